import { describe, expect, it } from 'vitest';
import type { SectionKey } from '#lib/import/extracted.ts';
import { SECTIONS } from './catalogue.ts';
import { decimalOf, parseInput } from './parse.ts';

function parse(section: SectionKey, key: string, raw: string) {
  const field = SECTIONS[section].fields.find((candidate) => candidate.key === key);
  if (!field) throw new Error(`No field ${section}.${key}`);
  return parseInput(section, field, raw);
}

describe('what a person types into a field', () => {
  it.each([
    ['6.750,00', '6750'],
    ['6,750.00', '6750'],
    ['6 750', '6750'],
    ["6'750", '6750'],
    ['EUR 6750,-', '6750'],
    ['1234.50', '1234.50'],
    ['1.234.567', '1234567'],
    ['007', '7'],
  ])('reads the amount %s as %s', (typed, stored) => {
    expect(decimalOf(typed)).toBe(stored);
  });

  it('brings a flight number to carrier and digits', () => {
    expect(parse('flights', 'flightNumber', 'tk 067')).toEqual({ ok: true, value: 'TK67' });
  });

  it('refuses an airport that is not three letters with an example', () => {
    expect(parse('flights', 'fromAirport', 'Stockholm')).toEqual({
      ok: false,
      message: 'Enter the three letters of the airport, for example ARN.',
    });
  });

  it('refuses a date that does not exist', () => {
    expect(parse('general', 'date', '2026-02-30').ok).toBe(false);
  });

  it('accepts a day without a time where only the day is known', () => {
    expect(parse('flights', 'departureTime', '2026-11-14')).toEqual({ ok: true, value: '2026-11-14' });
  });

  it('refuses an empty text, because clearing is an action of its own', () => {
    expect(parse('contacts', 'name', '   ').ok).toBe(false);
  });
});
