import { describe, expect, it } from 'vitest';
import { labelWeight } from './labels.ts';

describe('labels of several words', () => {
  it.each([
    ['venue', 'Name and Address of Place of Engagement'],
    ['date', 'Date(s), Starting and Finishing Time of Engagement'],
    ['date', 'Proposed date'],
    ['artist', 'Name of Band or Group'],
    ['city', 'City, State & Zip'],
    ['venue', 'Ort der Veranstaltung'],
    ['date', 'Jour et heure du spectacle'],
  ] as const)('%s is meant by “%s”', (field, label) => {
    expect(labelWeight(field, label)).toBeGreaterThanOrEqual(0.85);
  });

  it.each([
    ['artist', 'Artist management'],
    ['artist', 'For the artist'],
    ['venue', 'Venue contact'],
    ['venue', 'Place of birth'],
    ['date', 'Date of issue'],
    ['date', 'Place and date'],
    ['city', 'Departure city'],
  ] as const)('%s is not meant by “%s”', (field, label) => {
    expect(labelWeight(field, label)).toBeLessThan(0.85);
  });
});
