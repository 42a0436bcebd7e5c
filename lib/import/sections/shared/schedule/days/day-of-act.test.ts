import { expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../../resolution/index.ts';
import { activities } from '../../../activities.ts';

it.each([
  [
    'en',
    'Show: Friday 12 March 2027, 20:30, The Kiln, Derby\nThe crew is there on Thursday 11 March at 13:00, set-up 14:00-22:00, run-through Friday 16:00.',
  ],
  [
    'de',
    'Konzert: Freitag, 12. März 2027, 20:30 Uhr, Klanghaus, Bremen\nAnkunft der Technik Donnerstag, 11. März um 13 Uhr, Aufbau 14-22 Uhr, Durchlauf Freitag 16 Uhr.',
  ],
  [
    'fr',
    "Spectacle : vendredi 12 mars 2027 à 20h30, Le Moulin, Rennes\nArrivée de l'équipe technique jeudi 11 mars à 13h, montage 14h-22h, filage vendredi 16h.",
  ],
])('a day holds for all that follows it in a sentence until another is named: %s', async (_, text) => {
  const readings = await readText(text);
  const found = activities.extract({ readings, done: { general: { date: '2027-03-12' } } });
  const starts = (resolveSection(activities, found).value ?? []).map(({ startTime }) => startTime);
  expect(starts).toContain('2027-03-11T14:00');
  expect(starts).toContain('2027-03-12T16:00');
  expect(starts).not.toContain('2027-03-12T14:00');
});
