import { phrasePattern, quick } from '../recognizers/phrases.ts';
import {
  CANCELLED,
  DECLINED,
  INSTEAD_OF,
  LAPSED,
  REPLACED,
  REPLACED_BY,
  STANDING,
} from '../recognizers/standing-words.ts';

/** How a label or heading says of what age its value is. */
export interface Age {
  isOld: boolean;
  /** What the value is called without its age, in small letters; empty when nothing is left: `Old`, `New value`. */
  stem: string;
  /** Of `v2`: the number. */
  version?: number;
  /** The same name without an age is what stands in its place: `Old fee` beside `Fee`. */
  canStandAlone: boolean;
  /** It says so as the heading of a column only. */
  isHeading?: boolean;
}

const OLD = [
  'old',
  'previous(?:ly)?',
  'former(?:ly)?',
  'original(?:ly)?',
  'superseded',
  'outdated',
  'alte?[rsn]?',
  'bisher(?:ige[rsn]?)?',
  'vorherige[rsn]?',
  'ursprünglich(?:e[rsn]?)?',
  'frühere[rsn]?',
  'ancien(?:ne)?s?',
  'précédent(?:e|s|es)?',
  'anterior(?:es)?',
  'antigu[oa]s?',
  'previ[oa]s?',
  'tidigare',
  'gamm(?:al|alt)',
  'gamla',
  'föregående',
  'ursprunglig[at]?',
];
/** These say it only beside a word for the new value. */
const EARLIER = [
  'was',
  '(?:as )?contracted',
  'as (?:booked|planned|agreed)',
  'prior',
  'earlier',
  'initial(?:ly)?',
  'zuvor',
  'früher',
  'auparavant',
  'initiale?s?',
  'initialement',
  'inicial(?:es)?',
  'originales',
  'förut',
  '(?:donde )?dec[ií]a',
  'donde dice',
];
const NEW = [
  'new',
  'now',
  'current(?:ly)?',
  'revised',
  'as (?:amended|revised|changed)',
  'amended',
  'updated',
  'corrected',
  'changed',
  'latest',
  'neu(?:e[rsn]?)?',
  'jetzt',
  'nun',
  'nunmehr',
  '(?:zu)?künftig(?:e[rsn]?)?',
  'ab (?:jetzt|sofort)',
  'from now on',
  'going forward',
  'dorénavant',
  'à présent',
  'en adelante',
  'hädanefter',
  'aktuell(?:e[rsn]?)?',
  'aktualisiert(?:e[rsn]?)?',
  'geändert(?:e[rsn]?)?',
  'korrigiert(?:e[rsn]?)?',
  'nouveaux?',
  'nouvel(?:le)?s?',
  'actuel(?:le)?s?',
  'modifiée?s?',
  'révisée?s?',
  'corrigée?s?',
  'désormais',
  'maintenant',
  'nuev[oa]s?',
  'actual(?:es)?',
  'ahora',
  'actualizad[oa]s?',
  'modificad[oa]s?',
  'revisad[oa]s?',
  'corregid[oa]s?',
  'nya?',
  'nytt',
  'nu',
  'aktuell[at]',
  'vigente',
  'en vigueur',
  'gültig',
  'valid',
  'gällande',
  'queda(?:rá)?',
  'debe decir',
  'ändra[dt]e?',
  'reviderad?[et]?',
];

const whole = (words: readonly string[]): RegExp =>
  new RegExp(
    `^(?:(?:${words.join('|')})(?=$|[\\s(])\\s?(.*)|(.*?)[\\s(/–-]+(?:${words.join('|')})\\)?)$`,
    'iu',
  );
const IS_OLD = whole(OLD);
const IS_EARLIER = whole(EARLIER);
const IS_NEW = whole(NEW);
/** As headings of two columns these tell of a change; as labels they tell when something happens. */
const IS_BEFORE = /^(?:before|vorher|avant|antes|innan|före)$/iu;
const IS_AFTER = /^(?:after|nachher|après|después|efter)$/iu;
const VERSION = /^v(?:er(?:sion)?)?\.?\s?(\d)$/iu;
/** `V5 gültig` beside `V4`: the age of a version is its number. */
const AGED_VERSION = new RegExp(
  `^v(?:er(?:sion)?)?\\.?\\s?(\\d)[\\s(–-]+(?:${[...OLD, ...NEW].join('|')})\\)?$`,
  'iu',
);
const SPEAKS_OLD = phrasePattern(...OLD, ...EARLIER, 'before', 'vorher', 'avant', 'antes', 'innan', 'före');
const SPEAKS_VERSION = quick(/(?<!\p{L})v(?:er(?:sion)?)?\.?\s?\d(?!\p{L})/iu);

/** What heads the columns of a history of offers: `v1 – May 3, declined`, `v3 – accepted`. */
const REFUSED = wordOf(CANCELLED, DECLINED, LAPSED, REPLACED, 'countered|verworfen');
/** What somebody would have liked, beside the column with the answer: `asked by tour | venue says`. */
const ASKED = wordOf(
  'asked(?: for)?|ask|requested|wish(?:es|ed)?|(?:tour|artist|band) (?:asks|wants)',
  'angefragt|gewünscht|wunsch|demandée?s?|souhaitée?s?|solicitad[oa]s?|pedid[oa]s?|önska[dt]e?|önskemål',
);
const ANSWERED = wordOf(
  '(?:venue|house|hall|promoter|festival|club|we) (?:says?|offers?|can do|gives?|answers?|confirms?|repl(?:y|ies))|(?:our|venue|house) (?:offer|answer|reply)',
  '(?:haus|halle|veranstalter|club) (?:sagt|bietet|bestätigt)|(?:unsere )?(?:antwort|zusage)|unser angebot',
  '(?:la salle|lieu|organisateur) (?:propose|confirme|répond)|réponse|(?:la sala|recinto|promotor) (?:dice|ofrece|confirma)|respuesta|(?:huset|arrangören) (?:säger|erbjuder)|svar',
);
const ACCEPTED = wordOf(
  STANDING,
  'accepted|agreed|signed|final|angenommen|vereinbart|acceptée?|convenue?|signée?',
  'aceptad[oa]|acordad[oa]|firmad[oa]|accepterad|accepterat|överenskommet',
);

function wordOf(...bodies: string[]): RegExp {
  return quick(new RegExp(`(?<!\\p{L})(?:${bodies.join('|')})(?!\\p{L})`, 'iu'));
}

export function asksFor(head: string): boolean {
  return head.length <= MAX_LABEL && ASKED.test(head);
}

/** The age that the head of a column of offers states by what became of the offer. */
export function ageOfOffer(head: string): Age | undefined {
  if (head.length > 2 * MAX_LABEL) return undefined;
  const [isOld, isNew] = [REFUSED.test(head) || ASKED.test(head), ACCEPTED.test(head) || ANSWERED.test(head)];
  return isOld === isNew ? undefined : { isOld, stem: '', canStandAlone: false, isHeading: true };
}

const MAX_LABEL = 40;
/** `Old value`, `Originally agreed`: words that name nothing of their own. */
const GENERIC =
  /^(?:values?|figures?|plans?|versions?|terms|details?|contract|agreement|agreed|planned|booked|wert|stand|fassung|plan|vereinbart|geplant|gültig|geltend|gilt|valid|applies|in force|effective|regelung|valeur|prévu|applicable|en vigueur|valable|valor|versión|previsto|vigente|en vigor|válido|värde|planerat|gällande|gäller)$/iu;

/** The age that a label or a heading states; undefined when it states none. */
export function ageOf(label: string): Age | undefined {
  const text = label.replace(/[\s:.]+$/u, '').trim();
  if (text === '' || text.length > MAX_LABEL) return undefined;
  const version = (VERSION.exec(text) ?? AGED_VERSION.exec(text))?.[1];
  if (version) return { isOld: false, stem: '', version: Number(version), canStandAlone: false };
  const isBefore = IS_BEFORE.test(text);
  if (isBefore || IS_AFTER.test(text))
    return { isOld: isBefore, stem: '', canStandAlone: false, isHeading: true };
  const old = IS_OLD.exec(text);
  const found = old ?? IS_EARLIER.exec(text) ?? IS_NEW.exec(text);
  if (!found) return undefined;
  const isOld = old !== null || IS_EARLIER.test(text);
  return { isOld, stem: stemOf(found[1] ?? found[2] ?? ''), canStandAlone: old !== null };
}

function stemOf(words: string): string {
  const stem = words
    .replace(/[\s()–-]+$/u, '')
    .trim()
    .toLowerCase();
  // `Alt (V3)` beside `Neu (V4)`
  if (VERSION.test(stem.replace(/^\W+/u, ''))) return '';
  return GENERIC.test(stem) ? '' : stem;
}

/** Whether a line may state the age of a value at all. */
export function speaksOfAges(text: string): boolean {
  return [SPEAKS_OLD, SPEAKS_VERSION, REFUSED, ASKED].some((pattern) => pattern.test(text));
}

const UNCHANGED =
  /^(?:[-–—=″"✓✔]|yes|ok(?:ay)?|fine|confirmed|agreed|ja|bestätigt|oui|d['’]accord|sí|de acuerdo|unchanged|(?:the )?same|no change|n\/?c|as before|ditto|unverändert|gleich|bleibt|wie bisher|keine änderung|inchangée?s?|idem|sin cambios?|igual|oförändra[td]e?|samma|dito)\.?$/iu;

/** `unchanged`, `idem`, `–`: the value beside it goes on holding. */
export function areUnchanged(words: string): boolean {
  return UNCHANGED.test(words);
}

const PLAN =
  'hotels?|plans?|versions?|bookings?|reservations?|accommodation|stay|rooming|schedule|itinerary|times?|pl[aä]ne?|stand|fassung|\\p{L}*buchung(?:en)?|unterkunft|ablauf|hôtels?|réservations?|horaires?|versión|reservas?|horario|hotell\\p{L}*|planen?|bokning\\p{L}*|boende\\p{L}*|tider';
const AGED = [...OLD, CANCELLED, REPLACED].join('|');
const VOID = quick(
  new RegExp(
    `(?<!\\p{L})(?:(?:${AGED}) (?:${PLAN})|(?:${PLAN}) (?:précédente?|initiale?|anterior|antigu[oa]|cancelad[oa]|anulad[oa])|(?:v|version|versión) ?\\d\\s?[-–(]?\\s?(?:${AGED})|superseded|do not use|no longer valid|out of date|nicht (?:mehr )?(?:gültig|verwenden)|ungültig|überholt|veraltet|ne plus utiliser|no usar|använd inte)(?!\\p{L})`,
    'iu',
  ),
);
const IS_SAID_OF = quick(
  new RegExp(`(?<!\\p{L})(?:${INSTEAD_OF}|${REPLACED_BY})(?!\\p{L})|[.;]\\s|[:,]\\s?\\S`, 'iu'),
);
const MAX_VOID = 80;

/** `Version 3 - superseded, do not use` as a title: nothing under it holds. */
export function saysVoid(title: string): boolean {
  return (
    title.length <= MAX_VOID && VOID.test(title) && !IS_SAID_OF.test(title.replace(/, do not use/iu, ''))
  );
}
