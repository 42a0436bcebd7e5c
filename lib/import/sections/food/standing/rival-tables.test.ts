import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { food } from '../../food.ts';

async function tables(...papers: readonly string[]) {
  const readings = await Promise.all(
    papers.map(async (text, at) =>
      (await readText(text, `plan${at}.txt`)).map((one) => ({
        ...one,
        source: { ...one.source, sourceId: `s${at}` },
      })),
    ),
  );
  const findings = food.extract({ readings: readings.flat(), done: {} });
  return {
    taken: (resolveSection(food, findings).value ?? []).map(({ name }) => name),
    left: (findings.leftOut ?? []).map(({ entry }) => entry.name?.[0]?.value),
  };
}

const sv = (made: string, house: string, guests = 6) =>
  `RESPLAN\nDatum: ${made}\n\nMiddag 12 juni 2027 kl. 19.00, Restaurang ${house}, Bryggegata 5, Oslo, ${guests} personer\nSpelning 13 juni 2027, Blå, Oslo\n`;
const en = (made: string, house: string) =>
  `TRAVEL PLAN of ${made}\n\nDinner 12 June 2027 at 19:00, Restaurant ${house}, 5 Quay Street, Cork, 6 people\nShow 13 June 2027\n`;

describe('two tables at one hour', () => {
  it('are one, in the house of the later plan, and the other is shown', async () => {
    const { taken, left } = await tables(sv('1 mars 2027', 'Fjordgløtt'), sv('20 maj 2027', 'Havskatten'));
    expect(taken).toEqual(['Restaurang Havskatten']);
    expect(left).toEqual(['Restaurang Fjordgløtt']);
    expect((await tables(en('3 May 2027', 'Larch'), en('1 March 2027', 'Rowan'))).taken).toEqual([
      'Restaurant Larch',
    ]);
  });

  it('are two where others eat there, or nothing tells which is later', async () => {
    const apart = await tables(sv('1 mars 2027', 'Fjordgløtt', 9), sv('20 maj 2027', 'Havskatten'));
    expect(apart.taken).toHaveLength(2);
    const undated = await tables(sv('12 juni 2027', 'Fjordgløtt'), sv('12 juni 2027', 'Havskatten'));
    expect(undated.taken).toHaveLength(2);
  });
});
