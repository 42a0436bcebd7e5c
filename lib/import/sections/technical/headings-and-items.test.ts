import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { technical } from '../technical.ts';

function read(lines: readonly string[]) {
  const readings = [readSource(sourceOf(lines.join('\n')))];
  return resolveSection(technical, technical.extract({ readings, done: {} })).value;
}

describe('headings and items of riders', () => {
  it('gives numbered items to the field they speak of', () => {
    const value = read([
      'TECHNICAL RIDER',
      '',
      'SOUND SYSTEM',
      '1. PA for 300 people with subs, 12-channel desk.',
      '2. Stage at least 5 m x 3 m, dry and level.',
    ]);
    expect(value.equipment).toContain('12-channel');
    expect(value.equipment).not.toContain('5 m x 3 m');
    expect(value.stageSetup).toContain('5 m x 3 m');
  });

  it('hears the stage in a heading that names the dressing rooms too', () => {
    const value = read([
      'BÜHNENANWEISUNG',
      '',
      'BÜHNE UND GARDEROBE',
      'Die Bühne muss 6 m breit und 4 m tief sein.',
    ]);
    expect(value.stageSetup).toContain('6 m breit');
  });

  it('takes no line of the day, no list of contents and no name of a trade for gear', () => {
    const value = read([
      'TECHNICAL RIDER',
      '',
      'BACKLINE ........ p. 8',
      'STAGE ........... p. 9',
      '',
      'STAGE',
      '8 m x 6 m, 1 m high.',
      '15.45 Uhr Wettbewerb auf der Bühne',
      'Monitor Engineer',
    ]);
    expect(Object.values(value).join('\n')).not.toMatch(/p\. 8|Wettbewerb|Engineer/);
    expect(value.stageSetup).toContain('8 m x 6 m');
  });
});

describe('how a rider counts', () => {
  it('tells its headings from its items by the numbers that go on through the paper', () => {
    const text = [
      'Rider 2027',
      '',
      '1 Ljus',
      'Bra belysning på scenen.',
      '2 Ljud och mikrofoner i salongen',
      'Ett trådlöst headset.',
      '3 På scenen',
      '2 stycken notställ',
      '1 ståbord',
    ];
    const value = read(text);
    expect(value.equipment).toContain('headset');
    expect(value.stageSetup).toContain('1 ståbord');
  });

  it('reads a label behind the end of a form that nobody filled in', () => {
    const text = [
      'TECHNICAL RIDER',
      '',
      'Misc.: ______________',
      'Stage Layout - Employer must provide 14 sturdy chairs on a riser.',
    ];
    expect(read(text).stageSetup).toContain('14 sturdy chairs');
  });

  it('takes abbreviations with full stops for a label', () => {
    const text = ['RIDER TÉCNICO', '', '• P.A. (AMPLIFICACIÓN): Sistema de 4 vías, 110 dB en la mesa.'];
    expect(read(text).equipment).toContain('110 dB');
  });

  it('reads a bare list of gear by its own words, whatever stands above it', () => {
    const text = [
      'TIN ORCHARD, four of us',
      '',
      '• 4 x wedges',
      '• 3 vocal mics',
      '• bass amp, 300W',
      '• fog machine',
      '• cookies',
    ];
    const value = read(text);
    expect(value.equipment).toContain('4 x wedges');
    expect(value.backline).toContain('bass amp');
    expect(value.lightingRequirements).toContain('fog machine');
  });

  it('takes 1h30 under the heading of the soundcheck for its length, and not for a time of the night', () => {
    const text = [
      'FICHE TECHNIQUE',
      '',
      'SON',
      '5 wedges sur 5 circuits.',
      '',
      'BALANCES',
      '1h30 dont 30 min de montage, salle vide.',
    ];
    expect(read(text).soundcheck).toContain('1h30 dont 30 min');
  });

  it('keeps what is put up though the same sentence says what is not needed', () => {
    const text = [
      'Beschallung und Licht werden nicht benötigt; es wird ein Podest (6 x 2 m, einstufig) gestellt.',
    ];
    expect(read(text)).toEqual({ stageSetup: 'es wird ein Podest (6 x 2 m, einstufig) gestellt.' });
  });

  it('knows headings whose numbers stand in brackets, with a word on whose they are', () => {
    const value = read([
      'TECH RIDER',
      '',
      'If your copy says "M32" it is old.',
      '',
      '[1] PA',
      '    102 dBA at mix, aux-fed subs',
      '',
      '[2] BACKLINE (you)',
      '    1 x drumkit 22/12/16, 1 x sturdy table 200 x 80 cm',
    ]);
    expect(value.equipment).toBe('102 dBA at mix, aux-fed subs');
    expect(value.backline).toContain('sturdy table');
  });

  it('parts at a semicolon what speaks of two fields', () => {
    const value = read([
      'Chorpodeste zweistufig, Altarraum 7 x 5 m; eine Truhenorgel (Klop, 440 Hz) steht bereit.',
    ]);
    expect(value.stageSetup).not.toContain('Truhenorgel');
    expect(value.backline).toContain('Truhenorgel');
  });
});
