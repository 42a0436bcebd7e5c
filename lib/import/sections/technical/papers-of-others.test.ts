import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import type { Line } from '../../source-text.ts';
import { technical } from '../technical.ts';

function read(text: string, lines?: Line[]) {
  const source = lines ? sourceOf(text, { pages: [{ number: 1, lines }] }) : sourceOf(text);
  return resolveSection(technical, technical.extract({ readings: [readSource(source)], done: {} })).value;
}
const rows = (...all: string[][]): Line[] =>
  all.map((cells, i) => ({
    cells: cells.map((text) => ({ text })),
    table: 0,
    ...(i === 0 && { startsBlock: true }),
  }));

describe('technical text in papers that are no riders', () => {
  it('takes a value that goes over two lines of its cell whole', () => {
    const { equipment, backline } = read(
      'x',
      rows(
        ['Plats', 'Strandfältet, Ystad'],
        ['PA / mixer', 'Adamson E15, FOH Yamaha CL5, 10\nmonitorer, 4 stereo-iem'],
        ['Backline', 'Trumset Gretsch 22/10/12/16, Ampeg SVT +\n8x10'],
      ),
    );
    expect(equipment).toContain('Yamaha CL5');
    expect(backline).toContain('Gretsch');
  });

  it('knows the row of a part of the paper by its second column', () => {
    const value = read(
      'x',
      rows(
        ['Section', 'Item', 'Value', 'Notes'],
        ['General', 'Headliner', 'The Tin Larks', ''],
        ['Tech', 'Console', 'Avid S6L / Midas M32 mons', ''],
        ['Tech', 'Backline', 'Hammond A-100 with Leslie 147, Ampeg SVT', 'house'],
      ),
    );
    expect(value.equipment).toContain('Avid S6L');
    expect(value.backline).toContain('Leslie 147');
  });

  it('takes a list of makes without a verb, and no talk about gear', () => {
    const text = [
      'FESTIVAL AGREEMENT between Meadow Ltd and Kupferlicht',
      '',
      '5 Production',
      'PA and lights are provided. Load-in from 16:30. Backline shared on the stage:',
      '',
      'Gretsch kit, Ampeg SVT, two Vox AC30.',
    ].join('\n');
    expect(read(text).backline).toContain('Vox AC30');
  });

  it('finds nothing in the measures of a ticket', () => {
    const text = [
      'E-TICKET RECEIPT',
      'Passenger LUND/ANNA MS',
      'OS 172 Vienna - Hamburg 14 May 2027 09:30 - 11:05 Airbus A320',
      'Cabin baggage: dimensions not exceeding 55 x 40 x 23 cm.',
    ].join('\n');
    expect(read(text)).toEqual({});
  });
});

describe('headings of a rider', () => {
  it('are not named by what they only measure time with', () => {
    const text = [
      'KUPFERLICHT HOSPITALITY RIDER',
      '',
      'Band room, 90 minutes before stage',
      '12 cold beers, 6 alcohol-free',
      '',
      'Rooms',
      'Two lockable dressing rooms with mirror and sockets, one production office with wifi.',
    ].join('\n');
    const value = read(text);
    expect(value.stageSetup).toBeUndefined();
    expect(value.other).toContain('production office');
  });

  it('leave the times of stages to the schedule and the check to the sound', () => {
    const text = [
      'TEKNISK RIDER 2027',
      '',
      'Ljudkoll och bygge',
      'Inbärning fyra timmar före insläpp, ljudkoll 90 minuter.',
      '',
      'STAGE TIMES - BARN STAGE',
      'Kupferlicht, second on the bill',
    ].join('\n');
    const value = read(text);
    expect(value.soundcheck).toContain('90 minuter');
    expect(value.stageSetup).toBeUndefined();
  });
});

describe('lines of other parts', () => {
  it('end what a label in capitals has opened, and its sizes are told beside the gear', () => {
    const text = [
      'DEAL MEMO Kupferlicht',
      'SOUND/LIGHTS: buyer provides PA and 12 LED pars',
      'RADIUS: 90 days / 100 miles',
      'PROVIDED: Sound, lights, backline, hotel (6 rooms), $300.00 buyout.',
    ].join('\n');
    expect(JSON.stringify(read(text))).not.toMatch(/RADIUS|buyout/u);
    const mail = 'Desk is a Soundcraft Vi1000 with 6 monitor sends, stage is 8m x 6m.';
    expect(read(mail).stageSetup).toContain('8m x 6m');
  });

  it('are told apart by frames of dashes, and a line-up brings nothing', () => {
    const text = [
      'TECH RIDER',
      '7 people on stage: vox, gtr, bass, drums, keys.',
      '--- BACKLINE we need from you ------',
      '* drum shells 20/12/14/16',
      '* Ampeg SVT + 4x10',
      '--- STAGE ------',
      'minimum 7x5m',
    ].join('\n');
    const value = read(text);
    expect(value.backline).toContain('drum shells');
    expect(value.backline).not.toContain('people on stage');
    expect(value.stageSetup).toContain('7x5m');
  });
});
