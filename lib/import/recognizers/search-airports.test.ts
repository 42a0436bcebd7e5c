import { describe, expect, it } from 'vitest';
import { searchAirports } from './airports.ts';

const codes = (typed: string) => searchAirports(typed, 8).map(({ iata }) => iata);

describe('looking for an airport while typing', () => {
  it('finds it by its code, by its town and by its name', () => {
    expect(codes('arn')[0]).toBe('ARN');
    expect(codes('stockh')).toContain('ARN');
    expect(codes('heathr')[0]).toBe('LHR');
  });

  it('finds it by the name of the town in another language, with or without accents', () => {
    expect(codes('münchen')).toContain('MUC');
    expect(codes('munch')).toContain('MUC');
    expect(codes('Munich')).toContain('MUC');
  });

  it('names each once, no more than wanted, and none for less than two letters', () => {
    expect(new Set(codes('lon')).size).toBe(codes('lon').length);
    expect(searchAirports('s', 8)).toEqual([]);
    expect(searchAirports('san', 3)).toHaveLength(3);
    expect(codes('qqqqq')).toEqual([]);
  });
});
