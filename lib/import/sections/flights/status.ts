import type { Reading } from '../../reading/reading.ts';
import { quick } from '../../recognizers/phrases.ts';
import type { TokenLine } from './types.ts';

const CANCELLED = quick(
  /(?<!free )(?<!be )(?<!can )(?:cancell?ed|storniert|gestrichen|annulliert|entfällt|fällt aus|annulée?s?(?!\p{L})|supprimée?s?(?!\p{L})|cancelad[oa]s?|anulad[oa]s?|inställ[dt]a?(?!\p{L})|avbokad|struken|no longer (?:operat|valid|fly)|not operating|does not operate|will not operate|has been withdrawn|superseded|replaced by|ersetzt durch|remplacé par|sustituido por|ersatt av|(?<!\p{L})void(?:ed)?(?!\p{L})|not (?:used|flown)|refunded|erstattet|unused)/iu,
);
const CANCELLED_STATUS = quick(/(?<![A-Z0-9])(?:HX|UN|UC|XX|XK|NO)\d{1,2}(?![A-Z0-9])/u);
const REPLACES =
  /(?:instead of|replac(?:es|ing)|in place of|(?:an)?statt|anstelle von|ersetzt|au lieu de|à la place de|remplace|en lugar de|en vez de|sustituye|i stället för|istället för|ersätter|cancellation of|no longer on|rebooked from|changed from|moved from|umgebucht von)(?: your)?(?: flight| flug| vol| vuelo| flyg)?\s{0,3}$/iu;
const OLD_HEADING = quick(
  /(?<!\p{L})(?:old|previous|original|former|earlier|cancell?ed|replaced|superseded)(?!\p{L})(?:.{0,24}(?:flight|itinerar|segment|schedule|time|booking|plan|leg|reservation|trip)s?|\s{0,2}:?$)|(?<!\p{L})(?:bisherige|alte|ursprüngliche|stornierte|annullierte|gestrichene)[rns]?(?!\p{L}).{0,24}(?:flug|flüge|verbindung|zeit|buchung|plan|reise)|(?:ancien(?:ne)?s?|précédents?|vols? annulés?|initia(?:l|ux))(?!\p{L})|(?:vuelos? (?:antiguos?|anteriore?s?|originale?s?|cancelados?)|itinerario anterior|horario anterior)|(?:tidigare|gamla|ursprunglig[at]?|inställda)(?!\p{L}).{0,24}(?:flyg|resa|tid|bokning|plan|avgång)/iu,
);
const NEW_HEADING = quick(
  /(?<!\p{L})(?:new|updated|revised|current|confirmed|rebooked|replacement|neue[rns]?|aktuelle[rns]?|geänderte[rns]?|bestätigte[rns]?|nouveaux?|nouvelle?s?|confirmés?|nuevos?|nuevas?|confirmados?|nya|nytt|uppdaterad[et]?|bekräftade?)(?!\p{L})/iu,
);
const OLD_ROW = quick(
  /(?<!\p{L})(?:old|alt|ancien|antiguo|gammal|previous(?:ly)?|was|bisher|time changed|schedule changed|geändert|changed)(?!\p{L})/iu,
);

/** `Alt: LX 1071 …` over `Neu: LX 1073 …`. */
const OLD_LABEL =
  /^\W{0,4}(?:old|previous(?:ly)?|original(?:ly)?|before|was|alt|bisher|vorher|ancien(?:ne)?|avant|antes|anterior|gammal|gammalt|tidigare)\s?(?:flight|flug|vol|vuelo|flyg)?\s?[:–]/iu;

/** The words of a leg, or of the clause it is named in, say that it is off. */
export function saysCancelled(text: string): boolean {
  return CANCELLED.test(text) || CANCELLED_STATUS.test(text);
}

/** `… instead of` before a flight number: that flight is the one that is gone. */
export function isReplacedBy(before: string): boolean {
  return REPLACES.test(before) || OLD_LABEL.test(before);
}

const REPLACED_BY =
  /(?:replaced (?:by|with)|(?:rebooked|rerouted|moved|changed|switched|transferred) (?:on ?)?to|ersetzt durch|umgebucht auf|remplacée? par|reportée? sur|(?:sustituid|reemplazad|cambiad)[oa] por|ersatt (?:av|med)|ombokad till)(?: (?:your|the|den|le|el|new|neuen))?(?: (?:flight|flug|vol|vuelo|flyg))?\s{0,3}$/iu;

/** `… cancelled and replaced by` before a flight number: that flight is the one that goes. */
export const isReplacement = (before: string): boolean => REPLACED_BY.test(before);

const OPTION =
  /(?<!\p{L})(?:options?|opci[oó]n(?:es)?|vorschl[aä]ge?|proposals?|propositions?|propuestas?|förslag|alternativ\p{L}*|on hold|tentative(?:ly)?|quote|presupuesto|angebot|devis|offert)(?!\p{L})[^.;!?]{0,40}$/iu;
const IS_BOOKED =
  /(?<!\p{L})(?:confirmed|booked|ticketed|bestätigt|gebucht|confirmad[oa]s?|reservad[oa]s?|emitid[oa]s?|confirmée?s?|réservée?s?|émise?s?|bekräfta[dt]e?|bokad[ea]?)(?!\p{L})/iu;

/** `Option: UX41 on 18 November …`: thought of, and not booked. */
export function saysOption(before: string, own: string): boolean {
  return OPTION.test(before) && !IS_BOOKED.test(own);
}

/** `Old` and `New` over two columns. */
export const saysOldHead = (text: string) => OLD_HEADING.test(text) || OLD_COLUMN.test(text);
export const saysNewHead = (text: string) => NEW_HEADING.test(text);
const OLD_COLUMN =
  /^\W*(?:old|previous(?:ly)?|original(?:ly)?|before|was|from|alt|bisher|vorher|ursprünglich|ancien(?:ne)?|avant|initial|antes|anterior|antiguo|gammal|gammalt|tidigare|före|ursprunglig)\W*$/iu;

/** Marked as the earlier of two versions of one leg. */
export function saysOld(text: string): boolean {
  return OLD_ROW.test(text);
}

/**
 * Lines that stand under a heading for what held before ("Your old flights"), up to the next heading or the next one
 * for what holds now.
 */
export function supersededLines(reading: Reading, lines: readonly TokenLine[]): Set<number> {
  const superseded = new Set<number>();
  const texts = lines.map(({ index }) => reading.lines[index]?.text.trim() ?? '');
  const headings = lines.map((line) => isHeadingLike(reading, line));
  const lastNew = lines.findLastIndex((_, i) => headings[i] && NEW_HEADING.test(texts[i] ?? ''));
  let isOld = false;
  let hasHeld = false;
  let isOfOneDay = false;
  for (const [i, line] of lines.entries()) {
    const text = texts[i] ?? '';
    const isHeading = headings[i];
    if (isHeading && OLD_HEADING.test(text) && !NO_HEADING.test(text)) {
      hasHeld = isOld && hasHeld;
      isOld = true;
      // The state of one leg, or of all up to the heading for what holds now.
      isOfOneDay = hasDate(line) || lastNew < i;
      continue;
    }
    const isNext =
      hasHeld && (reading.lines[line.index]?.line.heading !== undefined || (isOfOneDay && hasDate(line)));
    // The head of the next leg may be longer than a heading.
    const isNextLeg = hasHeld && isOfOneDay && isHeadOfLeg(line, text);
    if ((isHeading && (NEW_HEADING.test(text) || isNext)) || isNextLeg) isOld = false;
    if (isOld) superseded.add(line.index);
    if (isOld && line.tokens.length > 0) hasHeld = true;
  }
  return superseded;
}

const isHeadOfLeg = (line: TokenLine, text: string) =>
  hasDate(line) &&
  text.length <= 140 &&
  line.tokens.every((token) => token.kind === 'date' || token.kind === 'class') &&
  !CANCELLED.test(text);

/** Rules for cancelling, and the state of the leg above. */
const NO_HEADING = /policy|fee|bedingung|condition|status|estado|état|zustand/iu;

const hasDate = (line: TokenLine) => line.tokens.some((token) => token.kind === 'date');

/** Marked up as a heading, or a short line that names no flight, place or time. */
function isHeadingLike(reading: Reading, line: TokenLine): boolean {
  const read = reading.lines[line.index];
  if (!read) return false;
  if (read.line.heading) return true;
  const text = read.text.trim();
  return (
    text.length > 0 &&
    text.length <= 60 &&
    !line.tokens.some((token) => token.kind !== 'class' && token.kind !== 'date')
  );
}
