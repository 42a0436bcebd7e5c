import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { activities } from '../activities.ts';

function read(text: string) {
  const readings = [readSource(sourceOf(text))];
  const done = { general: { artist: 'Kupferlicht', date: '2027-05-14' } };
  return resolveSection(activities, activities.extract({ readings, done })).value;
}

describe('acts that a sentence says with a verb', () => {
  it.each([
    [
      'Our runner meets you at the station at 14:20 and takes you to the hotel.',
      'Pick-up',
      '14T14:20',
      'station',
    ],
    ['On Saturday a taxi will be waiting for you outside the hotel at 9am.', 'Pick-up', '15T09:00', 'hotel'],
    [
      'Am Samstag um 09:40 Uhr holt euch Frau Ast (0151 2340 0988) am Hotel ab.',
      'Abholung',
      '15T09:40',
      'Hotel',
    ],
    ['Ihr werdet um 14:15 Uhr am Bahnhof abgeholt.', 'Abholung', '14T14:15', 'Bahnhof'],
    ['Samedi à 9h30 un taxi vous prend à l’hôtel pour la gare.', 'Prise en charge', '15T09:30', 'hôtel'],
    ['El sábado a las 9:30 os recoge un taxi en el hotel.', 'Recogida', '15T09:30', 'hotel'],
    ['Lördag kl 9 blir ni hämtade vid hotellet av Anna.', 'Hämtning', '15T09:00', 'hotellet'],
  ])('reads the ride in: %s', (text, name, startTime, location) => {
    expect(read(text)).toMatchObject([{ name, startTime: `2027-05-${startTime}`, location }]);
  });

  it.each([
    ['You can get into the building from 2pm, our tech will let you in.', 'Get-in'],
    ['Das Haus ist ab 14 Uhr für euch offen.', 'Zugang'],
    ['La salle est accessible dès 14h.', 'Accès'],
    ['La sala estará disponible a partir de las 14:00.', 'Acceso'],
    ['Lokalen är öppen från kl 14.', 'Tillträde'],
  ])('reads when the house is open to the band in: %s', (text, name) => {
    expect(read(text)).toMatchObject([{ name, startTime: '2027-05-14T14:00' }]);
  });

  it('says where a ride goes', () => {
    expect(read('Um 23:30 Uhr bringt euch Jens zum Hotel.')).toMatchObject([
      { name: 'Fahrt', startTime: '2027-05-14T23:30', destinationName: 'Hotel' },
    ]);
  });

  it('takes a sentence that is nothing but an act and its hour', () => {
    expect(read('Vi ses på fredag. Ljudkoll 16. Insläpp 18.')).toMatchObject([
      { name: 'Ljudkoll', startTime: '2027-05-14T16:00' },
      { name: 'Insläpp', startTime: '2027-05-14T18:00' },
    ]);
  });
});
