import { fullYear } from './calendar.ts';
import { MONTH_PATTERN, monthOfWord } from './date-words.ts';
import { matchesOf } from './phrases.ts';

/** Days of the month as letters and contracts write them out, by number; German and Swedish without their endings. */
const DAYS: readonly string[] = [
  'first|erste|premier|uno|primero|första',
  'second|zweite|deux|dos|andra',
  'third|dritte|trois|tres|tredje',
  'fourth|vierte|quatre|cuatro|fjärde',
  'fifth|fünfte|cinq|cinco|femte',
  'sixth|sechste|six|seis|sjätte',
  'seventh|siebte|siebente|sept|siete|sjunde',
  'eighth|achte|huit|ocho|åttonde',
  'ninth|neunte|neuf|nueve|nionde',
  'tenth|zehnte|dix|diez|tionde',
  'eleventh|elfte|onze|once|elfte',
  'twelfth|zwölfte|douze|doce|tolfte',
  'thirteenth|dreizehnte|treize|trece|trettonde',
  'fourteenth|vierzehnte|quatorze|catorce|fjortonde',
  'fifteenth|fünfzehnte|quinze|quince|femtonde',
  'sixteenth|sechzehnte|seize|dieciséis|sextonde',
  'seventeenth|siebzehnte|dix-sept|diecisiete|sjuttonde',
  'eighteenth|achtzehnte|dix-huit|dieciocho|artonde',
  'nineteenth|neunzehnte|dix-neuf|diecinueve|nittonde',
  'twentieth|zwanzigste|vingt|veinte|tjugonde',
  'twenty-first|einundzwanzigste|vingt et un|veintiuno|tjugoförsta',
  'twenty-second|zweiundzwanzigste|vingt-deux|veintidós|tjugoandra',
  'twenty-third|dreiundzwanzigste|vingt-trois|veintitrés|tjugotredje',
  'twenty-fourth|vierundzwanzigste|vingt-quatre|veinticuatro|tjugofjärde',
  'twenty-fifth|fünfundzwanzigste|vingt-cinq|veinticinco|tjugofemte',
  'twenty-sixth|sechsundzwanzigste|vingt-six|veintiséis|tjugosjätte',
  'twenty-seventh|siebenundzwanzigste|vingt-sept|veintisiete|tjugosjunde',
  'twenty-eighth|achtundzwanzigste|vingt-huit|veintiocho|tjugoåttonde',
  'twenty-ninth|neunundzwanzigste|vingt-neuf|veintinueve|tjugonionde',
  'thirtieth|dreißigste|trente|treinta|trettionde',
  'thirty-first|einunddreißigste|trente et un|treinta y uno|trettioförsta',
];
const numbers = new Map(DAYS.flatMap((words, i) => words.split('|').map((word) => [word, i + 1] as const)));
const words = [...numbers.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[- ]/gu, '[- ]'));
const WORDED = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${words.join('|')})[nrs]?\\s(?:day of |of |de )?(${MONTH_PATTERN})(?:\\.?,?\\s(?:de |del )?((?:19|20)\\d{2}))?(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Spanish says `once de mayo`; without its `de` the word is English, or a number. */
const SPANISH = new Set(DAYS.map((row) => row.split('|')[3] ?? '').concat('uno'));

/** `Jan` is a name and `may` a verb; days in words go with months in full. */
function isMonthName(word: string): boolean {
  return word.length > 3 || word === 'May' || /^ma[ij]$/i.test(word);
}

export interface WordedDay {
  start: number;
  end: number;
  day: number;
  month: number;
  year?: number;
}

/** `the twenty-eighth of May 2027`, `am achtundzwanzigsten Mai 2027`, `le vingt-huit mai 2027`, `veintiocho de mayo`. */
export function wordedDays(text: string): WordedDay[] {
  return matchesOf(text, WORDED).flatMap((match) => {
    const [whole, word = '', monthWord = '', year] = match;
    const folded = word.toLowerCase();
    const day =
      numbers.get(folded) ??
      numbers.get(folded.replaceAll(' ', '-')) ??
      numbers.get(folded.replaceAll('-', ' '));
    const month = monthOfWord(monthWord);
    if (!day || !month || !isMonthName(monthWord) || (SPANISH.has(folded) && !/\sde\s/iu.test(whole)))
      return [];
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        day,
        month,
        ...(year && { year: fullYear(year) }),
      },
    ];
  });
}
