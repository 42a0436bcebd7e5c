import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { flights } from '../flights.ts';

async function read(text: string, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  return resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
}

const ends = (legs: Awaited<ReturnType<typeof read>>) =>
  legs.map((leg) => [leg.flightNumber, leg.fromCity, leg.departureTime, leg.toCity, leg.arrivalTime]);

describe('flights told in sentences', () => {
  it('reads the ends, the day of each clause and the people it is booked for, in German', async () => {
    const legs = await read(`Hallo Mia,

ihr fliegt am Freitag, 19.11.2027, um 10:05 Uhr mit OS 194 ab Düsseldorf nach Wien (Ankunft 11:40) und weiter um
12:35 mit OS 979 nach Graz, Landung 13:15. Zurück am Sonntag, 21.11.2027, mit OS 970 ab Graz 06:10, an Wien 06:50.
Gebucht für Mia Hoberg und Levin Sand.
`);
    expect(ends(legs.filter(({ fullName }) => fullName === 'Levin Sand'))).toEqual([
      ['OS194', 'Düsseldorf', '2027-11-19T10:05', 'Wien', '2027-11-19T11:40'],
      ['OS979', undefined, '2027-11-19T12:35', 'Graz', '2027-11-19T13:15'],
      ['OS970', 'Graz', '2027-11-21T06:10', 'Wien', '2027-11-21T06:50'],
    ]);
  });

  it('reads French clocks at the end of a sentence as clocks', async () => {
    const legs =
      await read(`Départ le vendredi 8 octobre 2027 de Bordeaux à 7h05 avec easyJet EZY1388, arrivée à Genève 8h20.
Passagers : Clara Arnou, Yann Belka.
`);
    expect(ends(legs)[0]).toEqual(['EZY1388', 'Bordeaux', '2027-10-08T07:05', 'Genève', '2027-10-08T08:20']);
  });

  it('goes on with a list of names that breaks over two lines, and gives it to every flight', async () => {
    const legs =
      await read(`On Friday 5 November 2027 you fly with TAP TP1335 from Gatwick at 13:50, landing in Lisbon at 16:35.
Sunday it's TP1334, leaving 09:10 and arriving at Gatwick 11:55. Booking code is 5QWLTZ, names Dario Venn,
Sasha Okor and Pim de Vries. Bags: 2 x 23 kg each.
`);
    expect(legs.map(({ flightNumber, fullName }) => [flightNumber, fullName])).toEqual([
      ['TP1335', 'Dario Venn'],
      ['TP1335', 'Sasha Okor'],
      ['TP1335', 'Pim de Vries'],
      ['TP1334', 'Dario Venn'],
      ['TP1334', 'Sasha Okor'],
      ['TP1334', 'Pim de Vries'],
    ]);
    expect(legs[0]).toMatchObject({ fromAirport: 'LGW', toCity: 'Lisbon' });
  });

  it('takes no hour of a driver for that of the flight he waits for', async () => {
    const [leg] = await read(`Saturday 12 June 2027
15:10  Driver waits at arrivals for Ms Odile Kern – AF1212 from Paris CDG, lands 15:00
`);
    expect([leg?.departureTime, leg?.arrivalTime]).toEqual([undefined, '2027-06-12T15:00']);
  });
});

describe('tables whose heads say more than the cells', () => {
  it('takes the day over the column, and there and back', async () => {
    const legs =
      await read(`PAX            | OUT 28/1                      | BACK 30/1                    | PNR
---------------+-------------------------------+------------------------------+--------
Ida Bergman    | SK4414 OSL 12:40 - TOS 14:35  | SK4419 TOS 16:20 - OSL 18:10 | YQ7ZWK
Rasmus Hult    | SK4414 OSL 12:40 - TOS 14:35  | SK4419 TOS 16:20 - OSL 18:10 | QX88LT

Travel desk, 12.11.2027, for the flights of January 2027
`);
    expect(
      legs.map((leg) => [leg.fullName, leg.departureTime?.slice(5), leg.bookingReference, leg.direction]),
    ).toEqual([
      ['Ida Bergman', '01-28T12:40', 'YQ7ZWK', 'arrival'],
      ['Rasmus Hult', '01-28T12:40', 'QX88LT', 'arrival'],
      ['Ida Bergman', '01-30T16:20', 'YQ7ZWK', 'departure'],
      ['Rasmus Hult', '01-30T16:20', 'QX88LT', 'departure'],
    ]);
  });

  it('reads the new column of a change whose rows are called by their airports', async () => {
    const legs = await read(
      `<table><tr><th></th><th>Previous</th><th>New</th></tr>
<tr><td>Flight</td><td>BT 342</td><td>BT 344</td></tr>
<tr><td>Date</td><td>Thu 3 Jun 2027</td><td>Thu 3 Jun 2027</td></tr>
<tr><td>Tallinn (TLL)</td><td>07:05</td><td>13:30</td></tr>
<tr><td>Vilnius (VNO)</td><td>08:30</td><td>14:55</td></tr></table>`,
      'change.html',
    );
    expect(ends(legs)).toEqual([['BT344', 'Tallinn', '2027-06-03T13:30', 'Vilnius', '2027-06-03T14:55']]);
  });
});

describe('the way to the show and back', () => {
  it('follows from the show that the title of a travel paper names', async () => {
    const legs = await read(`TRAVEL for the Bergen show, Fri 28 January 2028
Thu 27 January 2028  KL 1187  Amsterdam (AMS) 14:05 - Bergen (BGO) 15:50
Sat 29 January 2028  KL 1188  Bergen (BGO) 16:35 - Amsterdam (AMS) 18:25
`);
    expect(legs.map(({ direction }) => direction)).toEqual(['arrival', 'departure']);
  });
});

describe('airports that people call by a name of their own', () => {
  it('reads the day sheet of a tour that flies from Arlanda to Sturup', async () => {
    const legs = await read(`RESEPLAN Spelning Malmö fredag 5 mars 2027
UT   tors 4/3   SK 107   Arlanda 17.05 – Sturup 18.10    bokn. YT4QWX
`);
    expect(legs[0]).toMatchObject({ fromAirport: 'ARN', toAirport: 'MMX', bookingReference: 'YT4QWX' });
  });
});
