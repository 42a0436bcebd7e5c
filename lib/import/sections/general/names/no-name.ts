import type { Reading } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { conceptOf } from '../../../recognizers/labels.ts';
import { isGeneric } from './generic-words.ts';
import { smallWordsOf } from './small-words.ts';

/** Words that begin sentences, capital letter and all, as `foldName` leaves them. */
const SENTENCE_WORDS = new Set(
  `im ins vom zum zur am at from to in au aux en pa till beim auf
i you he she it we they this that these those there here who which what when where why how if as because once
after before during until since while although then also both each every all any some no not only just such other another one two
be is are was were will would can could may might must shall should do does did have has had please note see use bring arrive meet leave depart eat pack
load return check ignore disregard forget come go let make take ask call prior according upon except unless additional further following
ich du er sie es wir ihr man dieser diese dieses jener jede jeder alle alles wer was wann wo wie warum wenn falls weil da dann dort hier nach vor bei mit ohne auch nur noch
sollte sollten kann konnen muss mussen wird werden ist sind war waren hat haben bitte sowie ausserdem zudem ferner zusatzlich
etes est sommes are seid sind sois somos you
il elle ils elles on nous vous je tu ce cet cette ces ceci cela ca qui que quoi quand ou comment pourquoi si lorsque apres avant pendant depuis chaque tous toutes tout toute aucun
est sont sera seront etait merci veuillez prevoir afin ainsi aussi
el ella ellos ellas yo usted ustedes nosotros este esta estos estas eso quien cuando donde como porque si despues antes durante desde cada todos todas todo toda
es son sera seran esta estan fue por favor ademas asimismo tambien
han hon den det de vi ni jag man denna detta dessa vem vad nar var hur varfor om eftersom efter fore innan under sedan varje alla allt ingen ar var blir ska kan maste har hade
up down off yes ok okay tba tbc`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Whether a word, as `foldName` leaves it, begins sentences rather than names. */
export function isSentenceWord(folded: string): boolean {
  return SENTENCE_WORDS.has(folded);
}

/** `Im Herzen der Halle`, `die Höhe der Gage`: nouns of one part of a thing, which German writes like names. */
const PART_OF_THING =
  /^(?!(?:Haus|Halle|Schule|Kirche|Theater|Forum|Zentrum|Bühne|Platz|Garten|Saal|Freunde|Stimmen|Söhne|Töchter|Kinder)\s)\p{Lu}\p{Ll}+\s(?:der|des)\s(?:Halle|Saale?s|Raume?s|Bühne|Hauses|Theaters|Clubs|Location|Spielstätte|Veranstaltung(?:sort(?:e?s)?)?|Veranstalters?|Band|Gruppe|Künstlers?|Musikers?|Gage|Technik|Publikums|Riders?|Vertrag(?:e?s)?|Konzert(?:e?s)?|Auftritt(?:e?s)?|Anlage)$/u;

/** `at Noon` */
const NOON = /^(?:noon|midnight|midday|mittag|mitternacht|midi|minuit|mediodía|medianoche|middag|midnatt)$/iu;

const CLOCK = /^\W*\d{1,2}\s?(?:[:.h]\s?\d{2}|h|uhr|[ap]\.?m)(?!\p{L})/iu;
const FINITE =
  /\s(?:haben|hat|sind|ist|wird|werden|wir|ihr|sie|Sie|you|we|they|will|would|have|has|are|is|was|were|nous|vous|avons|avez|sont|est|hemos|tenemos|somos|estamos|vi|ni|har|är|ska)(?=\s|$)/u;

/** How contracts speak of those who sign them before they name them. */
const OF_PARTIES =
  /(?<!\p{L})(?:undersigned|soussign\p{L}+|abajo firmantes?|undertecknad\p{L}*|unterzeichne\p{L}+|vertrags(?:partner|parteien)\p{L}*|contracting parties|(?:parties|partes) contra[ct]tant\p{L}*|avtalsparter\p{L}*)(?!\p{L})|^(?:reunidos|comparecen|(?:et )?d.(?:une|autre) part|(?:y )?de (?:una|otra) parte)$/iu;

/** `teile ich Ihnen die Einzelheiten mit`: German writes those it speaks to like names. */
const SPOKEN_TO = /^(?:Ihnen|Ihre[mnrs]?|Sie|Euch|Eure[mnrs]?)(?!\p{L})/u;

/** Whether words in capitals are no name at all: an hour, the first word of a sentence, a label, a word of the day's plan. */
export function isNoName(name: string, reading: Reading): boolean {
  if (PART_OF_THING.test(name) || NOON.test(name)) return true;
  if (SPOKEN_TO.test(name) || CLOCK.test(name) || FINITE.test(name) || OF_PARTIES.test(name)) return true;
  const words = foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.every((word) => SENTENCE_WORDS.has(word))) return true;
  if (words.length > 1) return SENTENCE_WORDS.has(words[0] ?? '') && isGeneric(words.slice(1).join(' '));
  return isLabel(name) || smallWordsOf(reading).has(words[0] ?? '');
}

function isLabel(name: string): boolean {
  return conceptOf(name)?.specificity === 1;
}
