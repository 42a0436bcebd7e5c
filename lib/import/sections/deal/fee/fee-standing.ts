import type { Evidence, Standing } from '../../../candidate.ts';
import { paperKindOf } from '../../../reading/paper-kind.ts';
import { findQuote } from '../../../reading/quote.ts';
import type { Reading } from '../../../reading/reading.ts';
import { findMoney } from '../../../recognizers/money.ts';
import { phrasePattern, phrasesOf } from '../../../recognizers/phrases.ts';
import { IF } from '../money/money-frame-words.ts';
import { AGREED } from '../words/agreement.ts';
import { CALLED_OFF, SUPERSEDED } from '../words/former.ts';
import { OFFERED, OFFERING } from '../words/offer.ts';
import { ESTIMATED, UNSETTLED } from '../words/open.ts';
import { REJECTED, REJECTION } from '../words/refusal.ts';

/** A contract writes down what was agreed; an offer is an offer as long as nobody signed it; the rest just says so. */
export function paperStanding(reading: Reading): Standing {
  const head = reading.lines.slice(0, TITLE_LINES).map((line) => line.text);
  if (head.slice(0, CANCELLING_LINES).some((line) => CANCELLING_TITLE.test(line))) return 'superseded';
  const { kind, clarity } = paperKindOf(reading);
  const isContract = kind === 'contract';
  // `Our first offer of £2,000 was declined` is no title.
  const isOffer = head.some((line) => OFFER_TITLE.test(line) && findMoney(line, reading).length === 0);
  const isSure = isContract && clarity >= SURE_CONTRACT;
  const isOpen = isEstimate(reading) || reading.lines.some(({ text }) => NOTHING_AGREED.test(text));
  if ((!isSure && isOffer) || isOpen) return STAMPED.test(head.join('\n')) ? 'agreed' : 'offered';
  return isContract ? 'agreed' : 'stated';
}

/** `Cost estimate: fee £2,000`; behind its sum a line estimates something else. */
function isEstimate(reading: Reading): boolean {
  return reading.lines.slice(0, TITLE_LINES).some(({ text }) => {
    const at = ESTIMATED.exec(text)?.index;
    return at !== undefined && at < (findMoney(text, reading)[0]?.start ?? text.length);
  });
}

const TITLE_LINES = 8;
/** The title says that it is one, and not only words such as `Guarantee` in it. */
const SURE_CONTRACT = 0.8;
/** What one side writes down before the other has agreed. */
const NOTHING_AGREED = phrasePattern(
  ...phrasesOf`
  non-?binding, nothing (?:(?:is|has been) )?(?:yet )?(?:agreed|settled|signed)(?: yet)?, invitation to treat,
  subject to (?:the )?artist.s (?:written )?(?:acceptance|approval|confirmation),
  unverbindliche[srn]? (?:angebot|anfrage|vorschlag), angebot (?:ist )?(?:unverbindlich|freibleibend),
  noch nichts (?:vereinbart|fest|unterschrieben), (?:offre|proposition) (?:sans engagement|non contractuelle),
  rien n.est (?:encore )?(?:signé|arrêté|convenu|acté), sans valeur contractuelle,
  (?:oferta|propuesta) (?:no vinculante|sin compromiso),
  (?:todavía|aún) no hay nada (?:cerrado|firmado|acordado), nada (?:está )?(?:cerrado|firmado) (?:aún|todavía),
  (?:ej|icke|inte) bindande, inget är (?:ännu )?(?:klart|bestämt|överenskommet)`,
);
const CANCELLING_LINES = 3;
/** The title of a paper that calls the show off. */
const CANCELLING_TITLE =
  /^[\s*#-]*(?:(?:notice of|show|event|gig) )?(?:cancell?ation(?: (?:notice|agreement))?|(?:konzert)?absage|stornierung|(?:avis d['’])?annulation|(?:aviso de )?cancelación|avbokning|inställ[dt])(?: (?:of|des|du|de|del|av) .{3,60})?[\s*]*$/iu;
const OFFER_TITLE =
  /(?<!\p{L})(?:offer(?: sheet| form)?|artist offer|booking (?:offer|request)|angebot|konzertangebot|offre|proposition|oferta|propuesta|offert|förslag)(?!\p{L})/iu;
/** `CONFIRMED 06/11/2026` printed over an offer, `Status: accepted`. */
const STAMPED =
  /(?:^|\s{2,}|[-–:(]\s?|\b[Ss][Tt][Aa][Tt][Uu][Ss]\s?:?\s*)\*{0,3}\s?(?:CONFIRMED|ACCEPTED|COUNTERSIGNED|BESTÄTIGT|ANGENOMMEN|CONFIRMÉE?|ACCEPTÉE?|CONFIRMAD[AO]|ACEPTAD[AO]|BEKRÄFTAD|GODKÄND)(?=\s*(?:$|\d|[-–:*]))/mu;

/** Papers that change a contract, by their title: what they say of money holds before it. */
export function isAmendment(reading: Reading): boolean {
  return reading.lines.slice(0, TITLE_LINES).some(({ text }) => AMENDING_TITLE.test(text));
}

const AMENDING_TITLE =
  /^[\s*#-]*(?:\p{L}+ ){0,2}(?:addend(?:um|a)|amendment|change order|contract change|nachtrag|zusatzvereinbarung|änderungsvereinbarung|vertragsänderung|avenant|ad(?:d)?enda|anexo modificativo|modificación (?:de|del) contrato|tilläggsavtal|avtalsändring)(?!\p{L})/iu;

/** The whole statement when it is short, else the amount alone. */
export function quoteOfStatement(
  reading: Reading,
  statement: string,
  amount: string,
  line: number,
): Evidence | undefined {
  return (
    (statement.length <= 200 ? findQuote(reading, statement, line) : undefined) ??
    findQuote(reading, amount, line)
  );
}

const SUM = "(?:[€£$]|EUR|GBP|USD|SEK|CHF)?\\s?\\d[\\d.,’' ]{0,9}\\s?(?:€|£|EUR|kr|SEK|euros?)?";
/** `between £1,000 and £1,500`, `800–1.000 €`: a range is no fee yet. */
const RANGE = new RegExp(
  `(?<!\\p{L})(?:between|zwischen|entre|mellan)\\s(?:las?\\s)?${SUM}\\s?(?:and|und|et|y|och)\\s${SUM}|(?:[€£$]\\s?\\d{3,}|\\d[.,’ ]\\d{3})\\s?(?:[-–—]|to|bis|till)\\s?(?:[€£$]\\s?\\d{3,}|\\d{1,3}[.,’ ]\\d{3})`,
  'iu',
);

/** What is said of a figure, as far as it tells how the figure stands. */
export interface SaidOfFigure {
  /** The whole sentence or value. */
  text: string;
  /** The part of it that speaks of no other figure. */
  clause?: string;
  /** What stands behind the amount. */
  behind?: string;
  /** Its label or its name is that of an offer. */
  isOffer?: boolean;
}

/** What the words around a figure make of it. */
export function standingOf({ text, clause, behind, isOffer }: SaidOfFigure, paper: Standing): Standing {
  const atOnce = behind === undefined ? undefined : verdictBehind(behind);
  if (atOnce) return atOnce;
  const whole = withoutBrackets(text);
  const own = clause === undefined ? whole : withoutBrackets(clause);
  if (RANGE.test(whole) || UNSETTLED.test(whole)) return 'offered';
  if (REJECTED.test(own)) return 'rejected';
  if (SUPERSEDED.test(own) || (CALLED_OFF.test(whole) && !IF.test(whole))) return 'superseded';
  if (AGREED.test(own) && !REJECTION.test(own)) return 'agreed';
  return isOffer && (paper !== 'agreed' || OFFERING.test(own)) ? 'offered' : paper;
}

const BEHIND =
  /^\s?(?:(?:€|EUR|GBP|USD|SEK|kr|flat|net|netto|all[- ]in|HT|(?:\+|plus|zzgl\.?|ex|exkl\.?)\s?(?:vat|mwst|ust|tva|iva|moms))\.?\s?){0,2}(?:\(([^()]{2,80})\)|[-–—,:→]{1,2}\s?([^,;()]{2,60})|\s{2,}([^,;()]{2,40}))/iu;
const OTHER_FIGURE = /[€£$]|(?<![\d./-])(?!20\d\d)\d{3,}|\d[.,’]\d{3}/u;

/** `£900 - declined`, `£800 (accepted 6 March)`, `1.800 € (noch nicht bestätigt)`: the verdict right behind a figure. */
function verdictBehind(behind: string): Standing | undefined {
  const [, ...parts] = BEHIND.exec(behind) ?? [];
  const words = parts.find((part) => part !== undefined);
  if (words === undefined || OTHER_FIGURE.test(words)) return undefined;
  if (UNSETTLED.test(words)) return 'offered';
  if (REJECTED.test(words)) return 'rejected';
  if (SUPERSEDED.test(words)) return 'superseded';
  return AGREED.test(words) && !REJECTION.test(words) ? 'agreed' : undefined;
}

/** What stands in brackets is said of another figure: `1,850 (the £2,100 in the earlier draft was a mistake)`. */
function withoutBrackets(text: string): string {
  if (text.startsWith('(')) return text;
  return text.replace(/\([^()]{0,200}\)/gu, ' ');
}

/** How far above a row the heading of its columns may stand. */
const MAX_ABOVE = 12;

/** `Artist asks | Venue offers`: what one side says is no fee, though the column of the other is struck. */
export function isOfOneSide(reading: Reading, line: number, text: string): boolean {
  const cells = reading.lines[line]?.line.cells ?? [];
  const sums = cells.filter((cell) => findMoney(cell.text, reading).length > 0);
  if (!sums.some((cell) => cell.isStruck && !cell.text.includes(text))) return false;
  return reading.lines.slice(Math.max(0, line - MAX_ABOVE), line).some(({ line: { cells: heads } }) => {
    const isHead = heads.length > 1 && heads.some((cell) => cell.isStruck);
    const words = heads.map((cell) => cell.text).join('  ');
    return isHead && OFFERED.test(words) && !AGREED.test(words);
  });
}

export function isStruck(reading: Reading, line: number, text: string): boolean {
  const cells = reading.lines[line]?.line.cells ?? [];
  const holding = cells.filter((cell) => cell.text.includes(text));
  return holding.length > 0 && holding.every((cell) => cell.isStruck);
}
