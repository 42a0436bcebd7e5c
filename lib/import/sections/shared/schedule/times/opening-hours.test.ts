import { describe, expect, it } from 'vitest';
import { isOpeningHours } from './opening-hours.ts';
import { timeGroups } from './time-groups.ts';

const areHours = (text: string): boolean => isOpeningHours(text, timeGroups(text, { language: 'en' })[0]);

describe('the hours of a counter', () => {
  it.each([
    'Box office: Mon-Fri 10:00-18:00',
    'Reception 07:00 – 23:00',
    'Abendkasse täglich 18:00 - 20:00 Uhr',
    'Billetterie ouverte tous les jours de 14h00 à 19h00',
    'Oficina: lunes a viernes 9:00 - 14:00',
    'Biljettkassan öppet dagligen 12.00-18.00',
  ])('are no act of the day: %s', (text) => {
    expect(areHours(text)).toBe(true);
  });

  it.each(['Box office opens 18:30', 'Soundcheck 16:00-17:30', 'Production office 18:00-19:00'])(
    'are not every time beside one: %s',
    (text) => {
      expect(areHours(text)).toBe(false);
    },
  );
});
