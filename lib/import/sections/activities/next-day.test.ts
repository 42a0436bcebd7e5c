import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import type { StructuredBlock } from '../../source-text.ts';
import { activities } from '../activities.ts';

function acts(lines: string[], structured: StructuredBlock[] = []) {
  const readings = [readSource(sourceOf(lines.join('\n'), { structured }))];
  const done = { general: { artist: 'Kupferlicht', date: '2027-05-14' } };
  const { entries } = activities.extract({ readings, done });
  return entries.map((entry) => `${entry.startTime?.[0]?.value} ${entry.name?.[0]?.value}`);
}

const today = ['DAY SHEET Friday 14 May 2027', '15:00 Load-in', '16:30 Soundcheck', '19:00 Doors', ''];

describe('what a day sheet says of the next day', () => {
  it('is no act of this show', () => {
    const tomorrow = ['TOMORROW', 'Saturday 15 May, Lund, Mejeriet, load-in 15:30, doors 19:30'];
    expect(acts([...today, ...tomorrow])).toEqual([
      '2027-05-14T15:00 Load-in',
      '2027-05-14T16:30 Soundcheck',
      '2027-05-14T19:00 Doors',
    ]);
  });

  it('may stand in one line with its heading, but tells of the show in a paper that has no other times', () => {
    const plan = 'TOMORROW: Sat 15 May Lund, Mejeriet, load-in 15:30, doors 19:30';
    expect(acts([...today, plan])).toHaveLength(3);
    expect(acts(['Hi all,', 'Tomorrow: load-in 15:30, doors 19:30'])).toHaveLength(2);
  });

  it('may stand under a heading with its date', () => {
    const tomorrow = ['TOMORROW (Sat 15 May)', 'Lobby 12:30, drive to Lund, Mejeriet, load in 15:30.'];
    expect(acts([...today, ...tomorrow]).filter((one) => one.endsWith('Load in'))).toEqual([]);
  });

  it('may stand behind its date in the one line below the plan', () => {
    const plan = [
      '21:10 Kupferlicht',
      'Saturday 15 May: leave 12:45 for LUND. Load-in there 15:30, doors 19:30.',
    ];
    expect(acts([...today, ...plan]).filter((one) => /15:30|19:30/.test(one))).toEqual([]);
  });

  it('is not named by a band in capitals', () => {
    expect(acts([...today, '21:10 KUPFERLICHT SUNDAY'])).toContain('2027-05-14T21:10 KUPFERLICHT SUNDAY');
  });

  it('gives its rides their own day', () => {
    expect(acts([...today, 'MORGEN', '09:30 Abfahrt Hotel'])).toContain('2027-05-15T09:30 Abfahrt Hotel');
  });

  it('is no heading for the schedule that stands beside it', () => {
    const next = [
      'NEXT',
      'Sun May 16 - DAY OFF',
      'Mon May 17 - Malmö',
      '',
      'SCHEDULE',
      '15:00 Load-in',
      '19:00 Doors',
    ];
    expect(acts(['Friday 14 May 2027', '', ...next])).toEqual([
      '2027-05-14T15:00 Load-in',
      '2027-05-14T19:00 Doors',
    ]);
  });
});

describe('times in a list', () => {
  it('are acts of the day of a calendar event, whatever parts them', () => {
    const event: StructuredBlock = {
      kind: 'calendar-event',
      page: 1,
      quote: 'Kupferlicht at the Hall',
      data: {
        summary: 'Kupferlicht at the Hall',
        start: '2027-05-14T21:00',
        description: 'Get-in 16:00, soundcheck 17:00-18:00, doors 19:30, support (Ash Kettle) 20:00.',
      },
    };
    expect(acts(['Kupferlicht at the Hall', event.data.description ?? ''], [event])).toEqual([
      '2027-05-14T21:00 Kupferlicht at the Hall',
      '2027-05-14T16:00 Get-in',
      '2027-05-14T17:00 Soundcheck',
      '2027-05-14T19:30 Doors',
    ]);
  });

  it('without am and pm are read beside those that have it, though one of the night has neither', () => {
    expect(
      acts(['Friday 14 May 2027', 'load in 5.30pm, soundcheck 6.30, doors 10pm, you’re on 00:20-01:10']),
    ).toEqual([
      '2027-05-14T17:30 Load in',
      '2027-05-14T18:30 Soundcheck',
      '2027-05-14T22:00 Doors',
      '2027-05-15T00:20 Set',
    ]);
  });

  it('yield to what a later message of a chat says', () => {
    const chat = [
      '14/05/2027 08:10 - Jules: bonjour, on arrive vers 15h',
      '14/05/2027 08:12 - Maud: ok get-in 15h, balances 16h30, portes 20h, vous jouez 21h30',
      '14/05/2027 08:14 - Jules: super',
      '14/05/2027 16:45 - Maud: la première partie est annulée, donc portes 20h30',
    ];
    expect(acts(chat)).toContain('2027-05-14T20:30 Portes');
    expect(acts(chat)).not.toContain('2027-05-14T20:00 Portes');
  });

  it('yield to what the same writer says next, where it says that something changed', () => {
    const chat = [
      '14/05/2027 08:02 - Finn: hi, when can we come?',
      '14/05/2027 08:04 - Deb: check 16:30, doors 19:00, you 20:45',
      '14/05/2027 08:10 - Deb: sorry, doors 19:30 now',
      '14/05/2027 08:12 - Finn: all good',
    ];
    expect(acts(chat)).toContain('2027-05-14T19:30 Doors');
    expect(acts(chat)).not.toContain('2027-05-14T19:00 Doors');
  });

  it('keep their hours when the rooms of a hotel are spoken of', () => {
    expect(acts(['Friday 14 May 2027', 'Two twins and a double, you can get in from 2pm.'])).toEqual([]);
  });
});
