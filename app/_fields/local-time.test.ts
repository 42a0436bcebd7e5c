import { expect, it } from 'vitest';
import { localTimeWords } from './local-time.ts';
import { allPlaces, valueAt } from './paths.ts';

const extracted = {
  general: { date: '2027-03-05', setTime: '21:00', city: 'Oslo' },
  flights: [
    { fromCity: 'Berlin', departureTime: '2027-03-04T10:05', toAirport: 'OSL', arrivalTime: '2027-03-04' },
    { departureTime: '2027-03-06T10:05' },
  ],
  hotels: [{ city: 'Drammen', checkInTime: '15:00', checkInDate: '2027-03-04' }],
  food: [{ serviceTime: '18:00', notes: 'Dinner hot, ready at 18:00' }],
  activities: [{ startTime: '2027-03-05T16:00' }, { startTime: '2027-03-04T16:00' }],
};

it.each([
  ['general.setTime', ', local time in Oslo'],
  ['general.date', ''],
  ['flights.0.departureTime', ', local time in Berlin'],
  ['flights.0.arrivalTime', ''],
  ['flights.1.departureTime', ''],
  ['hotels.0.checkInTime', ', local time in Drammen'],
  ['hotels.0.checkInDate', ''],
  ['food.0.serviceTime', ', local time in Oslo'],
  ['food.0.notes', ''],
  ['activities.0.startTime', ', local time in Oslo'],
  ['activities.1.startTime', ''],
])('of %s says “%s”', (path, words) => {
  const place = allPlaces(extracted).find((one) => one.path === path);
  if (!place) throw new Error(`There is no ${path}.`);
  expect(localTimeWords(extracted, place, valueAt(extracted, path))).toBe(words);
});
