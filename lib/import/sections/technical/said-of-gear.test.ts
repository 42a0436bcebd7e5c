import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { technical } from '../technical.ts';

async function read(text: string) {
  const readings = await readText(text);
  return resolveSection(technical, technical.extract({ readings, done: {} })).value ?? {};
}

describe('an exception', () => {
  it.each([
    [
      'Backline : tout en tournée SAUF piano droit Yamaha U3, fourni par la salle, accordé à 442 Hz.',
      'Yamaha U3',
    ],
    [
      'Backline: we carry everything except the bass cab (Ampeg 8x10), which the venue supplies.',
      'Ampeg 8x10',
    ],
    ['Backline: Alles bringen wir mit außer dem Flügel Steinway B, den stellt das Haus.', 'Steinway B'],
    ['Backline: lo traemos todo salvo la batería Gretsch, que pone la sala.', 'Gretsch'],
    ['Backline: vi tar med allt utom flygeln Yamaha C3, som kommer från huset.', 'Yamaha C3'],
  ])('from what the artist brings is what the house has: %s', async (line, gear) => {
    const found = await read(`TECHNICAL RIDER\n${line}\nStage: 8 x 6 m, height 60 cm\nLights: 24 PC 1 kW`);
    expect(found.backline).toContain(gear);
  });
});

describe('what takes the place of something', () => {
  it.each([
    'FOH-Pult: Midas M32 Live (statt SD12), Monitor 5 Wege',
    'FOH desk: Midas M32 Live instead of the SD12, 5 wedge mixes',
    'Console : Midas M32 Live (au lieu de la SD12), 5 retours',
    'Mesa: Midas M32 Live en lugar de la SD12, 5 monitores',
    'Mixerbord: Midas M32 Live (istället för SD12), 5 monitorer',
  ])('is there, and the other is not: %s', async (line) => {
    const { equipment = '' } = await read(`TECHNICAL RIDER\n${line}\nStage: 8 x 6 m, height 60 cm`);
    expect(equipment).toContain('M32 Live');
    expect(equipment).not.toContain('SD12');
  });
});

describe('a list of what a house provides', () => {
  it.each([
    'Der Veranstalter stellt die hauseigene Ton- und Lichtanlage mit Bedienpersonal, einen gestimmten Flügel (Steinway B, 442 Hz) und zwei Podeste 2 × 1 m.',
    'The Promoter shall provide a professional PA and lighting rig with operators, a tuned grand piano (Steinway B, 442 Hz) and two risers 2 x 1 m.',
  ])('is not cut within its brackets: %s', async (sentence) => {
    const found = await read(`4. Technik\n${sentence}`);
    expect(found.backline).toContain('(Steinway B, 442 Hz)');
    expect(found.stageSetup).toMatch(/(?:Podeste|risers) 2 . 1 m/);
  });
});

describe('hours and brackets beside gear', () => {
  it('are no entry of the day', async () => {
    const text =
      'Teknik\nPA  Nexo Geo M10, Allen & Heath SQ-6\nBackline från oss  Flygel Yamaha C3 (stäms kl. 13.00), Vox AC15\nScen  8 x 5,5 m, höjd 60 cm';
    expect((await read(text)).backline).toContain('Yamaha C3');
  });

  it('leave nothing of a remark that ends on the next line', async () => {
    const text =
      'FICHE TECHNIQUE\nBalances ............ 16h00 à 17h30 (et non 15h00 comme dans\nle premier mail)\nScène : 10 x 6 m, pas de praticables.';
    expect(JSON.stringify(await read(text))).not.toContain('premier mail');
  });

  it('are no technical matter in events and seats of a calendar', async () => {
    const text =
      'SUMMARY:Soundcheck - Hollis\nLOCATION:The Tannery Room, 3301 Brighton Loop\nHollis Verrano - seat 22A\nHouse: Midas HD96, 4 wedges.';
    const found = await read(text);
    expect([found.soundcheck, found.other]).toEqual([undefined, undefined]);
  });
});
