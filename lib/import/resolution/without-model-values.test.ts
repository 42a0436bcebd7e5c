import { expect, it } from 'vitest';
import type { FieldConfidence } from '../candidate.ts';
import { withoutModelValues } from './without-model-values.ts';

it('keeps what the rules have read, and of the things of a list those they know', () => {
  const by = (method: FieldConfidence['method']) => ({ score: 0.9, method, reason: '', evidence: [] });
  const done = {
    general: { artist: 'Marlow', city: 'Leipzig' },
    hotels: [{ name: 'Hotel Adler' }, { name: 'Hotel Seeblick', phone: '+49341555017' }],
  };
  const confidence = {
    'general.artist': by('label'),
    'general.city': by('llm'),
    'hotels.0.name': by('llm'),
    'hotels.1.name': by('agreement'),
    'hotels.1.phone': by('llm'),
  };
  expect(withoutModelValues(done, confidence)).toEqual({
    general: { artist: 'Marlow' },
    hotels: [{ name: 'Hotel Seeblick' }],
  });
});
