import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { dinnerTime, eatingTime } from './eating-time.ts';
import { findGuestCount } from './guests/count-guests.ts';
import { tableReference } from './house/references.ts';

const hour = (text: string) => eatingTime(text, readSource(sourceOf(text)))?.value;

describe('the hour of a meal', () => {
  it.each([
    ['a table for six at the Red Barge at 5.30 under Quill', '17:30'],
    ['Dinner is at Ode (9 Lime Row) at 6, table for 9', '18:00'],
    ['Essen um 18:15 Uhr', '18:15'],
    ['breakfast at 9.30 for the crew', '09:30'],
    ['table at 06:30 pm', '18:30'],
  ])('is in the evening where only its number is said: %s', (text, expected) => {
    expect(hour(text)).toBe(expected);
  });

  it('is none where the number counts something else', () => {
    expect(hour('dinner at 12 Mill Street')).toBe(undefined);
  });

  it('is no dinner of the morning', () => {
    expect(dinnerTime('06:30', 'Dinner')).toBe('18:30');
    expect(dinnerTime('06:30', 'Breakfast')).toBe('06:30');
  });
});

describe('the people at a table', () => {
  it.each([
    ['a table for six, they know two of you are vegan', '6'],
    ['ein Tisch für acht', '8'],
    ['mesa para cinco', '5'],
    ['bord för sju', '7'],
    ['Dinner (7)', '7'],
    ['alle (19)', '19'],
    ['breakfast for crew of 6', '6'],
  ])('are counted in “%s”', (text, expected) => {
    expect(findGuestCount(text)?.value).toBe(expected);
  });
});

describe('the reference of a table', () => {
  it('stands right behind the word for the booking', () => {
    expect(tableReference('reserved Friday, 12 covers, booking QTR-0503')?.value).toBe('QTR-0503');
    expect(tableReference('party of 4, reservation LM-310')?.value).toBe('LM-310');
    expect(tableReference('booking for 12 people')).toBe(undefined);
  });
});
