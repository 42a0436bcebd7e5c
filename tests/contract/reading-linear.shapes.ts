import { CLAUSES, TALK } from '#scripts/bench/reading/prose.ts';

/** Papers that hold more and more of one thing: `n` passengers, houses, amounts, … */
export const SHAPES: Record<string, (n: number) => string> = {
  'passengers with ticket and seat': (n) =>
    `${LEG}\nPassenger                  Ticket            Seat\n${rows(n, (i) => `${person(i).padEnd(27)}220-${1_000_000_000 + i * 977}    ${(i % 30) + 1}${'ACDF'[i % 4]}`)}`,
  'seats told by surname': (n) =>
    `${LEG}\nPassengers\n${rows(n, person)}\n\nSeats\n${rows(n, (i) => `${(i % 30) + 1}A ${name(i * 3 + 1)}`)}`,
  'flights with their travellers': (n) =>
    rows(
      n,
      (i) =>
        `Flight LH ${100 + i}  ${day(i)} May 2026  Frankfurt (FRA) ${hour(i)} - Göteborg (GOT) ${hour(i + 2)}\nPassengers: ${person(i)}, ${person(i + 7)}\n`,
    ),
  houses: (n) =>
    rows(
      n,
      (i) =>
        `Hotel ${name(i)}\nHauptstraße ${i}, 20359 Hamburg\nCheck-in: ${day(i)} May 2026  Check-out: ${day(i + 1)} May 2026\nBooking ref HH${10_000 + i}\n`,
    ),
  'guests of a rooming list': (n) =>
    `ROOMING LIST\nHotel Kronprinz\nKarlstraße 4, Leipzig\n\nGuest                      Room       Check-in      Check-out     Ref\n${rows(n, (i) => `${person(i).padEnd(27)}single     2026-05-${10 + (i % 18)}    2026-05-${11 + (i % 18)}    RL${10_000 + i}`)}`,
  'people with number and address': (n) =>
    `CONTACTS\n${rows(n, (i) => `Production manager: ${person(i)}, +49 171 ${1_000_000 + i}, a${i}@hall.example`)}`,
  amounts: (n) =>
    rows(
      n,
      (i) =>
        `The promoter pays EUR ${1_000 + i}.00 as a fee and a deposit of EUR ${500 + i} within ${day(i)} days.`,
    ),
  shows: (n) =>
    rows(n, (i) => `${name(i)} Band at ${name(i + 3)} Hall, Hamburg on ${day(i)} May 2026, doors ${hour(i)}`),
  'lines of a running order': (n) =>
    rows(n, (i) => `${hour(i)}  ${['Load-in', 'Soundcheck', 'Dinner', 'Doors', 'Curfew'][i % 5]} ${name(i)}`),
  'labels with values': (n) =>
    rows(
      n,
      (i) =>
        `${['Artist', 'Venue', 'Date', 'Fee', 'Hotel', 'City', 'Phone', 'Doors'][i % 8]}: ${name(i)} ${i}`,
    ),
  'wishes of a rider': (n) =>
    `TECHNICAL RIDER\n${rows(n, (i) => `- ${i} x Shure SM58, 4 wedges and a drum kit, FOH console Midas`)}`,
  mails: (n) =>
    rows(
      n,
      (i) =>
        `From: ${person(i)} <a${i}@hall.example>\nTo: ${person(i + 4)} <b${i}@hall.example>\nDate: Mon, 12 Jan 2026 10:02\nSubject: Show ${name(i)} ${i}\n\nWe offer EUR ${1_000 + i} for ${name(i)}.\n`,
    ),
  'levels of quoting': (n) => rows(n, (i) => `${'>'.repeat(Math.min(i, 200) + 1)} ${talk(i)}`),
  'sentences in one line': (n) => list(n, (i) => clause(i), ' '),
  'flights in one line': (n) =>
    list(n, (i) => `LH ${100 + i} FRA-GOT ${hour(i)} ${day(i)} May 2026 seat ${(i % 30) + 1}A`, ', '),
  'times in one line': (n) =>
    list(n, (i) => `${hour(i)} soundcheck, dinner at ${hour(i + 1)} in ${name(i)}`, ', '),
  'paragraphs of a contract': (n) => rows(n, (i) => list(12, (k) => clause(i + k), ' ')),
  'cells in a row': (n) => rows(20, (row) => list(n, (i) => `c${row}x${i}`, '   ')),
  'short lines': (n) => rows(n, (i) => ['ok', 'yes', '12', '-', 'a', '19:00', '€5', 'Ann'][i % 8] ?? ''),
};

const LEG =
  'BOOKING REFERENCE K7QLMA\nLH 2414  Lufthansa  12 May 2026\nDeparts Frankfurt (FRA) 08:45\nArrives Göteborg (GOT) 10:55\n';

const list = (n: number, item: (i: number) => string, between: string) =>
  Array.from({ length: n }, (_, i) => item(i)).join(between);
const rows = (n: number, row: (i: number) => string) => list(n, row, '\n');
const day = (i: number) => (i % 27) + 1;
const hour = (i: number) => `${String(8 + (i % 14)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`;
const talk = (i: number) => TALK[i % TALK.length] ?? '';
const clause = (i: number) =>
  (CLAUSES[i % CLAUSES.length] ?? '')
    .replace('{money}', `EUR ${1_000 + i}`)
    .replace('{days}', String(i % 30))
    .replace('{time}', '23:00')
    .replace('{artist}', 'The Copper Kites')
    .replace('{city}', 'Hamburg');
const person = (i: number) => `${name(i)} ${name(i * 3 + 1)}`;

/** A word that looks like a name and is another one for every number. */
function name(i: number): string {
  let rest = i * 7_919 + 13;
  let word = '';
  for (let syllable = 0; syllable < 4; syllable++) {
    word += `${'bdfglmnrst'[rest % 10]}${'aeiou'[(rest >> 3) % 5]}`;
    rest = Math.floor(rest / 3) + i;
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}
