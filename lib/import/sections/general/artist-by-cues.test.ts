import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { artistsByCues } from './artist-by-cues.ts';

function found(text: string, fileName = 'paper.txt'): string[] {
  const source = { ...sourceOf(text), fileName };
  const facts = artistsByCues(readSource(source), true);
  return facts.sort((a, b) => b.specificity - a.specificity).map(({ value }) => value);
}

describe('the act that sentences speak of', () => {
  it.each([
    ['by what it does', 'We have noted that Marsh Lanterns are performing at the Kiln that evening.'],
    ['by the word for it', 'handelnd im Namen der Gruppe MARSH LANTERNS -'],
    ['by the word behind it', 'Guest: Ada Holm / Marsh Lanterns band'],
    ['by the plan', 'Load-in 14:00, soundcheck Marsh Lanterns 16:30'],
    ['by whom the letter is for and what it is called', 'Till Duo Marsh Lanterns'],
    ['by a note and the word for the show', 'Comment on file: Marsh Lanterns, concert 9 Oct, late arrival.'],
    [
      'by several weak words in several places',
      'Would Marsh Lanterns do a Saturday?\nThree rooms under Marsh Lanterns.',
    ],
    ['in its own cell', 'Show   Headliner   Marsh Lanterns   8 on stage'],
  ])('is known %s', (_, text) => {
    expect(found(text)[0]?.replace(/^Duo /u, '')).toBe('Marsh Lanterns');
  });

  it('is known by a weak word only where the file bears its name', () => {
    const text = 'Dinner for Marsh Lanterns at six.';
    expect(found(text)).toEqual([]);
    expect(found(text, 'marsh-lanterns-advance.txt')).toEqual(['Marsh Lanterns']);
  });

  it.each([
    ['the support', 'Support: Tin Larder play at eight.'],
    ['a firm', 'Rider for Northway Booking.'],
    ['a street', 'Die Band, Hafenstraße 4.'],
    ['the title of the programme', 'Wir spielen das Programm „Nordlicht“ am Freitag.'],
    ['a person spoken to', 'Dear Ada, your set is at nine.'],
    ['one word that begins a sentence', 'Hunters play on the field behind the inn.'],
    ['two cells', 'Bus call to Fern Lake   Elm   Band + crew'],
  ])('is not %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
