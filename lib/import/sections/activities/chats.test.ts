import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { activities } from '../activities.ts';

/** Each on its day: `Doors 19:00`. */
function acts(lines: readonly string[], artist = 'Kupferlicht'): string[] {
  const readings = [readSource(sourceOf(lines.join('\n')))];
  const done = { general: { artist, date: '2027-03-20' } };
  const { entries } = activities.extract({ readings, done });
  return entries.map((entry) => `${entry.name?.[0]?.value} ${entry.startTime?.[0]?.value?.slice(11)}`);
}

const chat = (...said: readonly [day: string, words: string][]) =>
  said.flatMap(([day, words], i) => [
    `[${day}/03/2027, 09:1${i}:02] Ann: ${words}`,
    `[${day}/03/2027, 09:2${i}:02] Bo Ek: ok`,
  ]);

describe('hours told in one breath', () => {
  it.each([
    [
      'load in 4pm, SC 5, doors 7, Hall Street Kids on at 8, you’re on at 9.15, curfew 11',
      ['Load in 16:00', 'SC 17:00', 'Doors 19:00', 'Set 21:15', 'Curfew 23:00'],
    ],
    [
      'load in from 4, check at 5, doors 7.30, first act 8, curfew is 11 sharp',
      ['Load in 16:00', 'Check 17:00', 'Doors 19:30', 'Curfew 23:00'],
    ],
    [
      'van call 10a, load in 3p, check 430, doors 7p',
      ['Van call 10:00', 'Load in 15:00', 'Check 16:30', 'Doors 19:00'],
    ],
    ['load in 5, s/check 5.45, doors 7', ['Load in 17:00', 'S/check 17:45', 'Doors 19:00']],
    [
      'LI 4:00, SC 5:00, doors 7:30, opener 8:30, hard out 12',
      ['LI 16:00', 'SC 17:00', 'Doors 19:30', 'Hard out 00:00'],
    ],
    [
      'get in 16, check 17, dörrar 19.30, vi går på 21',
      ['Get in 16:00', 'Check 17:00', 'Dörrar 19:30', 'Set 21:00'],
    ],
    ['Inlasten 15, soundcheck 16.30, insläpp 19', ['Inlasten 15:00', 'Soundcheck 16:30', 'Insläpp 19:00']],
  ])('belong each to the word before it: %s', (text, wanted) => {
    expect(acts(chat(['12', text], ['12', 'see you there'])).sort()).toEqual([...wanted].sort());
  });

  it('leave the place of the next act to it', () => {
    const readings = [
      readSource(
        sourceOf(chat(['12', 'load in 4, doors 7, Club Row Kids on at 8'], ['12', 'yes']).join('\n')),
      ),
    ];
    const { entries } = activities.extract({ readings, done: { general: { date: '2027-03-20' } } });
    expect(entries.some((entry) => entry.location?.length)).toBe(false);
  });
});

describe('a later message of a chat', () => {
  const plan = 'load in 4, soundcheck 5, doors 7.30, curfew 11';

  it.each([
    ['load in pushed to 4.30, SC at 6', ['Load in 16:30', 'SC 18:00', 'Doors 19:30', 'Curfew 23:00']],
    ['also soundcheck moved to 5.30', ['Load in 16:00', 'Soundcheck 17:30', 'Doors 19:30', 'Curfew 23:00']],
    [
      'doors now 7 not 7.30, rest as is',
      ['Load in 16:00', 'Soundcheck 17:00', 'Doors 19:00', 'Curfew 23:00'],
    ],
  ])('corrects the hours of an earlier one: %s', (words, wanted) => {
    expect(acts(chat(['12', plan], ['19', words])).sort()).toEqual([...wanted].sort());
  });

  it('calls off what it names', () => {
    const said = acts(chat(['12', 'load in 4, SC 5, doors 7'], ['19', 'SC is scrapped']));
    expect(said.sort()).toEqual(['Doors 19:00', 'Load in 16:00']);
  });

  it.each(['la prueba es a las 18 mañana', 'prueba: a las 18:00'])(
    'says with a verb when an act is: %s',
    (words) => {
      expect(acts(chat(['12', 'llegada 16h, prueba 17:30, puertas 20:30'], ['19', words]))).toContain(
        'Prueba 18:00',
      );
    },
  );

  it('moves the show, too', () => {
    expect(
      acts(chat(['12', 'get in at noon, doors 19:00, show 20:30'], ['19', 'show is 20:45 now'])),
    ).toContain('Show 20:45');
  });

  it('moves nothing to an hour that it only guesses', () => {
    expect(acts(chat(['12', plan], ['19', 'doors might be 8, will tell you']))).toContain('Doors 19:30');
  });

  it('moves an act to an hour without minutes in other languages as well', () => {
    expect(
      acts(chat(['12', 'inlast 15, soundcheck 16.30, insläpp 19'], ['19', 'inlasten flyttad till 14'])),
    ).toContain('Inlasten 14:00');
  });
});

describe('a call of a day told by a clock’s face', () => {
  it('is in the afternoon', () => {
    expect(acts(chat(['12', 'load in 4, doors 7, curfew 11'], ['19', 'lobby call 3:15']))).toContain(
      'Lobby call 15:15',
    );
  });
});

describe('two shows in one message each', () => {
  it('have their acts on their own days', () => {
    const readings = [
      readSource(
        sourceOf(
          [
            '[11/05/2027, 10:01:00] Ann: Thurs 13th Cardiff, Kettle Row: load in 4.30, check 5.30, doors 7.30',
            '[11/05/2027, 10:02:00] Ann: Fri 14th Exeter, Tin House: load in 4, check 5, doors 7',
            '[11/05/2027, 10:03:00] Bo: nice one',
            '[11/05/2027, 10:04:00] Ann: see you there',
          ].join('\n'),
        ),
      ),
    ];
    const { entries } = activities.extract({ readings, done: { general: { date: '2027-05-13' } } });
    const starts = entries.map((entry) => `${entry.name?.[0]?.value} ${entry.startTime?.[0]?.value}`);
    expect(starts).toContain('Doors 2027-05-13T19:30');
    expect(starts).not.toContain('Doors 2027-05-13T19:00');
  });
});
