import { describe, expect, it } from 'vitest';
import { databaseError } from './errors.ts';

describe('databaseError', () => {
  it.each([
    ['22007', 'invalid input syntax for type date: "Ada Blom"', null],
    ['22P02', 'invalid input syntax for type json', 'Token "Blom" is invalid.'],
    ['22003', 'value "99999999999" is out of range for type integer', null],
    ['23514', 'new row violates check constraint', 'Failing row contains (1, Ada Blom, 6750).'],
  ])('answers %s with 422 and keeps the values to itself', (code, message, details) => {
    const error = databaseError({ code, message, details });
    expect(error).toMatchObject({ status: 422, code: 'request.invalid', isRetryable: false });
    expect(JSON.stringify([error.message, error.cause])).not.toMatch(/Blom|999|6750/);
  });

  it('keeps what is no value for whoever looks for the fault', () => {
    const deadlock = databaseError({ code: '40P01', message: 'deadlock detected', details: 'Ada Blom' });
    expect(deadlock).toMatchObject({ status: 503, isRetryable: true });
    expect(deadlock.cause).toEqual({ code: '40P01', message: 'deadlock detected' });
    const lost = databaseError({ code: '', message: 'fetch failed', details: 'ECONNREFUSED' });
    expect(lost.cause).toEqual({ message: 'fetch failed', details: 'ECONNREFUSED' });
  });
});
