import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { flights } from '../flights.ts';

async function read(text: string, general: object = {}, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  return resolveSection(flights, flights.extract({ readings, done: { general } })).value ?? [];
}

describe('which way a heading says that people travel', () => {
  it.each([
    [
      'as whoever receives them calls it',
      'LLEGADAS - VIERNES 15 DE MAYO DE 2026',
      'SALIDAS - DOMINGO 17 DE MAYO DE 2026',
      {},
    ],
    ['in English', '1. INBOUND FLIGHTS - 15 MAY 2026', '4. OUTBOUND FLIGHTS - 17 MAY 2026', {}],
    [
      'as the traveller calls it, with the show between',
      'HINREISE - FREITAG 15. MAI 2026',
      'RÜCKREISE - SONNTAG 17. MAI 2026',
      { date: '2026-05-16', city: 'Bad Ischl' },
    ],
  ])('is read %s', async (_, there, home, general) => {
    const legs = await read(
      `${there}\nTransfer with a van\nOS 186 Stuttgart (STR) 10:15 - Vienna (VIE) 11:30\n\n${home}\nOS 187 Vienna (VIE) 14:15 - Stuttgart (STR) 15:30`,
      general,
    );
    expect(legs.map(({ flightNumber, direction }) => [flightNumber, direction])).toEqual([
      ['OS186', 'arrival'],
      ['OS187', 'departure'],
    ]);
  });

  it('is not known from a ticket alone, nor on the wrong side of the show', async () => {
    const leg = 'VA 824 Sydney (SYD) 11:30 - Melbourne (MEL) 13:05, Fri 21 August 2026';
    expect((await read(`OUTBOUND\n${leg}`))[0]?.direction).toBeUndefined();
    const past = await read(`ARRIVALS\n${leg}`, { date: '2026-08-20', city: 'Perth' });
    expect(past[0]?.direction).toBeUndefined();
  });
});

describe('a journey told in a sentence', () => {
  it.each([
    [
      'el grupo llega el mismo día en el VY 1423 de Vueling, Paris Orly (ORY)',
      'localizador QZ6LFD. Son Mia Hoberg y Yann',
    ],
    [
      'the group arrives the same day on the VY 1423, Paris Orly (ORY)',
      'reference QZ6LFD: Mia Hoberg and Yann',
    ],
  ])('keeps both its ends and its people over the breaks of its lines: %s', async (lead, rest) => {
    const legs = await read(
      `Concert 7 March 2026, Bilbao\nFlight on 7 March 2026: ${lead}\n11:25 - Bilbao (BIO) 13:00, ${rest}\nKerdoncuff. Gorka picks them up.`,
    );
    expect(legs.map((leg) => [leg.fullName, leg.fromAirport, leg.toAirport, leg.bookingReference])).toEqual([
      ['Mia Hoberg', 'ORY', 'BIO', 'QZ6LFD'],
      ['Yann Kerdoncuff', 'ORY', 'BIO', 'QZ6LFD'],
    ]);
  });

  it('takes no keyboard for a flight', async () => {
    const legs = await read(
      'Flight VY 1423 on 7 March 2026, Paris Orly (ORY) 11:25 - Bilbao (BIO) 13:00\nPA Nexo GEO M10, a Roland RD-2000 and LK-210',
    );
    expect(legs.map(({ flightNumber }) => flightNumber)).toEqual(['VY1423']);
  });
});

describe('seats and codes beside a leg', () => {
  it.each(['Seats', 'Passenger'])('reads a grid of seats under %s', async (label) => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const legs = await read(
      `<table>${row('Flight', 'From', 'Departure', 'To', 'Arrival')}${row('TK 1994', 'Manchester (MAN)', '08 Oct 2026 16:25', 'Istanbul (IST)', '08 Oct 2026 22:35')}${row('TK 50', 'Istanbul (IST)', '09 Oct 2026 02:00', 'Tokyo (NRT)', '09 Oct 2026 19:20')}</table>
<table>${row(label, 'TK 1994', 'TK 50')}${row('Ada Wren', '22A', '34H')}${row('Tom Linde', '22B', '34J')}</table>`,
      {},
      'ticket.html',
    );
    expect(legs.map((leg) => [leg.flightNumber, leg.fullName, leg.seat])).toEqual([
      ['TK1994', 'Ada Wren', '22A'],
      ['TK1994', 'Tom Linde', '22B'],
      ['TK50', 'Ada Wren', '34H'],
      ['TK50', 'Tom Linde', '34J'],
    ]);
  });

  it('leaves the seats of a later paragraph out', async () => {
    const legs = await read(
      'Passengers: 1) WREN/ADA MS  2) LINDE/TOM MR\n\nLH 1259 Graz (GRZ) 10:50 - Frankfurt (FRA) 12:25, 13 June 2026\nSeats 15D 15F\n\nThe cello has seats 11B/7E/15E.',
    );
    expect(legs.map(({ seat }) => seat)).toEqual(['15D', '15F']);
  });

  it.each([
    'Buchungscode unverändert 8WJ4PD',
    'booking reference remains unchanged: 8WJ4PD',
    'código de reserva: sigue siendo 8WJ4PD',
  ])('reads a code that did not change: %s', async (said) => {
    const legs = await read(
      `${said}\nOS 564 ZRH 10:05 - VIE 11:25, 17 April 2026\nHotel Rex, Localizador 550912-VLC`,
    );
    expect(legs.map(({ bookingReference }) => bookingReference)).toEqual(['8WJ4PD']);
  });

  it.each([
    'OS 570 was rebooked to OS 564 - the old ticket is no longer valid.',
    'OS 570 wurde auf OS 564 umgebucht, das alte Ticket ist ungültig.',
    'OS 570 är ombokad till OS 564 - gamla biljetten gäller inte.',
  ])('keeps the flight people were moved to: %s', async (said) => {
    const legs = await read(`OS 564 Vienna (VIE) 12:30 - Graz (GRZ) 13:05, 17 April 2026\n\n${said}`);
    expect(legs.map(({ flightNumber }) => flightNumber)).toEqual(['OS564']);
  });
});
