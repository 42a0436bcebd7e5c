import { makeFacts, type Person } from '#scripts/bench/generate/facts.ts';
import { makePaper } from '#scripts/bench/generate/papers.ts';
import { FIRST_NAMES, FLIGHTS, HOTELS, LAST_NAMES } from '#scripts/bench/generate/pools.ts';
import type { Random } from '#scripts/bench/generate/random.ts';
import { CLAUSES, RIDER, TALK } from './prose.ts';

const LINE_WIDTH = 92;

/** Kinds of page in the proportion in which tours pile them up: much small print, then sheets, lists and mails. */
const KINDS = [contract, contract, rider, sheets, sheets, sheets, rooming, itinerary, mails, mails] as const;

/** So many pages of 45 to 60 lines, all different, wholly decided by the random source; a form feed between them. */
export function makePages(random: Random, count: number): string {
  return Array.from({ length: count }, (_, page) => pageOf(random, page)).join('\f\n');
}

function pageOf(random: Random, page: number): string {
  const kind = KINDS[page % KINDS.length] ?? contract;
  return kind(random, page);
}

/** Numbered small print, broken into lines as a PDF has it. */
function contract(random: Random, page: number): string {
  const facts = makeFacts(random);
  const clauses = random.shuffle(CLAUSES).slice(0, 12);
  const filled = clauses.map((clause, i) => {
    const text = clause
      .replace('{money}', `${facts.town.currency} ${random.int(2, 90) * 50}.00`)
      .replace('{days}', String(random.int(2, 30)))
      .replace('{time}', facts.times.curfew)
      .replace('{artist}', facts.artist)
      .replace('{city}', facts.town.city);
    return wrap(`${page + 1}.${i + 1} ${text}`).join('\n');
  });
  return `${random.pick(['GENERAL TERMS', 'Schedule of terms', 'ADDENDUM'])} ${page + 1}\n\n${filled.join('\n\n')}\n`;
}

/** Two lists of what the artist needs. */
function rider(random: Random): string {
  const lines = random.shuffle(RIDER).slice(0, 34);
  const part = (heading: string, from: number, to: number) =>
    `${heading}\n${lines
      .slice(from, to)
      .map((line) => `- ${line}`)
      .join('\n')}\n`;
  return [part('TECHNICAL RIDER', 0, 18), part('HOSPITALITY', 18, 34)].join('\n');
}

/** Three small papers of any kind: day sheets, memos, confirmations, contact sheets. */
function sheets(random: Random, page: number): string {
  return Array.from({ length: 3 }, (_, i) => makePaper(random, page * 3 + i).text).join('\n\n');
}

function rooming(random: Random): string {
  const { hotel, town, street, date, nextDay } = { ...makeFacts(random), hotel: random.pick(HOTELS) };
  const rows = Array.from({ length: 34 }, (_, i) =>
    [nameOf(random), i % 2 ? 'double' : 'single', date, nextDay, String(100 + i), `RL${random.digits(5)}`]
      .map((cell, c) => cell.padEnd([26, 10, 13, 13, 7, 0][c] ?? 0))
      .join(' '),
  );
  return [
    'ROOMING LIST',
    hotel,
    `${street}, ${town.city}`,
    '',
    'Guest                      Room       Check-in      Check-out     No.     Ref',
    ...rows,
    '',
    'Breakfast from 7:00 until 10:30.',
  ].join('\n');
}

/** One booking: legs, then everybody with ticket and seat. */
function itinerary(random: Random): string {
  const { date } = makeFacts(random);
  const legs = random.shuffle(FLIGHTS).slice(0, 3);
  const people = Array.from({ length: 12 }, () => nameOf(random));
  return [
    `BOOKING REFERENCE ${random.letters(3)}${random.int(2, 9)}${random.letters(2)}`,
    '',
    ...legs.flatMap((leg) => [
      `${leg.carrier} ${random.int(100, 2999)}  ${leg.airline}   ${date}`,
      `Departs ${leg.fromName} (${leg.from})   08:${random.int(10, 59)}   Terminal ${random.int(1, 3)}`,
      `Arrives ${leg.toName} (${leg.to})   11:${random.int(10, 59)}`,
      'Baggage 1 x 23 kg   Economy   Confirmed',
      '',
    ]),
    'Passenger                  Ticket            Seat',
    ...people.map(
      (name, i) =>
        `${name.padEnd(26)} ${random.int(100, 999)}-${random.digits(10)}    ${i + 4}${'ACDF'[i % 4]}`,
    ),
    '',
    'Please be at the airport two hours before departure. Bag drop closes at 07:45.',
  ].join('\n');
}

/** Three mails about one show, the older ones quoted. */
function mails(random: Random): string {
  const facts = makeFacts(random);
  const [first, second] = facts.people as [Person, Person];
  const talk = random.shuffle(TALK).slice(0, 15);
  const body = (from: number, mark: string) =>
    talk
      .slice(from, from + 5)
      .flatMap((line) => wrap(line.replace('{time}', facts.times.loadIn).replace('{hotel}', facts.hotel)))
      .map((line) => `${mark}${line}`);
  return [
    `From: ${first.name} <${first.email}>`,
    `To: ${second.name} <${second.email}>`,
    'Date: Mon, 12 Jan 2026 10:02',
    `Subject: Re: ${facts.artist}, ${facts.venue}, ${facts.date}`,
    '',
    ...body(0, ''),
    first.name,
    first.phone,
    '',
    `On 9 Jan 2026 at 18:20 ${second.name} <${second.email}> wrote:`,
    ...body(5, '> '),
    `> On 8 Jan 2026 at 09:11 ${first.name} <${first.email}> wrote:`,
    ...body(10, '>> '),
  ].join('\n');
}

function nameOf(random: Random): string {
  return `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}${random.chance(0.3) ? `-${random.pick(LAST_NAMES)}` : ''}`;
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const part of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length < LINE_WIDTH)
      lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines;
}
