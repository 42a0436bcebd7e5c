import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { hotels } from '../../hotels.ts';

const BOOKED = `Hotel Rowan
4 Mill Lane, York YO1 7HH
Booking reference: RW-118
Check-in: 5 March 2027
Check-out: 7 March 2027`;

async function namesIn(...papers: string[]) {
  const read = await Promise.all(papers.map((text, i) => readText(text, `paper-${i}.txt`)));
  const readings = read.flat().map((reading, i) => ({
    ...reading,
    source: { ...reading.source, sourceId: `s${i}` },
  }));
  return (resolveSection(hotels, hotels.extract({ readings, done: {} })).value ?? []).map(({ name }) => name);
}

describe('a house that a contract has in mind', () => {
  it.each([
    'The promoter provides five single rooms from 5 to 7 March 2027 (planned: Kestrel Hotel, 9 Dock Road, York YO1 6AA).',
    'Der Veranstalter stellt fünf Einzelzimmer vom 5. bis 7. März 2027 (vorgesehen: Hotel Habicht, Hafenstraße 9, 35037 Marburg).',
    "L'organisateur fournit cinq chambres du 5 au 7 mars 2027 (prévu : Hôtel du Milan, 9 rue du Port, 35000 Rennes).",
  ])('is none where another one is booked for those nights: %s', async (clause) => {
    expect(await namesIn(clause, BOOKED)).toEqual(['Hotel Rowan']);
  });

  it('is one as long as nothing else is booked', async () => {
    const clause =
      'The promoter provides five single rooms from 5 to 7 March 2027 (planned: Kestrel Hotel, 9 Dock Road, York YO1 6AA).';
    expect(await namesIn(clause)).toEqual(['Kestrel Hotel']);
    expect(await namesIn(clause, BOOKED.replaceAll('March', 'May'))).toHaveLength(2);
  });

  it('stands beside another one where it is said to be for some of them', async () => {
    const clause = 'Rooms from 5 to 7 March 2027 for the crew: Kestrel Hotel, 9 Dock Road, York YO1 6AA.';
    expect(await namesIn(clause, BOOKED)).toHaveLength(2);
  });
});
