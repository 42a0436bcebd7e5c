import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { venuesByCues } from './venue-by-cues.ts';

function found(text: string, isShowPaper = true): string | undefined {
  const facts = venuesByCues(readSource(sourceOf(text)), isShowPaper);
  return facts.sort((a, b) => b.specificity - a.specificity)[0]?.value;
}

describe('the house that sentences speak of', () => {
  it.each([
    ['by the show said to be there', 'Band dinner before our show at Quarry Row (on at 9).'],
    [
      'by the show and the day between',
      'Special request: "Nordkliff play Saturday 5 June at Quarry Row, quiet rooms please."',
    ],
    ['by its place behind the day, with its town', 'Show is Fri 26 February 2027, Quarry Row, Lisbon.'],
    ['by a label within a sentence', 'Platsen är Quarry Row, Storgatan 11 i Kalmar.'],
    [
      'by what is said in two places',
      'Ada here from Quarry Row in Galway. See you Friday at Quarry Row, 3 Mill Street.',
    ],
    ['where a day stands behind it', 'Gig at Quarry Row Sat 6/3, back around one.'],
  ])('is known %s', (_, text) => {
    expect(found(text)).toBe('Quarry Row');
  });

  it.each([
    ['a restaurant', 'Dinner at Osteria Luna, 12 Main Street, Leeds LS1 4AB on Friday 5 June 2027.'],
    ['a dressing room', 'Saturday 5 June 2027, Green Room, Leeds'],
    ['a person who writes', 'Ada Holm plays cello.'],
    ['an airport', 'Konzert, LH 123 from Hamburg (HAM) 13:20 14:10'],
  ])('is not %s', (_, text) => {
    expect(found(text)).toBeUndefined();
  });
});
