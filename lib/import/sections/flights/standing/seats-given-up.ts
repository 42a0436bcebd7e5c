import { isWrittenLater } from '../../../reading/order-of-papers.ts';
import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { CANCELLED, LAPSED, REFUNDED } from '../../../recognizers/standing-words.ts';
import { NOT_DONE } from '../../shared/standing/cues.ts';
import { tableAt } from '../../shared/table-at.ts';
import type { PlannedLeg } from '../entries.ts';
import { onDay } from '../legs/on-day.ts';
import { isSamePerson } from '../people/find-names.ts';
import { type KnownPeople, whoIsMeant } from '../people/who-is-meant.ts';
import { townOf } from '../places/town-ends.ts';
import type { Passenger } from '../types.ts';
import { absentFromLists } from './absent-from-lists.ts';
import { creditsByName } from './credits.ts';
import { goesByLand } from './goes-by-land.ts';
import { CLAUSE, flightsMeant, type GivenUp } from './which-flights.ts';
import { placesOfStaying } from './words.ts';

const THING =
  '(?:[Ss]eat|[Tt]icket|(?:[Ss]itz)?[Pp]latz|billet|siège|place|billete|plaza|asiento|biljett|plats|stol)(?:en|et|s)?';
const OWN =
  "(?:[Hh]is|[Hh]er|[Tt]heir|[Ss]eine?[nrm]?|ihre?[nrm]?|[Ss]on|[Ss]a|[Hh]ans|[Hh]ennes|\\p{Lu}\\p{L}+(?:['’]s|s['’]|s))";
/** `his seat`, `Toms Ticket`, `le billet de Tom`: what one traveller has on a flight. */
const OF_ONE = quick(
  new RegExp(
    `(?<!\\p{L})(?:${OWN} (?:\\p{L}[\\p{L}-]* ?-?){0,2}${THING}|${THING} (?:of |for |von |für |d['’]|de |para |för )(\\p{Lu}\\p{L}+))(?!\\p{L})`,
    'u',
  ),
);
const GIVEN_UP = quick(
  new RegExp(
    `(?<!\\p{L})(?:${[CANCELLED, LAPSED, REFUNDED].join('|')}|gave up|let go|turned (?:back )?in|zurückgeben|rendu|devuelto)(?!\\p{L})`,
    'iu',
  ),
);

/** `I've cancelled his seat on EI 702`: said of one traveller, and not of the flight. */
export function givesUpSeat(text: string): boolean {
  const one = GIVEN_UP.test(text) ? OF_ONE.exec(text) : null;
  // `the ticket for London`
  return one !== null && (one[1] === undefined || townOf(one[1], 'first') === undefined);
}

/**
 * The same of words that a letter to the customer has as well, `su billete`, `Ihr Ticket`, and of flights, whose being
 * cancelled by the airline is told elsewhere. They count only where the sentence or those before it name one traveller.
 */
const OF_SOMEBODY = quick(
  new RegExp(
    `(?<!\\p{L})(?:(?:[Ss]us?|[Mm]y|[Yy]our|mein|mon|mi|min|[Ii]hr) (?:\\p{Ll}+ )?${THING}|(?:${OWN}|my|your) (?:\\p{L}+ ){0,2}(?:sectors?|legs?|flights?)|[Rr]efund (?:for|of) \\p{Lu}\\p{L}+|[Ee]rstattung (?:für|von) \\p{Lu}\\p{L}+|[Rr]emboursement (?:de|d['’]|pour) ?\\p{Lu}\\p{L}+|[Rr]eembolso (?:de|para) \\p{Lu}\\p{L}+|[Åå]terbetalning(?:en)? (?:för|till) \\p{Lu}\\p{L}+)(?!\\p{L})`,
    'u',
  ),
);
const OFF_IT = quick(
  /(?<!\p{L})(?:(?:(?:is|are|was|were)(?: now| all)?|(?:s?he|they|i|we|\p{Lu}\p{L}+)['’](?:s|re|m)(?: now)?) off (?:both |all |the |his |her |their )?(?:outbound|inbound|outward|return|flights?|plane|booking|manifest|legs|\p{L}{3,6}day(?:['’]s)?|\d{3,4}(?![\d.:]))|(?:taken|took|pulled|cut)(?: (?:him|her|them|me))? (?:off|out of) (?:it|them|both|all|that)(?! (?:the )?(?:stage|list|bill))|(?:not|\p{L}{2,6}n['’]t|no longer) (?:need|needs|want|take|taking|use|using) (?:the |his |her |their |my |any )?(?:plane|flights?|seat|ticket)|goes unused|(?:brauch|nehm|nutz)\p{L}{1,3} (?:den flug|das ticket|den platz|seinen flug|ihren flug) (?:also |doch )?nicht|nicht (?:mehr )?(?:im|auf dem|beim) (?:flieger|flug|hinflug|rückflug)|(?:ne (?:prend|prendra)|n['’]a) (?:plus|pas) (?:besoin )?(?:de |du |le |l['’]|son )(?:vol|avion|billet)|ya no (?:necesita|coge|toma|usa) (?:el |su )?(?:vuelo|avión|billete)|no (?:coge|toma) el (?:vuelo|avión)|(?:behöver|tar|använder) inte (?:flyget|planet|biljetten|sin biljett))(?!\p{L})/iu,
);
const FLIES = quick(
  /(?<!\p{L})(?:fl(?:y|ies|ying)|plane|flieg\p{L}{1,2}|flug|vol(?:e|er)?|avion|vuel\p{L}{1,2}|avión|flyg\p{L}{0,3})(?!\p{L})/iu,
);

const OTHER_TICKET = quick(
  /(?<!\p{L})(?:(?:train|rail|bus|coach|ferry|boat|tube|metro|concert|show|festival|guest|dinner|table|zug|bahn|fähr|fahr|konzert|tåg|buss|båt|färj)\p{L}*[- ]?(?:tickets?|cards?|seats?|karten?|plätze|platz|biljett\p{L}*)|(?:billets?|places?|billetes?|plazas?|biljett\p{L}*) (?:de |du |d['’]|del |på |till )(?:train|tgv|tren|ave|bus|bateau|ferry|concert|concierto|tåget|bussen|färjan|båten|konserten))(?!\p{L})/iu,
);
/** Of a flight where it or a day is named; else of anything. */
const ABSENT = quick(/(?<!\p{L})nicht (?:mehr )?dabei(?!\p{L})/iu);

const givesUp = (text: string) =>
  (givesUpSeat(text) || (GIVEN_UP.test(text) && OF_SOMEBODY.test(text)) || OFF_IT.test(text)) &&
  !OTHER_TICKET.test(text);
const saysOffFlight = (text: string) =>
  givesUp(text) || placesOfStaying(text).length > 0 || ABSENT.test(text);

/**
 * Without those of whom another paper says that they are not on one of the flights, `Tom isn't flying to Cork with us`,
 * `Toms Platz auf EI 702 ist storniert`; the flight that it goes on with is theirs.
 */
export function withoutGivenUp(
  legs: readonly PlannedLeg[],
  everybody: readonly Passenger[],
  readings: readonly Reading[],
): PlannedLeg[] {
  const party: Passenger[] = [];
  for (const person of everybody) if (!party.some((one) => isSame(one, person))) party.push(person);
  if (party.length === 0) return [...legs];
  const all = [
    ...readings.flatMap((reading) => givenUpIn(reading, { party, readings })),
    ...absentFromLists(readings, party, legs),
    ...readings.flatMap((reading) => byLandIn(reading, { party, readings })),
  ];
  if (all.length === 0) return [...legs];
  const meant = new Map(all.map((one) => [one, new Set(flightsMeant(one.said, flownBefore(one, legs)))]));
  return legs.flatMap((leg) => {
    const off = all.filter((one) => meant.get(one)?.has(leg));
    const people = leg.people.filter(
      ({ name }) => !off.some(({ person }) => isSamePerson(person, name.value)),
    );
    if (people.length === 0 && off.length > 0) return [];
    if (leg.people.length > 0) return [{ ...leg, people }];
    const own = all.filter((one) => one.reading === leg.reading && !one.isListed && goesOnWith(one, leg));
    // `I let his seat on EI 702 go` only names it.
    if (
      own.some((one) =>
        [...(meant.get(one) ?? [])].some(({ flightNumber }) => flightNumber === leg.flightNumber),
      )
    )
      return [];
    const person = party.find(({ name }) => isSamePerson(name.value, own[0]?.person ?? ''));
    if (!person) return [leg];
    const days = new Set(own.flatMap((one) => [...(meant.get(one) ?? [])].flatMap(({ day }) => day ?? [])));
    const [day] = days.size === 1 && !leg.day ? days : [];
    const theirs = { ...leg, people: [{ name: person.name, line: leg.firstLine, seats: [] }] };
    return [day ? onDay({ ...theirs, day }, day) : theirs];
  });
}

const isSame = (a: Passenger, b: Passenger) => isSamePerson(a.name.value, b.name.value);

/** The flights that other papers have the traveller on, but for those told later. */
function flownBefore({ reading, person, statement }: GivenUp, legs: readonly PlannedLeg[]): PlannedLeg[] {
  const sent = sentOf(reading, statement.firstLine);
  return legs.filter(
    (leg) =>
      leg.reading !== reading &&
      leg.people.some(({ name }) => isSamePerson(name.value, person)) &&
      !isWrittenLater({ reading: leg.reading, sent: sentOf(leg.reading, leg.firstLine) }, { reading, sent }),
  );
}

const sentOf = ({ messages, lines }: Reading, line: number) =>
  messages[lines[line]?.message ?? -1]?.headers.date;

function givenUpIn(reading: Reading, people: KnownPeople): GivenUp[] {
  const statements = statementsOf(reading);
  const credited = creditsByName(reading).flatMap(({ line, text, name }) => {
    const statement = statements.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
    const said = { clauses: text, sentence: text, isOfAll: true };
    return statement ? [{ reading, person: name, said, statement }] : [];
  });
  const told = statements.flatMap((statement, at) => {
    const { text } = statement;
    if (!saysOffFlight(text) || NOT_DONE.test(text) || ASKED.test(text)) return [];
    const off = text.split(CLAUSE).filter(saysOffFlight);
    const meant = whoIsMeant(reading, statements, at, off[0] ?? text, people);
    // Of `his ticket on EI 702 is cancelled, he is still on the 703` the first half.
    const clauses = off.length > 0 ? off.join(' ') : text;
    const isOfAll = givesUp(text) || FLIES.test(clauses);
    return meant.map(({ name }) => ({
      reading,
      person: name.value,
      said: { clauses, sentence: text, isOfAll },
      statement,
    }));
  });
  return [...credited, ...told];
}

/** `Tom gets the boat on the 12th`: one of them goes another way, and the others are not said to. */
function byLandIn(reading: Reading, people: KnownPeople): GivenUp[] {
  const statements = statementsOf(reading);
  return statements.flatMap((statement, at) => {
    const { text } = statement;
    const way = tableAt(reading, statement.firstLine) ? undefined : goesByLand(text);
    if (!way) return [];
    const meant = whoIsMeant(reading, statements, at, text, people);
    const said = { clauses: text, sentence: text, isOfAll: way === 'both', isOfBothWays: way === 'both' };
    return meant.length < people.party.length
      ? meant.map(({ name }) => ({ reading, person: name.value, said, statement, isListed: true }))
      : [];
  });
}

const ASKED = /\?\s*$/u;

/** Told in the same sentence or the next lines, as a flight of its own. */
const goesOnWith = (one: GivenUp, leg: PlannedLeg): boolean =>
  leg.firstLine >= one.statement.firstLine &&
  leg.firstLine <= one.statement.lastLine + 2 &&
  leg.reading.lines
    .slice(one.statement.firstLine + 1, leg.firstLine + 1)
    .every(({ line }) => !line.startsBlock);
