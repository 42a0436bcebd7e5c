import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { technical } from '../technical.ts';

function read(...lines: string[]) {
  const readings = [readSource(sourceOf(lines.join('\n')))];
  return resolveSection(technical, technical.extract({ readings, done: {} })).value;
}

describe('gear that will not be there', () => {
  it('leaves out what the house says no to, and the names under its letter', () => {
    const found = read(
      'Technical rider: our answers',
      '',
      'Sound: Soundcraft Vi600, 6 wedges',
      'Riser: not possible, the stage is too low',
      'Haze: leider nicht möglich',
      'Lights: 24 LED pars',
      'Best',
      'Jen',
    );
    expect(found.equipment).toContain('Vi600');
    expect(JSON.stringify(found)).not.toMatch(/not possible|nicht möglich|Jen/);
  });

  it('keeps what is there instead, and what a line names before it', () => {
    const found = read(
      'Technical rider',
      '',
      'Desk: Avid is not available, but a Midas M32 is',
      'Backline: drum kit by the house. Not needed: keyboard',
    );
    expect(found.equipment).toContain('M32');
    expect(found.backline).toContain('drum kit');
  });

  it('leaves out the needs of an earlier version', () => {
    const found = read(
      'Technical rider, version 3',
      '',
      'Desk: Avid S6L',
      '',
      'Old version 2 (for reference only):',
      'Desk: Yamaha M7CL',
    );
    expect(found.equipment).toContain('S6L');
    expect(found.equipment).not.toContain('M7CL');
  });

  it.each([
    ['Das Rhodes ist beim Verleiher kaputtgegangen, statt dessen steht da ein Nord Stage 4.', 'Nord Stage 4'],
    ['The Rhodes is broken, there is a Nord Stage 3 instead, please bring a stand.', 'Nord Stage 3'],
    ['Rhodes está averiado, hay un Nord Stage 3 y un ampli Fender.', 'Nord Stage 3'],
  ])('leaves out what has broken, and keeps what stands in its place: %s', (text, now) => {
    const { backline } = read('Technical rider', '', text);
    expect(backline).toContain(now);
    expect(backline).not.toContain('Rhodes');
  });

  it.each([
    'Alles aus dem Rider da, bis auf den Wurlitzer.',
    'Everything on the rider is there except the Wurlitzer.',
    'Der Schlagzeuger hat sich die Hand gebrochen.',
    'Grüßen Sie bitte Ihren Tontechniker Onno!',
    'Stage: Leadmill Yard, Leadmill Road S1 4SE',
  ])('takes no thing that is missing, and no name, for gear: %s', (text) => {
    expect(read(text)).toEqual({});
  });

  it('takes no clause of law for a need', () => {
    expect(read('Neither party shall be liable for fire, strike or failure of the power supply.')).toEqual(
      {},
    );
  });

  it('takes a fuse for no clock, and a length for none either', () => {
    expect(read('Bühnenanweisung', '', 'Strom', '16A Schuko getrennt vom Licht').other).toContain('16A');
    expect(read('Fiche technique', '', 'BALANCES : 1h30 minimum').soundcheck).toContain('1h30');
  });
});
