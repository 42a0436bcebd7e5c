import { expect, it } from 'vitest';
import { formatPhone } from './phone.ts';

it('groups the digits of a number with its country, and leaves any other as it was written', () => {
  expect(formatPhone('+493012345678')).toBe('+49 30 12345678');
  expect(formatPhone('+441134960142')).toBe('+44 113 496 0142');
  expect(formatPhone('ext. 12')).toBe('ext. 12');
});
