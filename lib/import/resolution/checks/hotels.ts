import type { ImportWarning } from '../../candidate.ts';
import type { Extracted } from '../../extracted.ts';

/**
 * Check-out before check-in, and a night of the show that no booked hotel covers. Rooms for the day are taken and left on
 * one day: bands that sleep on the bus rest in them, and miss no night.
 */
export function checkHotels(extracted: Extracted): ImportWarning[] {
  const hotels = extracted.hotels ?? [];
  const warnings: ImportWarning[] = [];
  hotels.forEach((hotel, i) => {
    if (!hotel.checkInDate || !hotel.checkOutDate || hotel.checkOutDate >= hotel.checkInDate) return;
    warnings.push({
      code: 'check_out_before_check_in',
      message: `${hotel.name ?? `Hotel ${i + 1}`}: the check-out (${hotel.checkOutDate}) is before the check-in (${hotel.checkInDate}).`,
      paths: [`hotels.${i}.checkInDate`, `hotels.${i}.checkOutDate`],
    });
  });
  const night = extracted.general?.date;
  const dated = hotels.filter(
    (hotel) => hotel.checkInDate && hotel.checkOutDate && hotel.checkOutDate !== hotel.checkInDate,
  );
  const isCovered = dated.some((hotel) => covers(hotel.checkInDate, hotel.checkOutDate, night));
  if (night && dated.length > 0 && !isCovered) {
    warnings.push({
      code: 'show_night_without_hotel',
      message: `No hotel covers the night of the show (${night}).`,
      paths: ['general.date', ...hotels.map((_, i) => `hotels.${i}.checkInDate`)],
    });
  }
  return warnings;
}

function covers(from: string | undefined, to: string | undefined, night: string | undefined): boolean {
  return from !== undefined && to !== undefined && night !== undefined && from <= night && night < to;
}
