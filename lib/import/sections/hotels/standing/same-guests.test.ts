import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { hotels } from '../../hotels.ts';

const listOf = (
  version: string,
  house: string,
  guests: readonly string[],
) => `ROOMING LIST ${version};A. Lund;;;
Hotel;${house};;;
Nr;Room;Guest;In;Out
${guests.map((name, i) => `${i + 1};Single;${name};12/03/2027;13/03/2027`).join('\n')}`;
const GUESTS = ['Ida Holm', 'Per Rask', 'Tom Blom', 'Kai Sand'];

async function read(...lists: string[]) {
  const papers = await Promise.all(lists.map((text, i) => readText(text, `rooming_${i}.csv`)));
  const readings = papers.flat().map((reading, i) => ({
    ...reading,
    source: { ...reading.source, sourceId: `s${i}` },
  }));
  const done = { general: { date: '2027-03-12' } };
  return (resolveSection(hotels, hotels.extract({ readings, done })).value ?? []).map(({ name }) => name);
}

describe('a later rooming list', () => {
  const old = listOf('v1;10/01/2027', 'Heron House Hotel, 17 Well Terrace, Cork', GUESTS);

  it('takes its guests out of the house of an earlier one', async () => {
    const later = listOf('v2;22/02/2027', 'Marram Hotel, 4 Mill Parade, Cork', GUESTS);
    expect(await read(old, later)).toEqual(['Marram Hotel']);
  });

  it('leaves other guests where they are', async () => {
    const others = ['Ana Vik', 'Bo Lind', 'Eva Dahl', 'Ulf Berg'];
    const later = listOf('v2;22/02/2027', 'Marram Hotel, 4 Mill Parade, Cork', others);
    expect(await read(old, later)).toHaveLength(2);
  });
});
