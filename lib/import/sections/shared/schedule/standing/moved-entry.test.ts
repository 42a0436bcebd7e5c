import { describe, expect, it } from 'vitest';
import { movedEntry } from './moved-entry.ts';

const read = (text: string) => movedEntry(text, { language: 'en' });

describe('an entry put elsewhere in the day', () => {
  it.each([
    ['16:00 Soundcheck (moved to 17:30)', '17:30 Soundcheck'],
    ['16:00 Soundcheck, pushed to 17:30, tuner is in', '17:30 Soundcheck, tuner is in'],
    ['16:00 Soundcheck - cancelled, instead 17:30', '17:30 Soundcheck'],
    ['16:00 Soundcheck - 17:30 now', '17:30 Soundcheck'],
    ['16:00 Soundcheck -> now 17:30', '17:30 Soundcheck'],
    ['Soundcheck: 16:00 (moved to 17:30)', 'Soundcheck: 17:30'],
    ['16:00 Soundcheck, verschiebt sich auf 17:30', '17:30 Soundcheck'],
    ['16:00 Soundcheck - gestrichen, stattdessen 17:30', '17:30 Soundcheck'],
    ['16h00 balances (décalées à 17h30)', '17h30 balances'],
    ['16:00 prueba de sonido > pasa a las 17:30', '17:30 prueba de sonido'],
    ['16.00 soundcheck - flyttad till 17.30', '17.30 soundcheck'],
  ])('is read where it stands now: %s', (text, now) => {
    expect(read(text)).toMatchObject({ text: now, old: '16:00' });
  });

  it.each([
    '16:00 Load-in',
    '16:00 Load-in, soundcheck at 17:30',
    '16:00 Doors, show now 17:30',
    '16:00 Soundcheck till 17:30',
    '16:00 Soundcheck -> 17:30',
    '16:00 Meet and greet - cancelled, now 17:30 dinner',
    'Doors 16:00, the bar moved to 17:30',
    '16:00 Dinner (kitchen closes 17:30)',
  ])('is none where nothing says so of it: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
