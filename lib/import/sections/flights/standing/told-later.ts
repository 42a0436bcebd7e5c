import { isWrittenLater } from '../../../reading/order-of-papers.ts';
import type { Message, Reading } from '../../../reading/reading.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import type { PlannedLeg } from '../entries.ts';
import { leavesAt } from './rivals.ts';

/** Whether a newer word of the papers tells of the one than of the other. */
export function isToldLater(later: PlannedLeg, leg: PlannedLeg): boolean {
  if (later.reading !== leg.reading) return isOfLaterPaper(later, leg);
  const [newer, older] = [later, leg].map(({ reading, firstLine }) => reading.lines[firstLine]?.message);
  // The messages of a thread stand with the newest first.
  if (newer !== undefined && older !== undefined && newer !== older)
    return newer < older && !isAddition(later, later.reading.messages[newer]?.firstLine ?? 0);
  const [version, before] = [versionOf(later), versionOf(leg)];
  if (version !== undefined && before !== undefined) return version > before;
  if (leg.firstLine < later.firstLine) return changesBefore(later, later.firstLine - 1);
  const between = later.reading.lines.slice(later.lastLine + 1, leg.firstLine);
  return between.some(({ text }) => OLD_MESSAGE.test(text)) && changesBefore(later, later.firstLine - 1);
}

/** `v2 (3 Feb): …` */
const versionOf = ({ reading, firstLine }: PlannedLeg): string | undefined =>
  /^\W{0,4}(?:v|version|rev|stand)\.?\s?(\d)(?!\d)/iu.exec(reading.lines[firstLine]?.text ?? '')?.[1];

/** Over what was written before the change. */
const OLD_MESSAGE = quick(
  /^\W{0,12}(?:original|earlier|previous|ursprüngliche|frühere|message|mensaje|ursprungligt|tidigare)\s(?:message|mail|e-mail|email|post|nachricht|d['’]origine|initial|précédent|original|anterior|meddelande|mejl)(?!\p{L})/iu,
);

const DROPPED =
  /(?<!\p{L})(?:scrap|forget(?: about)?|drop(?:ped)?|ditch(?:ed)?|bin(?:ned)?|kill|skip|(?:no longer|not) (?:on|taking|flying)|vergesst|vergiss|streich(?:e|t|en)?(?!\p{L})|nicht mehr (?:mit)?|oubliez?|laissez? tomber|plus (?:sur|avec)|olvid\p{L}{1,5}|descart\p{L}{1,5}|ya no (?:vamos|volamos) en|glöm|stryk|inte (?:längre )?med)[^\d.;!?]{0,24}?(\d{1,2})(?:[:.h](\d{2}))?\s?-?([ap])?/giu;

/** The hours that a paper says are dropped, as they are written: `Scrap the 7am`. */
function droppedHours(reading: Reading): readonly { hour: number; minutes: string | undefined }[] {
  const known = dropped.get(reading);
  if (known) return known;
  const hours = reading.lines.flatMap(({ text }) =>
    matchesOf(text, DROPPED).map(([, written = '', minutes, half]) => ({
      hour: Number(written) + (half?.toLowerCase() === 'p' && Number(written) < 12 ? 12 : 0),
      minutes,
    })),
  );
  dropped.set(reading, hours);
  return hours;
}
const dropped = new WeakMap<Reading, ReturnType<typeof droppedHours>>();

/** Of two flights on one way, the one that leaves at the hour that is dropped. */
export function isDropped(leg: PlannedLeg, other: PlannedLeg): boolean {
  const [hour, rival] = [leavesAt(leg).slice(11), leavesAt(other).slice(11)];
  if (!hour || hour === rival) return false;
  return droppedHours(leg.reading).some(
    (one) =>
      Number(hour.slice(0, 2)) === one.hour &&
      (one.minutes ? hour.slice(3) === one.minutes : Number(rival.slice(0, 2)) !== one.hour),
  );
}

/** A paper that speaks of a change, over one that does not, or that was written before and tells this flight without one. */
const isOfLaterPaper = (later: PlannedLeg, leg: PlannedLeg): boolean =>
  isOfChange(later.reading) &&
  !isSentBefore(later, leg) &&
  (!isOfChange(leg.reading) ||
    (tellsOfChange(later) && !tellsOfChange(leg) && isWrittenLater(placeOf(later), placeOf(leg))));

/** The paper of a flight, and when the mail that tells it was sent. */
export const placeOf = (leg: PlannedLeg) => ({ reading: leg.reading, sent: messageOf(leg)?.headers.date });

const messageOf = ({ reading, firstLine }: PlannedLeg): Message | undefined =>
  reading.messages[reading.lines[firstLine]?.message ?? -1];

function isSentBefore(a: PlannedLeg, b: PlannedLeg): boolean {
  const [first, second] = [placeOf(a), placeOf(b)];
  return first.sent !== undefined && second.sent !== undefined && isWrittenLater(second, first);
}

const CHANGE = quick(
  /(?<!\p{L})(?:new (?:flights?|itinerar\p{L}+|times?|bookings?|tickets?|departure|schedule|plan|option)|(?:flight|schedule|time|booking|itinerary) changes?|updated?|revised|re-?issued?|re-?booked|re-?routed|re-?timed|changed|moved|amended|instead|switched|swapped|corrected|correction|now (?:on|flying|leaving|leaves|lands|departs|departing|arrives|goes|at|booked|with|out|in)|pushed(?: back)?|put back|brought forward|delayed|neue[rns]? (?:flug|flüge|flugzeit|verbindung|buchung|zeiten|plan|abflug)\p{L}*|umgebucht|umbuchung|geändert\p{L}*|\p{L}*änderung|aktualisiert\p{L}*|stattdessen|(?:jetzt|nun|neu) (?:mit|auf|doch|um|erst um|schon um|ab|erst|schon)|(?:fliegt|startet|landet) (?:jetzt|nun|neu)|verschoben|vorgezogen|nach hinten|verspätet|verlegt|korrektur|verschieben|umbuchen|nouve(?:au|aux|lle|lles|l) (?:vols?|horaires?|itinéraire|réservation|billets?|plan)|modifi\p{L}+|changements?|réémis|(?:décal|repouss|avanc|retard|déplac)(?:er|ées?|és?)|désormais|maintenant (?:sur|à)|à la place|nuev[oa]s? (?:vuelos?|horarios?|itinerario|reserva|billetes?|plan)|cambi(?:o|os|ado|ada|amos)|modificad\p{L}+|reubicad\p{L}+|ahora (?:vamos|volamos|en|sale|llega|a las)|(?:retras|adelant)(?:ad[oa]|ar|a)|pasa a (?:las|salir)|en su lugar|ny(?:tt|a)? (?:flyg\p{L}*|tider?|bokning|resplan|biljett\p{L}*|avgång)|ändra[dt]\p{L}?|ändring\p{L}*|\p{L}*ändring|ombok\p{L}+|flyttad|i stället|istället|nu (?:med|på|kl|först)|(?:går|avgår|landar|lyfter) nu|senareläg\p{L}+|senarelag[dt]|tidigarelag[dt]|försenat?)(?!\p{L})/iu,
);

export const speaksOfChange = (text: string): boolean => CHANGE.test(text);

const changing = new WeakMap<Reading, boolean>();

function isOfChange(reading: Reading): boolean {
  const known = changing.get(reading) ?? reading.lines.some(({ text }) => speaksOfChange(text));
  changing.set(reading, known);
  return known;
}

/** Between a line and the flight something is said of a change. */
function changesBefore({ reading, firstLine, flightNumber }: PlannedLeg, from: number): boolean {
  const lines = reading.lines.slice(Math.max(0, from), firstLine);
  if (lines.some(({ text }) => speaksOfChange(text))) return true;
  const own = reading.lines[firstLine]?.text ?? '';
  const at = own.replace(/\s/gu, '').indexOf(flightNumber);
  return speaksOfChange(at < 0 ? own : own.slice(0, own.search(flightNumber.slice(2))));
}

/** Its own lines, or the one above them, speak of a change. */
export const tellsOfChange = ({ reading, firstLine, lastLine }: PlannedLeg): boolean =>
  reading.lines.slice(Math.max(0, firstLine - 1), lastLine + 1).some(({ text }) => speaksOfChange(text));

/** `And here is Tom's, who also flies on Saturday`: one more, and none instead. */
const ONE_MORE = quick(
  /(?<!\p{L})(?:also(?!\s?[:,])|too|as well|additional(?:ly)?|in addition|another|second|auch|zusätzlich\p{L}*|außerdem|ebenfalls|weitere[rn]?|aussi|également|en plus|autre|también|además|otro|också|även|dessutom)(?!\p{L})/iu,
);
const isAddition = ({ reading, firstLine, lastLine }: PlannedLeg, from: number): boolean =>
  reading.lines.slice(from, Math.max(firstLine, lastLine) + 1).some(({ text }) => ONE_MORE.test(text));
