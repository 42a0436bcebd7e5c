import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { flights } from '../../flights.ts';

async function read(text: string, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  return resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
}
const seatsOf = async (text: string, fileName?: string) =>
  (await read(text, fileName)).map((leg) => [leg.flightNumber, leg.fullName, leg.seat]);

const THERE = 'EI 702  12 June 2027  ORK 08:10 - AMS 11:05';
const BACK = 'EI 706  14 June 2027  AMS 15:20 - ORK 16:10';

describe('seats told beside people', () => {
  it('are theirs in a run of names, by first names too', async () => {
    expect(await seatsOf(`${THERE}\nAda Wren 14A · Tom Linde 14B\n\n${BACK}\nAda 3C / Tom 3D`)).toEqual([
      ['EI702', 'Ada Wren', '14A'],
      ['EI702', 'Tom Linde', '14B'],
      ['EI706', 'Ada Wren', '3C'],
      ['EI706', 'Tom Linde', '3D'],
    ]);
  });

  it('are those of the flight or the route that heads their column', async () => {
    const list = (there: string, back: string) =>
      `<p>${THERE}</p><p>${BACK}</p><table><tr><th>Name</th><th>${there}</th><th>${back}</th></tr><tr><td>Ms Ada Wren</td><td>14A</td><td>3C</td></tr></table>`;
    const seats = [
      ['EI702', 'Ada Wren', '14A'],
      ['EI706', 'Ada Wren', '3C'],
    ];
    expect(await seatsOf(list('ORK-AMS', 'AMS-ORK'), 'a.html')).toEqual(seats);
    expect(await seatsOf(list('EI702', 'EI706'), 'b.html')).toEqual(seats);
  });

  it('are one for each flight below the name', async () => {
    const text = `${THERE}\n${BACK}\n\nPassengers\nAda Wren\nTicket 053-2411223344 - seat 14A / 3C`;
    expect(await seatsOf(text)).toEqual([
      ['EI702', 'Ada Wren', '14A'],
      ['EI706', 'Ada Wren', '3C'],
    ]);
  });
});

it('gives the flights of a group their own people and tickets', async () => {
  const legs = await read(
    `<h2>Group 1 - code 8QMZTV</h2><p>${THERE}</p><p>Travellers: Ada Wren (053-2411223344)</p><h2>Group 2 - code 5TNQ2W</h2><p>BT 218  12 June 2027  RIX 06:20 - AMS 08:00</p><p>Travellers: Tom Linde (657-2447780701)</p>`,
    'plan.html',
  );
  const told = legs.map((leg) =>
    [leg.flightNumber, leg.fullName, leg.ticketNumber?.replace(/\D/g, '')].join(),
  );
  expect(told.sort()).toEqual(['BT218,Tom Linde,6572447780701', 'EI702,Ada Wren,0532411223344']);
});

it('takes no flight number for a booking code', async () => {
  const [leg] = await read(`Booking reference: K8WQ3R\n${THERE}\nBooking: EI702 Confirmed`);
  expect(leg?.bookingReference).toBe('K8WQ3R');
});
