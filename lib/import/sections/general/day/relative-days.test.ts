import { expect, test } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { setTimeFacts } from '../set/set-time-facts.ts';
import { dateCandidates } from './date-candidates.ts';

const dateOf = (words: string) =>
  dateCandidates(
    readSource(
      sourceOf(
        `[18/07/2026, 10:02] Bo: hi, I am the driver\n[18/07/2026, 10:03] Ann: great\n[18/07/2026, 10:04] Bo: ${words}`,
      ),
    ),
    true,
    [],
  )[0]?.value;

test.each([
  'see you tomorrow Sunday',
  'bis morgen, Sonntag',
  'à demain dimanche',
  'nos vemos mañana domingo',
  'vi ses imorgon söndag',
  'load in tmrw 15:00',
])('“%s” in a chat is the day after it was written', (words) => {
  expect(dateOf(words)).toBe('2026-07-19');
});

test.each([
  'I send the contract tomorrow',
  'guten Morgen zusammen',
  'llego por la mañana',
  'ich schicke morgen die Rechnung',
])('“%s” names no day of a show', (words) => {
  expect(dateOf(words)).toBeUndefined();
});

const setTimeOf = (text: string, artists: string[] = []) => {
  const facts = setTimeFacts(readSource(sourceOf(text)), artists);
  return facts.sort((a, b) => b.specificity - a.specificity)[0]?.value;
};

test.each([
  [
    'arrivée 16h30, balance 17h, portes 20h30, vous jouez à 22h15 après Kelenn (21h15), fermeture 1h',
    '22:15',
  ],
  ['Einlass 19:00, ihr spielt um 20:15, Ende 23:00', '20:15'],
  ['puertas 20:30, tocáis a las 21:45, cierre 23:30', '21:45'],
  ['insläpp 18.30, ni spelar kl 19.45, slut 22.00', '19:45'],
  [
    "You're on the Reedbed Stage 18:40 - 19:30. Sluice Gate play before you (17:20), the headliner is at 22:00.",
    '18:40',
  ],
  ['13:30  Pase técnico\n17:00  1ª FUNCIÓN (70 min.)', '17:00'],
])('the set time of %j is %s', (text, time) => {
  expect(setTimeOf(text)).toBe(time);
});

test('a soundcheck beside the artist’s name is no set', () => {
  const rows = '15:00  Soundcheck bis 16:15  Seebühne  NACHTFALTER\n21:00  NACHTFALTER (bis 22:40)  Seebühne';
  expect(setTimeOf(rows, ['Nachtfalter'])).toBe('21:00');
});
