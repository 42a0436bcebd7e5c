import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { activities } from '../activities.ts';

function read(...lines: string[]) {
  const readings = [readSource(sourceOf(lines.join('\n')))];
  const done = { general: { artist: 'Fen Lanterns', date: '2027-05-14' } };
  return resolveSection(activities, activities.extract({ readings, done })).value;
}

const DAY = ['RUNNING ORDER', 'Friday 14 May 2027', '1400 load-in', '1530 soundcheck', '1900 doors', ''];

describe('in the prose of a paper that writes four digits', () => {
  it.each([
    ["Van leaves Bex's at 0745 for Manchester airport, Dot is driving.", '07:45'],
    ['Jonas from the venue picks us up at Billund at 1445 in a blue Transit.', '14:45'],
    ['Jonas collects from the hotel 1130, lobby.', '11:30'],
  ])('a ride is read: %s', (sentence, start) => {
    expect(
      read('Friday 14 May 2027', sentence, '', ...DAY.slice(2)).map(({ startTime }) => startTime),
    ).toContain(`2027-05-14T${start}`);
  });
});

it.each([
  'Der Bus fährt um 09:15 Uhr am Hotel ab.',
  'Le van part à 09h15 de l’hôtel.',
  'La furgoneta sale a las 09:15 del hotel.',
  'Bussen går kl. 09.15 från hotellet.',
])('who leaves in a sentence is a ride: %s', (sentence) => {
  expect(read('Friday 14 May 2027', 'Soundcheck 16:00', '', sentence)).toContainEqual(
    expect.objectContaining({ startTime: '2027-05-14T09:15' }),
  );
});

it.each([
  'Load-out: by 23:30',
  'Abbau bis 23:30 Uhr',
  'Démontage : avant 23h30',
  'Utlastning klar senast 23.30',
])('the latest moment of a load-out is told: %s', (line) => {
  expect(read('Friday 14 May 2027', 'Soundcheck 16:00', 'Doors 19:00', line)).toHaveLength(3);
});

it.each([
  'printed 09.04.2027 at 17:52',
  'gedruckt am 09.04.2027 um 17:52 Uhr',
  'imprimé le 09.04.2027 à 17h52',
])('when the paper was made is none: %s', (line) => {
  expect(read(line, 'Friday 14 May 2027', '14:00 load-in', '16:00 soundcheck')).toHaveLength(2);
});

it('a press day before the show has a day of its own', () => {
  const days = read(
    'PROMO SCHEDULE - Fen Lanterns - Thu 13 May 2027, Manchester',
    '(show Fri 14 May, The Boiler Room, Manchester)',
    '',
    '09:30  Car 1  Hotel Corder -> Pennine Radio, Salford',
    '10:15  Pennine Radio, live interview',
  ).map(({ startTime }) => startTime?.slice(0, 10));
  expect(new Set(days)).toEqual(new Set(['2027-05-13']));
});

it('a support act plays in a sentence before the artist does', () => {
  const text = 'Soundcheck 16:30. Die Vorband Kieselstein spielt um 20:15 Uhr, ihr seid um 21:15 Uhr dran.';
  const starts = read('Friday 14 May 2027', text).map(({ startTime }) => startTime);
  expect(starts).not.toContain('2027-05-14T20:15');
});

it('a set of a DJ behind the artist’s own is another’s', () => {
  const names = read(
    'Friday 14 May 2027',
    '17:00 Soundcheck Fen Lanterns',
    '22:00 Doors',
    '23:20 FEN LANTERNS live',
    '02:30 DJ-Set Ferro Nord',
  ).map(({ name }) => name);
  expect(names).not.toContain('DJ-Set Ferro Nord');
});
