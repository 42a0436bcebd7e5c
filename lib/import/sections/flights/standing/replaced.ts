import type { Message, Reading } from '../../../reading/reading.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import type { PlannedLeg } from '../entries.ts';
import { isSamePerson } from '../names.ts';

/**
 * Without the flights in whose place a later word puts another one: a newer mail of the thread, a paper that tells of a
 * change, or a line below that says so itself gives the same people the same way on the same day with another number.
 * Where only the hours differ, the earlier ones go.
 */
export function withoutReplaced(legs: readonly PlannedLeg[]): PlannedLeg[] {
  const byWay = new Map<string, PlannedLeg[]>();
  for (const leg of legs) {
    const way = wayOf(leg);
    if (way) byWay.set(way, [...(byWay.get(way) ?? []), leg]);
  }
  return legs.flatMap((leg) => {
    const rivals = byWay.get(wayOf(leg) ?? '') ?? [];
    const later = rivals.find(
      (other) => other !== leg && differs(other, leg) && (isToldLater(other, leg) || isDropped(leg, other)),
    );
    if (!later) return [leg];
    return later.flightNumber === leg.flightNumber ? [withoutTimes(leg)] : [];
  });
}

/** The day and both ends. */
function wayOf({ day, facts }: PlannedLeg): string | undefined {
  const from = facts.fromCity?.[0]?.value;
  const to = facts.toCity?.[0]?.value;
  return day && from && to ? `${day} ${from} ${to}` : undefined;
}

const leaves = ({ facts }: PlannedLeg) => facts.departureTime?.[0]?.value ?? '';

function differs(a: PlannedLeg, b: PlannedLeg): boolean {
  if (a.flightNumber !== b.flightNumber) return true;
  return /T\d/u.test(leaves(a)) && /T\d/u.test(leaves(b)) && leaves(a) !== leaves(b);
}

function isToldLater(later: PlannedLeg, leg: PlannedLeg): boolean {
  if (!maySharePeople(later, leg)) return false;
  if (later.reading !== leg.reading)
    return speaksOfChange(later.reading) && !speaksOfChange(leg.reading) && !isSentBefore(later, leg);
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
  /(?<!\p{L})(?:scrap|forget(?: about)?|drop(?:ped)?|ditch(?:ed)?|bin(?:ned)?|kill|skip|(?:no longer|not) (?:on|taking|flying)|vergesst|vergiss|streich\p{L}{0,2}|nicht mehr (?:mit)?|oubliez?|laissez? tomber|plus (?:sur|avec)|olvid\p{L}{1,5}|descart\p{L}{1,5}|ya no (?:vamos|volamos) en|glöm|stryk|inte (?:längre )?med)[^\d.;!?]{0,24}?(\d{1,2})(?:[:.h](\d{2}))?\s?-?([ap])?/giu;

/** `Scrap the 7am`: of two flights on one way, the one that leaves at the hour that is dropped. */
function isDropped(leg: PlannedLeg, other: PlannedLeg): boolean {
  const [hour, rival] = [leaves(leg).slice(11), leaves(other).slice(11)];
  if (!hour || hour === rival) return false;
  return leg.reading.lines.some(({ text }) =>
    matchesOf(text, DROPPED).some(([, written = '', minutes, half]) => {
      const at = Number(written) + (half?.toLowerCase() === 'p' && Number(written) < 12 ? 12 : 0);
      const isHour = Number(hour.slice(0, 2)) === at;
      return isHour && (minutes ? hour.slice(3) === minutes : Number(rival.slice(0, 2)) !== at);
    }),
  );
}

function maySharePeople(a: PlannedLeg, b: PlannedLeg): boolean {
  if (a.people.length === 0 || b.people.length === 0) return true;
  return a.people.some(({ name }) => b.people.some((other) => isSamePerson(name.value, other.name.value)));
}

const messageOf = ({ reading, firstLine }: PlannedLeg): Message | undefined =>
  reading.messages[reading.lines[firstLine]?.message ?? -1];

function isSentBefore(a: PlannedLeg, b: PlannedLeg): boolean {
  const [first, second] = [messageOf(a), messageOf(b)].map((one) => one?.headers.date);
  return first !== undefined && second !== undefined && first < second;
}

const CHANGE = quick(
  /(?<!\p{L})(?:new (?:flights?|itinerar\p{L}+|times?|bookings?|tickets?|departure|schedule|plan|option)|(?:flight|schedule|time|booking|itinerary) changes?|updated?|revised|re-?issued?|re-?booked|re-?routed|re-?timed|changed|moved|amended|instead|switched|swapped|corrected|correction|now (?:on|flying|leaving|booked|with)|neue[rns]? (?:flug|flüge|flugzeit|verbindung|buchung|zeiten|plan|abflug)\p{L}*|umgebucht|umbuchung|geändert\p{L}*|\p{L}*änderung|aktualisiert\p{L}*|stattdessen|jetzt (?:mit|auf|doch)|verlegt|korrektur|nouve(?:au|aux|lle|lles|l) (?:vols?|horaires?|itinéraire|réservation|billets?|plan)|modifi\p{L}+|changements?|réémis|décalé|désormais|maintenant sur|à la place|nuev[oa]s? (?:vuelos?|horarios?|itinerario|reserva|billetes?|plan)|cambi(?:o|os|ado|ada|amos)|modificad\p{L}+|modificación|reubicad\p{L}+|ahora (?:vamos|volamos|en)|en su lugar|ny(?:tt|a)? (?:flyg\p{L}*|tider?|bokning|resplan|biljett\p{L}*|avgång)|ändra[dt]\p{L}?|ändring\p{L}*|\p{L}*ändring|ombok\p{L}+|flyttad|i stället|istället|nu (?:med|på))(?!\p{L})/iu,
);

const changing = new WeakMap<Reading, boolean>();

function speaksOfChange(reading: Reading): boolean {
  const known = changing.get(reading) ?? reading.lines.some(({ text }) => CHANGE.test(text));
  changing.set(reading, known);
  return known;
}

/** Between a line and the flight something is said of a change. */
function changesBefore({ reading, firstLine, flightNumber }: PlannedLeg, from: number): boolean {
  const lines = reading.lines.slice(Math.max(0, from), firstLine);
  if (lines.some(({ text }) => CHANGE.test(text))) return true;
  const own = reading.lines[firstLine]?.text ?? '';
  const at = own.replace(/\s/gu, '').indexOf(flightNumber);
  return CHANGE.test(at < 0 ? own : own.slice(0, own.search(flightNumber.slice(2))));
}

/** `And here is Tom's, who also flies on Saturday`: one more, and none instead. */
const ONE_MORE = quick(
  /(?<!\p{L})(?:also|too|as well|additional(?:ly)?|in addition|another|second|auch|zusätzlich\p{L}*|außerdem|ebenfalls|weitere[rn]?|aussi|également|en plus|autre|también|además|otro|också|även|dessutom)(?!\p{L})/iu,
);
const isAddition = ({ reading, firstLine, lastLine }: PlannedLeg, from: number): boolean =>
  reading.lines.slice(from, Math.max(firstLine, lastLine) + 1).some(({ text }) => ONE_MORE.test(text));

function withoutTimes(leg: PlannedLeg): PlannedLeg {
  const { departureTime: _, arrivalTime: __, flightTime: ___, ...facts } = leg.facts;
  return { ...leg, facts };
}
