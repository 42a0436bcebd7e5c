import type { Message, Reading } from '../../../reading/reading.ts';
import { airportByCode } from '../../../recognizers/airports.ts';
import { cityByName } from '../../../recognizers/cities.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import type { PlannedLeg } from '../entries.ts';
import { isSamePerson } from '../names.ts';
import { columnCells } from '../roles.ts';

/**
 * Without the flights that cannot be flown because others stand: nobody leaves one town twice on a day, lands in one
 * twice, or flies the same way again a few days later. Of two such flights for the same people the one stands that the
 * paper's words, their order and its details speak for. Where only the hours differ, the earlier ones go.
 */
export function withoutReplaced(legs: readonly PlannedLeg[]): PlannedLeg[] {
  const off = new Set<PlannedLeg>();
  const retimed = new Set<PlannedLeg>();
  for (const [leg, other] of rivalsAmong(legs)) {
    const loser = loserOf(leg, other);
    if (loser) (leg.flightNumber === other.flightNumber ? retimed : off).add(loser);
  }
  for (const leg of legs) {
    const isPartOf = [...off].some((gone) => isOneJourney(gone, leg));
    if (isPartOf && !legs.some((other) => !off.has(other) && isOneJourney(other, leg))) off.add(leg);
  }
  return legs.flatMap((leg) => (off.has(leg) ? [] : [retimed.has(leg) ? withoutTimes(leg) : leg]));
}

/** Two legs of one change of planes, told on one line. */
const isOneJourney = (a: PlannedLeg, b: PlannedLeg) =>
  a !== b &&
  a.reading === b.reading &&
  a.firstLine === b.firstLine &&
  (townOf(a, 'to') === townOf(b, 'from') || townOf(b, 'to') === townOf(a, 'from'));

/** How many days after a flight somebody is not on the same way again. */
const DAYS_TO_RETURN = 4;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The pairs of flights of which nobody can be on both. */
function rivalsAmong(legs: readonly PlannedLeg[]): [PlannedLeg, PlannedLeg][] {
  const buckets = new Map<string, PlannedLeg[]>();
  const add = (key: string, leg: PlannedLeg) => buckets.set(key, [...(buckets.get(key) ?? []), leg]);
  const [dated, undated]: [PlannedLeg[], PlannedLeg[]] = [[], []];
  for (const leg of legs) {
    const [from, to] = [townOf(leg, 'from'), townOf(leg, 'to')];
    if (!from || !to) continue;
    const onDay = leg.day ? [`${leg.day} from ${from}`, `${leg.day} to ${to}`] : [];
    for (const key of [...onDay, `${from} to ${to}`]) add(key, leg);
    if (leg.day) dated.push(leg);
    else undated.push(leg);
  }
  // A flight told without its day is on the day of one that it shares an end with.
  for (const [i, leg] of undated.entries())
    for (const other of dated)
      for (const end of ['from', 'to'] as const)
        if (leg.reading === other.reading && townOf(leg, end) === townOf(other, end))
          for (const one of [leg, other]) add(`undated ${i} ${end} ${other.day}`, one);
  return [...buckets.values()].flatMap((bucket) =>
    bucket.flatMap((leg, at) =>
      bucket
        .slice(at + 1)
        .filter((other) => excludes(leg, other) && maySharePeople(leg, other))
        .map((other): [PlannedLeg, PlannedLeg] => [leg, other]),
    ),
  );
}

function excludes(a: PlannedLeg, b: PlannedLeg): boolean {
  const days = daysBetween(a, b);
  if (days > DAYS_TO_RETURN || areOfGroups(a, b)) return false;
  const isTimed = /T\d/u.test(leaves(a)) && /T\d/u.test(leaves(b));
  // One flight under two numbers, or told twice.
  if (isTimed && leaves(a) === leaves(b)) return false;
  return a.flightNumber !== b.flightNumber || (isTimed && days === 0);
}

/** `Strings (14)` and `Winds (8)` under `Group`: rows of people who fly apart. */
function areOfGroups(a: PlannedLeg, b: PlannedLeg): boolean {
  const [first, second] = [a, b].map(({ reading, firstLine }) => {
    const cell = columnCells(reading, firstLine).find(({ column }) => GROUP_LABEL.test(column.label));
    return cell && reading.lines[firstLine]?.text.slice(cell.start, cell.end).trim();
  });
  return first !== undefined && second !== undefined && first !== second;
}
const GROUP_LABEL = /^\W*(?:group|party|team|gruppe|groupe|équipe|grupo|equipo|grupp|lag)\W*$/iu;

const daysBetween = (a: PlannedLeg, b: PlannedLeg) =>
  a.day && b.day ? Math.abs(Date.parse(a.day) - Date.parse(b.day)) / DAY_MS : 0;

/** One name for a town: `München`, `Munich` and `MUC` are one, and so are the airports of London. */
function townOf({ facts }: PlannedLeg, end: 'from' | 'to'): string | undefined {
  const code = facts[`${end}Airport`]?.[0]?.value;
  const name = (code && airportByCode(code)?.city) ?? facts[`${end}City`]?.[0]?.value;
  return name && foldName(cityByName(name)?.knownAs ?? name);
}

/** The one of two rivals that does not stand; neither where they may be other people's and nothing tells. */
function loserOf(a: PlannedLeg, b: PlannedLeg): PlannedLeg | undefined {
  const difference = weightOf(a, b) - weightOf(b, a);
  const areNamed = a.people.length > 0 && b.people.length > 0;
  const areOfNobody = a.people.length === 0 && b.people.length === 0 && daysBetween(a, b) === 0;
  const needed = a.reading !== b.reading ? WORDS : areNamed ? ORDER : areOfNobody ? DETAILS : WORDS;
  if (Math.abs(difference) < needed) return undefined;
  return difference < 0 ? a : b;
}

/** How much must speak for one of two rivals: what is told later, what has details of its own, what words say. */
const ORDER = 0.5;
const DETAILS = 1;
const WORDS = 2;
const TOLD = 8;

/** What speaks for a flight against the other one. */
function weightOf(leg: PlannedLeg, other: PlannedLeg): number {
  const isBeforeIt = leg.reading === other.reading && placeOf(leg) < placeOf(other);
  const hasOwnDetails = leg.reference || leg.people.some(({ ticket }) => ticket) || leg.seats.length > 0;
  return (
    (isToldLater(leg, other) || isDropped(other, leg) ? TOLD : 0) +
    WORDS * (leg.bearing ?? 0) +
    (hasOwnDetails ? DETAILS : 0) -
    (isBeforeIt ? ORDER : 0)
  );
}

/** The line, and where on it the number stands. */
function placeOf({ firstLine, reading, facts }: PlannedLeg): number {
  const number = facts.flightNumber?.[0]?.evidence[0]?.quote ?? '';
  return firstLine + Math.max(0, reading.lines[firstLine]?.text.indexOf(number) ?? 0) / MAX_LINE_LENGTH;
}
const MAX_LINE_LENGTH = 100_000;

const leaves = ({ facts }: PlannedLeg) => facts.departureTime?.[0]?.value ?? '';

function isToldLater(later: PlannedLeg, leg: PlannedLeg): boolean {
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
  /(?<!\p{L})(?:scrap|forget(?: about)?|drop(?:ped)?|ditch(?:ed)?|bin(?:ned)?|kill|skip|(?:no longer|not) (?:on|taking|flying)|vergesst|vergiss|streich(?:e|t|en)?(?!\p{L})|nicht mehr (?:mit)?|oubliez?|laissez? tomber|plus (?:sur|avec)|olvid\p{L}{1,5}|descart\p{L}{1,5}|ya no (?:vamos|volamos) en|glöm|stryk|inte (?:längre )?med)[^\d.;!?]{0,24}?(\d{1,2})(?:[:.h](\d{2}))?\s?-?([ap])?/giu;

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
  /(?<!\p{L})(?:also(?!\s?[:,])|too|as well|additional(?:ly)?|in addition|another|second|auch|zusätzlich\p{L}*|außerdem|ebenfalls|weitere[rn]?|aussi|également|en plus|autre|también|además|otro|också|även|dessutom)(?!\p{L})/iu,
);
const isAddition = ({ reading, firstLine, lastLine }: PlannedLeg, from: number): boolean =>
  reading.lines.slice(from, Math.max(firstLine, lastLine) + 1).some(({ text }) => ONE_MORE.test(text));

function withoutTimes(leg: PlannedLeg): PlannedLeg {
  const { departureTime: _, arrivalTime: __, flightTime: ___, ...facts } = leg.facts;
  return { ...leg, facts };
}
