import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { activities } from '../activities.ts';

function read(text: string, language = 'en') {
  const readings = [readSource(sourceOf(text, { language }))];
  const done = { general: { artist: 'Kupferlicht', date: '2027-05-14' } };
  return resolveSection(activities, activities.extract({ readings, done })).value;
}

describe('the way of a ride in a sentence', () => {
  it.each([
    ['On 13 May 2027 at 14:15 there is a car from Lark House to the hall.', 'en', 'Lark House', 'hall'],
    ['The shuttle to the hall leaves Lark House at 14:15 on 13 May 2027.', 'en', 'Lark House', 'hall'],
    [
      'You are picked up at Lark House (14:15, 13 May 2027) and driven to the hall.',
      'en',
      'Lark House',
      'hall',
    ],
    ['13 May 2027: minibus Lark House - the hall, 14:15.', 'en', 'Lark House', 'hall'],
    [
      'Ihr werdet am 13. Mai 2027 um 14:15 Uhr vom Hotel Lerche abgeholt und zum Bahnhof gebracht.',
      'de',
      'Hotel Lerche',
      'Bahnhof',
    ],
    [
      'Vous serez pris en charge à la gare le 13 mai 2027 à 14h15 et conduits à la salle.',
      'fr',
      'gare',
      'salle',
    ],
    [
      'La furgoneta del hotel Alondra al teatro sale el 13 de mayo de 2027 a las 14:15.',
      'es',
      'hotel Alondra',
      'teatro',
    ],
    ['Bussen till scenen går från Hotell Lärkan kl 14.15 den 13 maj 2027.', 'sv', 'Hotell Lärkan', 'scenen'],
  ])('has both ends, wherever the day stands: %s', (text, language, location, destinationName) => {
    expect(read(text, language)).toMatchObject([
      { startTime: '2027-05-13T14:15', location, destinationName },
    ]);
  });

  it.each([
    ['Car for you on 13 May 2027: Lark House 14:15, the hall 16:45.', 'en'],
    ['Wagen am 13. Mai 2027: 14:15 Uhr ab Hotel Lerche, 16:45 Uhr an Bahnhof.', 'de'],
    ['Vi har en bil 13 maj 2027: från Hotell Lärkan kl 14.15, framme vid scenen kl 16.45.', 'sv'],
  ])('has the hour of its end: %s', (text, language) => {
    expect(read(text, language)).toMatchObject([
      { startTime: '2027-05-13T14:15', endTime: '2027-05-13T16:45' },
    ]);
  });

  it('begins where somebody meets the band, not where they are from', () => {
    expect(
      read('Ivo from Lark Cars meets you at the station at 14:15 and drives you to the hall.'),
    ).toMatchObject([{ location: 'station', destinationName: 'hall' }]);
  });

  it.each([
    ['We do not need the car from the airport at 14:00 any more.', 'en'],
    ['Den Wagen um 14 Uhr am Flughafen brauchen wir nicht mehr.', 'de'],
  ])('is none that nobody needs: %s', (text, language) => {
    expect(read(text, language)).toEqual([]);
  });
});

describe('an act in a sentence', () => {
  it.each([
    ['The photographer comes at 14:00 on 13 May 2027 for a photo shoot on the roof.', 'en', '14:00'],
    ['Geprobt wird am 13. Mai 2027 von 14 bis 16 Uhr.', 'de', '14:00'],
    ['Tout doit être terminé à 23h le 13 mai 2027.', 'fr', '23:00'],
    ['El público entra a las 19:00 el 13 de mayo de 2027.', 'es', '19:00'],
    ['Presskonferensen börjar kl 14 den 13 maj 2027 i stadshuset.', 'sv', '14:00'],
  ])('has its hour and its day in any order: %s', (text, language, start) => {
    expect(read(text, language)).toMatchObject([{ startTime: `2027-05-13T${start}` }]);
  });

  it.each([
    ['Rehearsals on 13 May 2027 start at 14:00 and finish at 16:30.', 'en', '16:30'],
    ['Der Soundcheck ist am 13. Mai 2027 um 14 Uhr und endet um 16:30 Uhr.', 'de', '16:30'],
  ])('goes on until the next hour: %s', (text, language, end) => {
    expect(read(text, language).at(0)?.endTime?.slice(11)).toBe(end);
  });

  it.each([
    ['Last year doors were at 19:00.', 'en'],
    ['Letztes Jahr war Einlass um 19 Uhr.', 'de'],
    ['El año pasado las puertas abrían a las 19:00.', 'es'],
  ])('is none of a former year: %s', (text, language) => {
    expect(read(text, language)).toEqual([]);
  });
});
