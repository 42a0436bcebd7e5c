import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { flights } from '../flights.ts';

async function read(text: string, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  return resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
}

describe('flights told below other things, and above them', () => {
  it.each([
    ['Soundcheck: Saturday 16:45 to 17:45.', 'landing 12:55', 'at 16:35'],
    [
      'Prueba de sonido: sábado 16:45 a 17:45, siete personas sin picante.',
      'llega a las 12:55',
      'a las 16:35',
    ],
    ['Skolbesöket på fredagen kl. 16.45 är inställt.', 'landar 12.55', 'avgår 16.35'],
    ['Das Interview um 16:45 Uhr ist abgesagt.', 'landet 12:55', 'ab 16:35'],
    ["L'interview de 16h45 est annulée.", 'atterrit à 12h55', 'départ 16h35'],
  ])('keep their own hours: %s', async (below, lands, leaves) => {
    const rides =
      '<table><tr><th>Date</th><th>Hotel</th><th>Check-in</th><th>Check-out</th></tr><tr><td>25.09.2026</td><td>Hotel Braxen (DUB)</td><td>15:00</td><td>27.09.2026 12:00</td></tr></table>';
    const told = `EI 706 25.09.2026 Cork (ORK) - Amsterdam (AMS), ${lands}; EI 707 27.09.2026 Amsterdam (AMS) - Cork (ORK), ${leaves}.`;
    const legs = await read(`<html><body>${rides}<p>${told}</p><p>${below}</p></body></html>`, 'paper.html');
    expect(
      legs.map((leg) => [leg.flightNumber, leg.fromAirport, leg.departureTime, leg.arrivalTime]),
    ).toEqual([
      ['EI706', 'ORK', undefined, '2026-09-25T12:55'],
      ['EI707', 'AMS', '2026-09-27T16:35', undefined],
    ]);
  });

  it.each(['fre EI 706', 'Fr EI 706', 'ven EI 706', 'vie EI 706', 'Fri EI 706'])(
    'are on the day named before the number: %s',
    async (flight) => {
      const [leg] = await read(`Show: 07.11.2026\n\n${flight} Cork (ORK) - Amsterdam (AMS) 10:10 - 12:55`);
      expect(leg?.departureTime).toBe('2026-11-06T10:10');
    },
  );
});

describe('what a table says of its flights', () => {
  it.each(['Code', 'Clave', 'Código', 'Kod'])('is the booking under %s', async (head) => {
    const [leg] = await read(
      `<table><tr><th>Flight</th><th>Route</th><th>Date</th><th>Dep</th><th>Arr</th><th>${head}</th></tr><tr><td>EI 706</td><td>ORK - AMS</td><td>25.09.2026</td><td>10:10</td><td>12:55</td><td>HJQXWP</td></tr></table>`,
      'paper.html',
    );
    expect(leg?.bookingReference).toBe('HJQXWP');
  });

  it.each(['REFUNDED', 'storniert', 'REEMBOLSADO 10/11', 'avbokat'])(
    'leaves the booking to the flight that stays beside one that is %s',
    async (state) => {
      const row = (flight: string, status: string) =>
        `<tr>${[...flight.split('|'), 'QX7LMB', status].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
      const legs = await read(
        `<table><tr><th>Flight</th><th>Route</th><th>Dep</th><th>Arr</th><th>PNR</th><th>Status</th></tr>${row('EI 706|ORK - AMS|12/06/2027 09:35|12/06/2027 11:05', state)}${row('EI 707|AMS - ORK|13/06/2027 18:20|13/06/2027 19:50', 'OK')}</table>`,
        'paper.html',
      );
      expect(legs.map((leg) => [leg.flightNumber, leg.bookingReference])).toEqual([['EI707', 'QX7LMB']]);
    },
  );

  it.each(['Aeroméxico AM', 'Philippine Airlines PR', 'Air Canada AC'])(
    'names the carrier before its code: %s',
    async (code) => {
      const [leg] = await read(
        `<table><tr><th>Passenger</th><th>Flight</th><th>Route</th><th>Date</th><th>Dep</th><th>Arr</th></tr><tr><td>Ada Wren</td><td>${code} 2041</td><td>MEX - OAX</td><td>16.05.2026</td><td>08:15</td><td>09:30</td></tr></table>`,
        'paper.html',
      );
      expect(leg?.flightNumber).toBe(`${code.slice(-2)}2041`);
    },
  );
});

describe('travellers called by one word', () => {
  it.each(['Grüezi Herr Wren', 'Bonjour Madame Wren', 'Estimada Señora Wren', 'Hej Fru Wren'])(
    'are those named in full, greeted or not: %s',
    async (greeting) => {
      const legs = await read(`${greeting}

EI 706  12 June 2027  Cork (ORK) 15:20 - Amsterdam (AMS) 18:15
Seats: Wren 17A, Linde 17B

EI 707  14 June 2027  Amsterdam (AMS) 19:20 - Cork (ORK) 20:15
Seats: Wren 20D, Linde 20E

Ada Wren     053-2277130441
Tom Linde    053-2277130442
`);
      expect(legs.map((leg) => [leg.fullName, leg.seat, leg.ticketNumber])).toEqual([
        ['Ada Wren', '17A', '053-2277130441'],
        ['Tom Linde', '17B', '053-2277130442'],
        ['Ada Wren', '20D', '053-2277130441'],
        ['Tom Linde', '20E', '053-2277130442'],
      ]);
    },
  );
});

describe('the ends of a flight in a calendar', () => {
  const event = (summary: string, location: string, description: string) =>
    `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Berlin:20270520T121000\nDTEND;TZID=Europe/Ljubljana:20270520T131500\nSUMMARY:${summary}\nLOCATION:${location}\nDESCRIPTION:${description}\nEND:VEVENT\nEND:VCALENDAR`;

  it.each([
    ['Flug LH 1704 München–Ljubljana', 'München (MUC) T2', 'nach Ljubljana (LJU)'],
    ['Flight LH 1704 to LJU', 'Munich (MUC)', ''],
    ['Vuelo LH 1704', 'MUC', 'a LJU'],
    ['Vol LH 1704 MUC-LJU', 'LJU', ''],
    ['Flyg LH 1704', 'Terminal 2', 'till Ljubljana (LJU) från München (MUC)'],
    ['LH 1704 MUC/LJU', '', ''],
  ])('are told by %s, %s, %s', async (summary, location, description) => {
    const [leg] = await read(event(summary, location, description), 'tour.ics');
    expect(leg).toMatchObject({ fromAirport: 'MUC', toAirport: 'LJU' });
  });

  it('are towns where no codes are given', async () => {
    const [leg] = await read(event('Flug LH 1704 München–Ljubljana', 'Terminal 2', ''), 'tour.ics');
    expect(leg).toMatchObject({ fromCity: 'München', toCity: 'Ljubljana' });
  });
});
