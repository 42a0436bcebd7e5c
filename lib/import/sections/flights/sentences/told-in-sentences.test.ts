import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { flights } from '../../flights.ts';

async function read(text: string) {
  const readings = await readText(text, 'note.txt');
  return resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
}

const OUT = '2027-06-12T08:10';
const IN = '2027-06-12T11:05';

describe('a flight told in a plain sentence', () => {
  it.each([
    'Ada Wren is on EI 702 from Cork at 08:10 and lands in Vienna at 11:05, Sat 12 June 2027.',
    'Ada Wren arrives in Vienna at 11:05 on 12 June 2027 (flight EI 702 from Cork, departs 08:10).',
    'On 12 June 2027 Ada Wren takes EI 702, Cork 08:10, into Vienna 11:05.',
    "Ada Wren's flight: EI 702, Cork 08:10, lands Vienna 11:05, 12 June 2027.",
    'We have put Ada Wren on the 08:10 from Cork to Vienna on 12 June 2027, EI 702, in at 11:05.',
    'Ada Wren gets to Vienna at 11:05 on 12 June 2027, flight EI 702 out of Cork (08:10).',
    'Flight for Ada Wren: EI 702 on 12 June 2027, dep. Cork 08:10, arr. Vienna 11:05.',
    '12 June 2027: EI 702 Cork-Vienna 08:10/11:05, passenger Ada Wren.',
    'Ada Wren fliegt am 12.06.2027 um 08:10 Uhr ab Cork (EI 702) und ist um 11:05 Uhr in Wien.',
    'Für Ada Wren haben wir EI 702 gebucht: 12.06.2027, Cork ab 08:10, Wien an 11:05.',
    'Le 12/06/2027, Ada Wren décolle de Cork à 08h10 avec EI 702 et atterrit à Vienne à 11h05.',
    'Vol retour de Ada Wren : EI 702 le 12/06/2027 à 08h10 de Cork, arrivée Vienne 11h05.',
    'Vuelo de Ada Wren: EI 702, 12/06/2027, sale de Cork a las 08:10 y llega a Viena a las 11:05.',
    'Den 12 juni 2027 åker Ada Wren med flyg EI 702 från Cork kl 08.10 och är i Wien kl 11.05.',
  ])('%s', async (text) => {
    const [leg, ...others] = await read(text);
    expect(others).toEqual([]);
    expect(leg).toMatchObject({
      flightNumber: 'EI702',
      fullName: 'Ada Wren',
      fromCity: 'Cork',
      departureTime: OUT,
      toAirport: 'VIE',
      arrivalTime: IN,
    });
  });

  it.each([
    ['into a town', 'Ada Wren flies EI 702 into Vienna at 11:05 on 12 June 2027.'],
    ['from a town', 'Ada Wren will be arriving on flight EI 702 from Cork at 11:05 on 12 June 2027.'],
    ['in German', 'Ada Wren landet am 12.06.2027 um 11:05 Uhr mit EI 702 in Wien.'],
    ['in Swedish', 'Ada Wren anländer till Wien 2027-06-12 kl 11.05 med flyg EI 702.'],
  ])('takes the only hour for that of the landing: %s', async (_, text) => {
    const [leg] = await read(text);
    expect(leg).toMatchObject({ fullName: 'Ada Wren', arrivalTime: IN });
    expect(leg?.departureTime).toBeUndefined();
  });

  it('takes the seat and the code of the sentence for the one traveller of it', async () => {
    const [leg] = await read(
      'Ada Wren has 4F on EI 702 (Cork 08:10 / Vienna 11:05) on 12 June 2027, 2QX7LM.',
    );
    expect(leg).toMatchObject({ fullName: 'Ada Wren', seat: '4F', bookingReference: '2QX7LM' });
  });

  it('reads the sentence over the lines that it is broken over', async () => {
    const [leg] = await read(
      `The last of the tickets came in this morning and all of them are paid for, so: Ada
Wren lands in Vienna on EI 702 at 11:05 on 12 June 2027, and the others come by the van with
the backline, which leaves on Friday.
`,
    );
    expect(leg).toMatchObject({ fullName: 'Ada Wren', toAirport: 'VIE', arrivalTime: IN });
  });

  it('takes several people who are named together', async () => {
    const legs = await read(
      'Ada Wren, Tom Linde and Kim Sato fly EI 702 from Cork to Vienna on 12 June 2027.',
    );
    expect(legs.map(({ fullName }) => fullName)).toEqual(['Ada Wren', 'Tom Linde', 'Kim Sato']);
  });
});

describe('several flights told in one sentence', () => {
  const told = async (text: string) =>
    (await read(text)).map((leg) => [leg.flightNumber, leg.fullName, leg.departureTime, leg.arrivalTime]);

  it.each([
    'Ada Wren flies out on EI 702 on Sat 12 June 2027, Cork 08:10 to Vienna 11:05, and back on EI 703 on Monday 14 June at 12:10, landing 13:00.',
    'Ada Wren: hin am 12.06.2027 mit EI 702, Cork 08:10 – Wien 11:05, zurück am 14.06.2027 mit EI 703 um 12:10, Ankunft 13:00.',
    'Ada Wren : aller le 12/06/2027 vol EI 702 Cork 08h10 – Vienne 11h05, retour le 14/06/2027 vol EI 703 à 12h10, arrivée 13h00.',
  ])('reads the way back with its own day and hours: %s', async (text) => {
    expect(await told(text)).toEqual([
      ['EI702', 'Ada Wren', OUT, IN],
      ['EI703', 'Ada Wren', '2027-06-14T12:10', '2027-06-14T13:00'],
    ]);
  });

  it.each([
    'On Saturday 12 June 2027 Ada Wren comes from Cork with EI 702 at 11:05 and Tom Linde from Amsterdam with KL 928 at 07:40.',
    'Arrivals Sat 12 June 2027: Ada Wren EI 702 11:05 ex Cork, Tom Linde KL 928 07:40 ex Amsterdam',
    'Llegadas del 12/06/2027: Ada Wren a las 11:05 (EI 702 desde Cork) y Tom Linde a las 07:40 (KL 928 desde Amsterdam).',
    'Lördag 12 juni 2027 kommer Ada Wren med EI 702 från Cork kl 11.05 och Tom Linde med KL 928 från Amsterdam kl 07.40.',
  ])('gives each traveller the flight of the same part: %s', async (text) => {
    expect(await told(text)).toEqual([
      ['KL928', 'Tom Linde', undefined, '2027-06-12T07:40'],
      ['EI702', 'Ada Wren', undefined, IN],
    ]);
  });

  it('goes on with the sentences that are about the same flight', async () => {
    const [leg] = await read(
      'Ada Wren has a flight on 12 June 2027: EI 702. It leaves Cork at 08:10 and lands in Vienna at 11:05.',
    );
    expect(leg).toMatchObject({ fromCity: 'Cork', departureTime: OUT, toAirport: 'VIE', arrivalTime: IN });
  });
});

describe('who is named beside a flight and not on it', () => {
  it.each([
    'Ada Wren will pick up the band: flight EI 702 from Cork lands in Vienna at 11:05 on 12 June 2027.',
    'Flight EI 702 from Cork lands in Vienna at 11:05 on 12 June 2027, booked by Ada Wren.',
    'Ada Wren holt euch ab, Flug EI 702 aus Cork landet am 12.06.2027 um 11:05 Uhr in Wien.',
    'El vuelo EI 702 de Cork aterriza en Viena a las 11:05 el 12/06/2027, conductor Ada Wren.',
  ])('%s', async (text) => {
    const legs = await read(text);
    expect(legs.map(({ flightNumber, fullName }) => [flightNumber, fullName])).toEqual([
      ['EI702', undefined],
    ]);
  });

  it('leaves the time somebody is picked up at', async () => {
    const [leg] = await read(
      'Pick up 07:20 at the hotel for flight EI 702 on 12 June 2027, departs Cork 08:10.',
    );
    expect(leg?.departureTime).toBe(OUT);
    expect(leg?.arrivalTime).toBeUndefined();
  });
});

it('takes no model of loudspeaker that is counted for a flight', async () => {
  expect(
    await read('Flights to follow.\nPA: 12 Kara per side + 8 SB28, 12 June 2027\nLondon to Vienna 08:10'),
  ).toEqual([]);
});
