import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { isAboutShow } from './about-show.ts';

const isShow = (text: string) => isAboutShow(readSource(sourceOf(text)));

describe('papers of a journey or a stay', () => {
  it.each([
    'Reservation confirmed for Ferry Loft\nCheck-in Thursday\nGuests: 4 adults\nConfirmation code QX12',
    'Auftragsbestätigung 24-118\nHinfahrt 12.09.2024\nFahrzeug: Sprinter\nAbholung 06:45 Uhr',
    'Bilhete\nVoo G3 2078 GIG - REC 28/03/2023\nPassageiro ANA PAZ',
    'Your flight ABC123\nPassenger: Ann Lee\nPlease show your passport. Seats in the rear band.',
  ])('are not about a show: %s', (text) => {
    expect(isShow(text)).toBe(false);
  });

  it.each([
    'Reservation of guests for the concert\nPassengers: 4\nCheck-in Friday\nsoundcheck 16:00',
    'See you on Saturday, we play at nine.',
    'Travel for the band and its two shows\nPassengers: 4\nflight at noon',
  ])('are about one when they speak of stages: %s', (text) => {
    expect(isShow(text)).toBe(true);
  });
});
