import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { technical } from '../technical.ts';

function read(...lines: string[]) {
  const readings = [readSource(sourceOf(lines.join('\n')))];
  return resolveSection(technical, technical.extract({ readings, done: {} })).value;
}

describe('who brings which gear', () => {
  it.each([
    [
      [
        'Item  Qty  Supplied by',
        'Drum kit Sonor AQ2  1  house',
        'Desk Midas M32  1  house',
        'Wedges  4  tour',
      ],
      'Sonor AQ2',
      'M32',
    ],
    [
      [
        'Was  Wer',
        'Schlagzeug Sonor AQ2  Haus',
        'Mischpult M32  Veranstalter',
        'Monitore  Haus',
        'Nebel  entfällt',
      ],
      'Sonor AQ2',
      'M32',
    ],
    [
      ['Matériel  Fourni par', 'Batterie Sonor AQ2  la salle', 'Console Midas M32  salle', 'Retours  groupe'],
      'Sonor AQ2',
      'M32',
    ],
  ])('is read row by row: %j', (lines, kit, desk) => {
    const found = read(...lines);
    expect(found.backline).toContain(kit);
    expect(found.equipment).toContain(desk);
    expect(JSON.stringify(found)).not.toContain('entfällt');
  });

  it('is no matter of a table of other things', () => {
    expect(read('What  Who', 'Salad  house', 'Parking  yes', 'Cake  band')).toEqual({});
    expect(read('Role  Who', 'Monitor engineer  Ada Wren', 'Drums  Pat Lowe', 'Bass  Kit Moss')).toEqual({});
  });
});

describe('a rider answered point by point', () => {
  it.each([
    ['1. PA: fine, an RCF rig.', '2. Stage: 7x5.', '3. Lights: what the house has.', 'RCF'],
    ['- Façade : ok, RCF en place.', '- Plateau : 7 x 5 m.', '- Lumières : plan de la salle.', 'RCF'],
  ])('is read like one: %s', (sound, stage, lights, rig) => {
    const found = read('Hello', 'about your rider:', sound, stage, lights);
    expect(found.equipment).toContain(rig);
    expect(found.stageSetup).toMatch(/7 ?x ?5/u);
    expect(found.lightingRequirements).toBeDefined();
  });

  it('keeps the things of a list that are there beside the one that is not', () => {
    const found = read(
      'Technical rider: answers',
      '',
      'Backline: drum kit yes (Tama), the Leslie is not available',
      'Pult: M32 ja, Hammond haben wir nicht',
    );
    expect(found.backline).toContain('Tama');
    expect(found.equipment).toContain('M32');
    expect(JSON.stringify(found)).not.toMatch(/Leslie|Hammond/);
  });
});

describe('a list that a sentence announces', () => {
  it.each([
    [
      'The following backline will be provided by the promoter:',
      '- 1 x Sonor AQ2 with hardware',
      '- 2 x Deluxe',
    ],
    ['Wir stellen folgende Backline:', '• 1 x Sonor AQ2 mit Hardware', '• 2 x Deluxe'],
  ])('is said below it: %s', (head, ...items) => {
    expect(read('Dear all,', '', head, ...items).backline).toMatch(/Sonor AQ2[\s\S]*Deluxe/u);
  });
});

describe('what a house does not have', () => {
  it.each([
    'There is no drum kit.',
    'Il n’y a pas de batterie.',
    'No hay batería.',
    'No guitar amps available.',
  ])('is nothing of the stage: %s', (none) => {
    const found = read('The house supplies a Midas M32 and four wedges.', none);
    expect(found.backline).toBeUndefined();
    expect(found.equipment).toContain('M32');
  });

  it('is kept where it is asked for', () => {
    const found = read('Technical rider', '', 'Light: warm wash. No haze, there is no ventilation for it.');
    expect(found.lightingRequirements).toContain('No haze');
  });
});
