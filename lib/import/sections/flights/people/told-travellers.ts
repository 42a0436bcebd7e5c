import type { Reading } from '../../../reading/reading.ts';
import { GREETING_WORDS } from '../../../recognizers/greetings.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { candidateAt, type Spot } from '../../shared/spots.ts';
import type { Leg, Passenger, TokenLine } from '../types.ts';
import { asPersonName, type FoundName, isSamePerson, namesAtHead } from './find-names.ts';
import { isOfPlace } from './named-beside.ts';

const GREETS_SOMEBODY = quick(new RegExp(`(?<!\\p{L})(?:${GREETING_WORDS})\\s{1,2}(?=\\p{Lu})`, 'iu'));
const OF_YOURS =
  /(?<!\p{L})(?:your|ihre?[rnms]?|euer|eure[rnms]?|deine?[rnms]?|votre|vos|su|sus|tu|tus|din|ditt|dina|ert?|era)(?: \p{L}+){0,2} (?:flights?|bookings?|reservations?|trip|journey|itinerary|e-?tickets?|tickets?|flug|flüge\p{L}*|flugzeiten|fluges|buchung\p{L}*|reise\p{L}*|vols?|réservation|voyage|billets?|vuelos?|reservas?|viaje|billetes?|flyg\p{L}*|bokning\p{L}*|resa|biljett\p{L}*)(?!\p{L})/iu;
const REACHES =
  /(?<!\p{L})(?:@|support|opening|opener|contacts?|kontakt|driver|fahrer|chauffeur)|^\W{0,4}(?:concerts?|shows?|gig|venue|konzert|auftritt|spielort|concierto|sala|lugar|salle|lieu|konsert|spelning\p{L}*|hotell?|hôtel|dinner|abendessen|cena|dîner|middag)(?!\p{L})[^:]{0,16}:/iu;
const JOINS = /^\s{0,2}(?:,|[&+]|,?\s(?:and|und|et|y|e|och|sowie|ainsi que|plus|samt)\s)\s{0,2}$/iu;
const MIN_WRAPPED = 50;
/** Behind a name, what makes it a street. */
const HOUSE_NUMBER = /^,?\s\d/u;
const FULL =
  /(?<![\p{L}\d@])(?!(?:Son|Sont|Sind|Es|Are|They|Viajan|Vuelan|Voyagent|Reisende|Reser)\s)\p{Lu}[\p{L}'’-]{1,20}(?: (?:van der|van|von|de la|de|del|di|da|du|le|la|al|el))?(?: \p{Lu}[\p{L}'’-]{1,20}){1,2}/gu;
/** How many lines a run of names may stand from the flights it is said of. */
const NEAR = 8;

/**
 * Travellers of a paper that has no word for them: whom an airline greets about the flight that is theirs, else the
 * longest run of people told beside the flights, `we are three: Ada Wren, Tom Linde and Kim Sato`.
 */
export function toldTravellers(
  reading: Reading,
  lines: readonly TokenLine[],
  legs: readonly Leg[],
): Passenger[] {
  const isYours = reading.lines.some(({ text }) => OF_YOURS.test(text));
  const greeted = isYours
    ? lines.map((line) => greetedOn(line)).find((names) => names.length > 0)
    : undefined;
  if (greeted) return greeted.map((one) => asPassenger(reading, one, 'greeted about a flight of theirs'));
  let longest: NameOn[] = [];
  for (const line of lines) {
    if (!isBesideFlights(reading, line.index, legs)) continue;
    const below = reading.lines[line.index + 1];
    const goesOn = below && !below.line.startsBlock && !REACHES.test(below.text);
    const next = goesOn ? lines[line.index + 1] : undefined;
    for (const run of runsOn(line, next)) if (run.length > longest.length) longest = run;
  }
  return longest.map((one) => asPassenger(reading, one, 'named in a run of people beside the flights'));
}

/** `rest`: what of the name stands on the line below. */
type NameOn = FoundName & { line: number; rest?: Spot };

function greetedOn({ text, index }: TokenLine): NameOn[] {
  const found = matchesOf(text, GREETS_SOMEBODY).flatMap((match) => {
    const from = match.index + match[0].length;
    return namesAtHead(text.slice(from)).map((name) => ({
      ...name,
      start: name.start + from,
      end: name.end + from,
      line: index,
    }));
  });
  return found;
}

/** In the same message, a few lines away, and no row of a table. */
function isBesideFlights(reading: Reading, index: number, legs: readonly Leg[]): boolean {
  const read = reading.lines[index];
  if (!read || read.line.table !== undefined || REACHES.test(read.text)) return false;
  return legs.some(
    ({ firstLine, lastLine }) =>
      reading.lines[firstLine]?.message === read.message &&
      index >= firstLine - NEAR &&
      index <= lastLine + NEAR,
  );
}

/** Two people or more, one behind the other with nothing but a comma or an `and` between; the line may break in it. */
function runsOn(line: TokenLine, below: TokenLine | undefined): NameOn[][] {
  const { length } = line.text;
  const isCut = /(?:,|\s(?:and|und|et|y|och|&)|\p{Lu}\p{L}+)\s*$/u.test(line.text);
  const text = isCut && below ? `${line.text} ${below.text}` : line.text;
  const runs: NameOn[][] = [];
  let end = -1;
  for (const match of matchesOf(text, FULL)) {
    const person = asPersonName(match[0]);
    const over = match.index + match[0].length;
    const isBroken = match.index < length && over > length;
    // A line that is short ends where its author ended it.
    if (isBroken && length < MIN_WRAPPED) continue;
    if (!person || isOfPlace(person.name) || HOUSE_NUMBER.test(text.slice(over))) continue;
    const isBelow = match.index > length;
    const start = isBelow ? match.index - length - 1 : match.index;
    const name = {
      ...person,
      start,
      end: isBroken ? length : start + match[0].length,
      line: isBelow ? line.index + 1 : line.index,
      ...(isBroken && { rest: { line: line.index + 1, start: 0, end: over - length - 1 } }),
    };
    if (end >= 0 && JOINS.test(text.slice(end, match.index))) runs.at(-1)?.push(name);
    else runs.push([name]);
    end = over;
  }
  return runs.filter(
    (run) =>
      run.length > 1 && run.every((a, i) => run.slice(0, i).every((b) => !isSamePerson(a.name, b.name))),
  );
}

function asPassenger(reading: Reading, { line, start, end, name, rest }: NameOn, reason: string): Passenger {
  const details = { method: 'pattern' as const, reason, doubts: ['weak_context' as const], specificity: 0.5 };
  return {
    name: candidateAt(reading, name, [{ line, start, end }, ...(rest ? [rest] : [])], details),
    line,
    seats: [],
  };
}
