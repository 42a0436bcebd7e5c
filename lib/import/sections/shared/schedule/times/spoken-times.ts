import type { Found } from '../../../../recognizers/found.ts';
import { likelyOf, matchesOf, phrasePattern } from '../../../../recognizers/phrases.ts';
import { memory } from '../../../../recognizers/remember.ts';

/** A clock time as people say it. `isTwelve` while nothing says which half of the day is meant. */
export interface SpokenTime {
  time: string;
  isTwelve: boolean;
  range?: 'start' | 'end';
}

const HOURS: readonly (readonly string[])[] = [
  ['one', 'eins', 'ein', 'une', 'una', 'ett'],
  ['two', 'zwei', 'zwo', 'deux', 'dos', 'två'],
  ['three', 'drei', 'trois', 'tres', 'tre'],
  ['four', 'vier', 'quatre', 'cuatro', 'fyra'],
  ['five', 'fünf', 'cinq', 'cinco', 'fem'],
  ['six', 'sechs', 'seis', 'sex'],
  ['seven', 'sieben', 'sept', 'siete', 'sju'],
  ['eight', 'acht', 'huit', 'ocho', 'åtta'],
  ['nine', 'neun', 'neuf', 'nueve', 'nio'],
  ['ten', 'zehn', 'dix', 'diez', 'tio'],
  ['eleven', 'elf', 'onze', 'once', 'elva'],
  ['twelve', 'zwölf', 'douze', 'doce', 'tolv'],
  ['dreizehn', 'treize', 'trece', 'tretton'],
  ['vierzehn', 'quatorze', 'catorce', 'fjorton'],
  ['fünfzehn', 'quinze', 'quince', 'femton'],
  ['sechzehn', 'seize', 'dieciséis', 'sexton'],
  ['siebzehn', 'dix-sept', 'diecisiete', 'sjutton'],
  ['achtzehn', 'dix-huit', 'dieciocho', 'arton'],
  ['neunzehn', 'dix-neuf', 'diecinueve', 'nitton'],
  ['zwanzig', 'vingt', 'veinte', 'tjugo'],
  ['einundzwanzig', 'vingt et une', 'vingt-et-une', 'veintiuna', 'tjugoett'],
  ['zweiundzwanzig', 'vingt-deux', 'veintidós', 'tjugotvå'],
  ['dreiundzwanzig', 'vingt-trois', 'veintitrés', 'tjugotre'],
];
const HOUR_OF_WORD = new Map(HOURS.flatMap((words, i) => words.map((word) => [word, i + 1] as const)));

const EN = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const DE =
  'dreiundzwanzig|zweiundzwanzig|einundzwanzig|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig|eins|ein|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf';
const FR =
  'vingt-trois|vingt-deux|vingt[ -]et[ -]une|dix-sept|dix-huit|dix-neuf|vingt|treize|quatorze|quinze|seize|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze';
const ES =
  'veintitrés|veintidós|veintiuna|veinte|diecinueve|dieciocho|diecisiete|dieciséis|quince|catorce|trece|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce';
const SV =
  'tjugotre|tjugotvå|tjugoett|tjugo|nitton|arton|sjutton|sexton|femton|fjorton|tretton|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv';
const NUMBER = '2[0-3]|1\\d|[1-9]';

/** Which half of the day a phrase behind the time names. */
const MORNING =
  '(?:in the |early )?morning|morgens|vormittags?|früh|du matin|de la ma[ñn]ana|på morgonen|på förmiddagen';
const LATER =
  "(?:in the |this )?(?:afternoon|evening)|nachmittags?|abends?|de l['’]apr[èe]s-midi|du soir|de la tarde|på eftermiddagen|på kvällen";
const NIGHT = '(?:at )?night|nachts|de la noche|på natten';
const PART = `(?:\\s(?:(?<morning>${MORNING})|(?<later>${LATER})|(?<night>${NIGHT}))(?![\\p{L}]))`;

interface Form {
  pattern: RegExp;
  /** Minutes to add to the hour that is named. */
  minutes: number | ((match: RegExpExecArray) => number);
}

const form = (source: string, minutes: Form['minutes']): Form => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}.,:])${source}(?![\\p{L}\\p{N}]|[:.,]\\d)${PART}?`, 'giu'),
  minutes,
});
const MINUTES: Record<string, number> = {
  fünf: 5,
  five: 5,
  fem: 5,
  zehn: 10,
  ten: 10,
  tio: 10,
  twenty: 20,
  zwanzig: 20,
  tjugo: 20,
  viertel: 15,
  quarter: 15,
  kvart: 15,
  fifteen: 15,
  thirty: 30,
  'forty-five': 45,
  fünfzehn: 15,
  dreißig: 30,
  dreissig: 30,
  fünfundvierzig: 45,
  cinq: 5,
  dix: 10,
  quinze: 15,
  vingt: 20,
  'vingt-cinq': 25,
  trente: 30,
  'trente-cinq': 35,
  quarante: 40,
  'quarante-cinq': 45,
  diez: 10,
  quince: 15,
  veinte: 20,
  veinticinco: 25,
  treinta: 30,
  femton: 15,
  trettio: 30,
  fyrtiofem: 45,
};
const spoken = (match: RegExpExecArray): number => MINUTES[match.groups?.minutes?.toLowerCase() ?? ''] ?? 0;

const FORMS: readonly Form[] = [
  form(`half(?:[ -]past)?\\s(?<hour>${EN}|${NUMBER})`, 30),
  form(`(?:a\\s)?(?<minutes>quarter|five|ten|twenty)\\s(?:past|after)\\s(?<hour>${EN}|${NUMBER})`, spoken),
  form(
    `(?:a\\s)?(?<minutes>quarter|five|ten|twenty)\\s(?:to|before|of)\\s(?<hour>${EN}|${NUMBER})`,
    (m) => -spoken(m),
  ),
  form(`(?<hour>${EN}|${NUMBER})\\so['’]?clock(?:\\ssharp)?`, 0),
  form(`(?<hour>${EN})[\\s-](?<minutes>thirty|fifteen|forty-five)`, spoken),
  form(`(?<=(?:at|from|by|till|until)\\s)(?<hour>${EN})`, 0),
  form(`halb\\s(?<hour>${DE}|${NUMBER})`, -30),
  form(`(?<minutes>viertel|fünf|zehn|zwanzig)\\snach\\s(?<hour>${DE}|${NUMBER})`, spoken),
  form(`(?<minutes>viertel|fünf|zehn|zwanzig)\\svor\\s(?<hour>${DE}|${NUMBER})`, (m) => -spoken(m)),
  form(`drei\\s?viertel\\s(?<hour>${DE})`, -15),
  form(
    `(?<hour>${DE})\\suhr(?:\\s(?<minutes>fünfzehn|dreißig|dreissig|fünfundvierzig|zehn|zwanzig))?`,
    spoken,
  ),
  form(`(?<=(?:um|ab|gegen|bis)\\s)(?<hour>${DE})`, 0),
  form(`(?<hour>${FR}|${NUMBER})\\s?h(?:eures?)?\\set\\sdemie?`, 30),
  form(`(?<hour>${FR}|${NUMBER})\\s?h(?:eures?)?\\set\\squart`, 15),
  form(`(?<hour>${FR}|${NUMBER})\\s?h(?:eures?)?\\smoins\\sle\\squart`, -15),
  form(
    `(?<hour>${FR})\\sheures?(?:\\s(?<minutes>quarante-cinq|trente-cinq|vingt-cinq|quarante|trente|vingt|quinze|dix|cinq)(?!-))?`,
    spoken,
  ),
  form(`(?<=(?:^|[^\\p{L}])las?\\s)(?<hour>${ES}|${NUMBER})\\sy\\smedia`, 30),
  form(`(?<=(?:^|[^\\p{L}])las?\\s)(?<hour>${ES}|${NUMBER})\\sy\\scuarto`, 15),
  form(`(?<=(?:^|[^\\p{L}])las?\\s)(?<hour>${ES}|${NUMBER})\\smenos\\scuarto`, -15),
  form(
    `(?<=(?:a|desde|hasta|hacia|sobre|partir de)\\slas?\\s)(?<hour>${ES})(?:\\shoras)?(?:\\s(?:y\\s)?(?<minutes>treinta|quince|veinticinco|veinte|diez))?`,
    spoken,
  ),
  form(`halv\\s(?<hour>${SV}|${NUMBER})`, -30),
  form(`(?<minutes>kvart|fem|tio|tjugo)\\söver\\s(?<hour>${SV}|${NUMBER})`, spoken),
  form(`(?<minutes>kvart|fem|tio|tjugo)\\si\\s(?<hour>${SV}|${NUMBER})`, (m) => -spoken(m)),
  form(`(?<=(?:klockan|kl\\.?|vid)\\s)(?<hour>${SV})(?:\\s(?<minutes>femton|trettio|fyrtiofem))?`, spoken),
];

/** `9 in the evening`, `8 Uhr abends`, `8h30 du soir`: digits with the half of the day in words. */
const WITH_PART = new RegExp(
  `(?<![\\p{L}\\p{N}.,:])(?<hour>1[0-2]|[1-9])(?:[:.h](?<digits>[0-5]\\d))?(?:\\s?(?:uhr|h|heures?|o['’]clock))?${PART}`,
  'giu',
);

/** Without one of these words no time is spoken. */
const HINT = phrasePattern(
  ...new Set([EN, DE, FR, ES, SV].flatMap((words) => words.split('|'))),
  'half',
  'quarter',
  'past',
  "o['’]?clock",
  'halb',
  'viertel',
  'halv',
  'kvart',
  'demie?',
  'quart',
  'media',
  'cuarto',
  'morning',
  'afternoon',
  'evening',
  'night',
  'morgens',
  'vormittags?',
  'nachmittags?',
  'abends?',
  'früh',
  'nachts',
  'matin',
  'soir',
  'midi',
  'mañana',
  'tarde',
  'noche',
  'morgonen',
  'förmiddagen',
  'eftermiddagen',
  'kvällen',
  'natten',
);

/** Times in words: `half six`, `halb drei`, `20h et demie`, `las ocho y media`, `kvart i åtta`, `9 in the evening`. */
export function spokenTimes(text: string): readonly Found<SpokenTime>[] {
  return remembered(text, '', () => (HINT.test(text) ? everySpokenTime(text) : NONE));
}

/** Several sections ask for the times of the same lines. */
const remembered = memory<readonly Found<SpokenTime>[]>();
const NONE: readonly Found<SpokenTime>[] = [];

const likelyForms = likelyOf(FORMS, ({ pattern }) => pattern);

function everySpokenTime(text: string): Found<SpokenTime>[] {
  const found: Found<SpokenTime>[] = [];
  for (const { pattern, minutes } of likelyForms(text)) {
    for (const match of matchesOf(text, pattern))
      found.push(timeOf(match, typeof minutes === 'number' ? minutes : minutes(match)));
  }
  for (const match of matchesOf(text, WITH_PART))
    found.push(timeOf(match, Number(match.groups?.digits ?? 0)));
  return found;
}

function timeOf(match: RegExpExecArray, minutes: number): Found<SpokenTime> {
  const { hour: word = '', morning, later, night } = match.groups ?? {};
  const hour = HOUR_OF_WORD.get(word.toLowerCase().replace(/\s+/gu, ' ')) ?? Number(word);
  const total = hour * 60 + minutes;
  const isTwelve = hour <= 12 && !morning && !later && !night;
  const isAfternoon = later !== undefined || (night !== undefined && hour >= 6);
  const half = hour <= 12 && (morning || later || night) ? (total % 720) + (isAfternoon ? 720 : 0) : total;
  return {
    value: { time: clock(half), isTwelve },
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  };
}

function clock(minutes: number): string {
  const total = (minutes + 24 * 60) % (24 * 60);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
