import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { flights } from '../flights.ts';
import { hotels } from '../hotels.ts';

const ROOMS = `Name,Act,Hotel,Check-in,Check-out
Ida Holm,Tarn Lights,Hotel Rowan,2027-03-05,2027-03-07
Per Rask,Tarn Lights (crew),Hotel Rowan,2027-03-05,2027-03-07
Kai Sand,Crew,Larch Lodge Hotel,2027-03-05,2027-03-06
Gil Moor,Brass Foxes,Kestrel Hotel,2027-03-05,2027-03-07`;

async function houses(artist: string) {
  const readings = await readText(ROOMS, 'rooms.csv');
  const found = resolveSection(hotels, hotels.extract({ readings, done: { general: { artist } } }));
  return (found.value ?? []).map(({ name }) => name);
}

describe('a list for all acts of a festival', () => {
  it('has rooms for the artist and their crew only', async () => {
    expect(await houses('Tarn Lights')).toEqual(['Hotel Rowan', 'Larch Lodge Hotel']);
  });

  it('is read whole where none of its rows names the artist', async () => {
    expect(await houses('The Wherry Men')).toHaveLength(3);
  });

  it('has flights of the artist only', async () => {
    const text = `Künstler;Name;Flug;Datum;Von;Nach;Ab;An
Tarn Lights;Ida Holm;LH 857;05.03.2027;CPH;HAM;09:10;10:05
Brass Foxes;Gil Moor;BA 968;05.03.2027;LHR;HAM;11:20;14:00`;
    const readings = await readText(text, 'flüge.csv');
    const done = { general: { artist: 'Tarn Lights' } };
    const found = resolveSection(flights, flights.extract({ readings, done })).value ?? [];
    expect(found.map(({ fullName, flightNumber }) => `${fullName} ${flightNumber}`)).toEqual([
      'Ida Holm LH857',
    ]);
  });
});
