import { expect, it } from 'vitest';
import { timeGroups } from './time-groups.ts';

it.each([
  'Sample day (illustrative only): load-in 1 PM, doors 7 PM, set 9 PM.',
  'Beispieltag: Aufbau 14:00, Einlass 19:00, Auftritt 21:00',
  'Exemple de journée : balances 16h, portes 20h',
])('takes no times of a day that only shows how days go: “%s”', (text) => {
  expect(timeGroups(text, { language: 'en' })).toEqual([]);
});

it('joins the two ends of a span and keeps single times', () => {
  const groups = timeGroups('Soundcheck 16:00–17:30, doors 19:00', { language: 'en' });
  expect(groups.map(({ start, end }) => [start, end])).toEqual([
    ['16:00', '17:30'],
    ['19:00', undefined],
  ]);
});
