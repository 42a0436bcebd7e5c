import { expect, test } from 'vitest';
import { tellLanguage } from './language.ts';

test.each([
  ['en', 'The promoter shall provide a hot meal for the band and the crew before the show.'],
  ['de', 'Der Veranstalter stellt eine warme Mahlzeit für die Band und die Crew vor der Show bereit.'],
  ['fr', "L'organisateur fournira un repas chaud pour le groupe et les techniciens avant le concert."],
  ['es', 'El promotor proporcionará una comida caliente para la banda y el equipo antes del concierto.'],
  ['sv', 'Arrangören ska stå för en varm måltid till bandet och tekniker innan konserten och vi äter kl 18.'],
])('%s is told by its small words', (language, text) => {
  expect(tellLanguage(text)).toBe(language);
});

test('names and accents of other languages do not mislead', () => {
  expect(
    tellLanguage('Hi Renée, your stay at the Château is booked. No need to call us to reconfirm it.'),
  ).toBe('en');
});

test('a text without prose is left open', () => {
  expect(tellLanguage('KL1199 AMS OSL 16:55')).toBeUndefined();
  expect(tellLanguage('')).toBeUndefined();
});
