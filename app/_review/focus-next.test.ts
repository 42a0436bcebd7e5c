import { describe, expect, it } from 'vitest';
import type { Weight } from '../_fields/weight.ts';
import { nextOf } from './focus-next.ts';

const PAGE = [
  'general',
  'general.artist',
  'general.country',
  'flights.0',
  'flights.0.seat',
  'flights.0.fullName',
];
const WEIGHTS: Record<string, Weight> = {
  'general.artist': 'key',
  'general.country': 'detail',
  'flights.0.seat': 'detail',
  'flights.0.fullName': 'key',
};
const weightAt = (path: string): Weight => WEIGHTS[path] ?? 'key';

function next(from: string | undefined, step: 1 | -1 = 1, left = Object.keys(WEIGHTS)): string | undefined {
  const open = new Map(left.map((path) => [path, weightAt(path)]));
  return nextOf({ page: PAGE, open, from, weightAt, step });
}

describe('the way through what is to check', () => {
  it('goes by what matters most, then by the details, each in the order of the page, and begins again', () => {
    expect(next(undefined)).toBe('general.artist');
    expect(next('general.artist')).toBe('flights.0.fullName');
    expect(next('flights.0.fullName')).toBe('general.country');
    expect(next('general.country')).toBe('flights.0.seat');
    expect(next('flights.0.seat')).toBe('general.artist');
  });

  it('goes back the same way', () => {
    expect(next('general.artist', -1)).toBe('flights.0.seat');
    expect(next('general.country', -1)).toBe('flights.0.fullName');
  });

  it('goes on from a field that was just settled, from an item and from a heading', () => {
    expect(next('general.artist', 1, ['general.country', 'flights.0.fullName'])).toBe('flights.0.fullName');
    expect(next('flights.0')).toBe('flights.0.fullName');
    expect(next('general')).toBe('general.artist');
    expect(next('flights.0', -1)).toBe('general.artist');
  });

  it('stays on the only field that is left', () => {
    expect(next('flights.0.seat', 1, ['flights.0.seat'])).toBe('flights.0.seat');
    expect(next(undefined, 1, [])).toBeUndefined();
  });
});
