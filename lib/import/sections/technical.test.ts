import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../reading/index.ts';
import { resolveSection } from '../resolution/index.ts';
import type { SourceText } from '../source-text.ts';
import { technical } from './technical.ts';

function read(text: string, overrides: Partial<SourceText> = {}) {
  const readings = [readSource(sourceOf(text, overrides))];
  return resolveSection(technical, technical.extract({ readings, done: {} })).value;
}

const rider = `IRONWOOD CHOIR
TECHNICAL RIDER 2026

1. PA AND FRONT OF HOUSE
   3-way active line array, console DiGiCo SD12.

2. MONITORS
   8 mixes, 5 x stereo IEM (we carry).

3. BACKLINE - PROMOTER TO SUPPLY
   1 x Ampeg SVT-CL with 8x10
   WE BRING: 2 x Fender Twin, harmonium.

4. STAGE
   Min. 10 m wide x 8 m deep, drum riser 2.5 x 2.5 m.

5. LIGHTS
   No strobes at any time. 12 x LED profile.

6. SOUNDCHECK
   3 hours from stage clear.

7. DRESSING ROOMS
   Two warm rooms, 14 towels.

8. ROOMS
   7 singles + 2 twins, 3* or better.
`;

describe('a rider', () => {
  it('is sorted by its headings, in its own words', () => {
    const value = read(rider);
    expect(value.equipment).toContain('line array');
    expect(value.equipment).toContain('8 mixes');
    expect(value.stageSetup).toContain('10 m wide');
    expect(value.lightingRequirements).toContain('No strobes');
    expect(value.soundcheck).toBe('3 hours from stage clear.');
    expect(value.other).toContain('14 towels');
  });

  it('keeps what the band brings apart from what it asks for', () => {
    const { backline } = read(rider);
    expect(backline).toContain('PROMOTER TO SUPPLY\n1 x Ampeg SVT-CL');
    expect(backline).toContain('WE BRING: 2 x Fender Twin, harmonium.');
  });

  it('leaves hotel wishes to the hotels', () => {
    expect(JSON.stringify(read(rider))).not.toContain('singles');
  });

  it.each([
    [
      'de',
      'TECHNIK-RIDER\n\nLICHT\n6 Moving Heads, Hazer, kein Stroboskop.\n\nBÜHNE\nMindestens 8 m x 6 m, eben.',
    ],
    [
      'fr',
      'FICHE TECHNIQUE\n\nLUMIÈRE\n8 PC 1 kW, 6 découpes.\n\nPLATEAU\nOuverture minimum 8 m, profondeur 6 m.',
    ],
    [
      'es',
      'RIDER TÉCNICO\n\nILUMINACIÓN\n12 cabezas móviles, 8 barras LED.\n\nESCENARIO\nMedidas mínimas 10 x 8 m.',
    ],
    ['sv', 'TEKNISK RIDER\n\nLJUS\n6 rörliga huvuden och rökmaskin.\n\nSCEN\nMinst 8 x 6 m, plan.'],
  ])('is read in %s', (language, text) => {
    expect(Object.keys(read(text, { language }))).toEqual(['stageSetup', 'lightingRequirements']);
  });
});

describe('papers that are no rider', () => {
  it.each([
    ['a soundcheck time', 'Load-in 14:00\nSoundcheck 16:00\nDoors 19:00'],
    ['the rest of the money', 'Fee: EUR 2,000\nBalance: bank transfer within 2 working days of the show'],
    ['parking at a hotel', 'Check-in: 15:00\nParking: two spaces for the van in the yard behind the house'],
    [
      'the people in charge',
      'Lights: Imke Brand, +49 171 5550 288\nStage Manager: Ulla Meier, 0160 5550 1499',
    ],
  ])('%s is no technical requirement', (_, text) => {
    expect(read(text)).toEqual({});
  });
});

it('cuts a long input list at a line', () => {
  const list = Array.from(
    { length: 200 },
    (_, i) => `   ${i + 1}  channel ${i + 1}  SM58 with a tall boom stand`,
  ).join('\n');
  const { equipment = '' } = read(`TECHNICAL RIDER\n\nINPUT LIST\n${list}`);
  expect(equipment.length).toBeLessThanOrEqual(3500);
  expect(equipment.endsWith('stand')).toBe(true);
});
