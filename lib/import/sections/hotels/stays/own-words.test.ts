import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { hotels } from '../../hotels.ts';

function read(text: string) {
  const readings = [readSource(sourceOf(text))];
  return resolveSection(hotels, hotels.extract({ readings, done: { general: { date: '2026-03-21' } } }))
    .value;
}

const MAIL = `Door 20:00, show 21:30. Get-in from 16:00, soundcheck 17:30, dinner for five.
You'll sleep at Hotel National, Hirschengraben 24, 3011 Bern, from 21 to 22 March 2026, 1 double, 3 singles, breakfast incl. Check-in is from 15:00, their number is +41 31 555 02 99.
Contact on the day is our stage manager Reto, +41 79 555 02 31. Tech questions to Sam (tech@house.example).`;

describe('a hotel named in running text', () => {
  it('owns the numbers and hours of its own sentences and not those of the next subject', () => {
    const [stay] = read(MAIL);
    expect(stay).toMatchObject({ name: 'Hotel National', checkInTime: '15:00', phone: '+41315550299' });
    expect(stay?.email).toBeUndefined();
  });

  it('is given no hour of the show and no number of its people', () => {
    const [stay] = read(MAIL.replace(' Check-in is from 15:00, their number is +41 31 555 02 99.', ''));
    expect(stay?.name).toBe('Hotel National');
    expect(stay?.checkInTime).toBeUndefined();
    expect(stay?.phone).toBeUndefined();
  });

  it('keeps of a long sentence only what was said of rooms and board', () => {
    const [stay] = read(MAIL);
    expect(stay?.notes).toBe('1 double, 3 singles, breakfast incl');
  });
});
