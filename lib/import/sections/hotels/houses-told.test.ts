import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { hotels } from '../hotels.ts';

function stays(text: string) {
  const readings = [readSource(sourceOf(text))];
  return resolveSection(hotels, hotels.extract({ readings, done: {} })).value;
}

describe('a house told in a plain sentence', () => {
  it.each([
    ['Your rooms at The Tin Mill are booked from 16 April 2027 to 18 April 2027.', 'The Tin Mill'],
    ['Ada is booked into The Tin Mill for the night of 16 April 2027, a single room.', 'The Tin Mill'],
    ['The Tin Mill has confirmed our 5 singles for 16-18 April 2027.', 'The Tin Mill'],
    ['Wir schlafen vom 16. April 2027 bis 18. April 2027 im Alten Speicher.', 'Alten Speicher'],
  ])('is named by its place in the sentence: %s', (text, name) => {
    expect(stays(text)).toMatchObject([{ name, checkInDate: '2027-04-16' }]);
  });

  it.each([
    ['Ada is at Hotel Rex (Leeds) from 16 April 2027 to 18 April 2027.', 'Hotel Rex', 'Leeds'],
    ['Unterkunft: Hotel Rex in Bremen, 16. bis 18. April 2027', 'Hotel Rex', 'Bremen'],
    ['Alojamiento: Hotel Rex en Sevilla, del 16 al 18 de abril de 2027', 'Hotel Rex', 'Sevilla'],
    ["Votre hôtel à Lyon s'appelle Hôtel Rex, du 16 avril 2027 au 18 avril 2027.", 'Hôtel Rex', 'Lyon'],
  ])('has its town beside the name: %s', (text, name, city) => {
    expect(stays(text)).toMatchObject([{ name, city }]);
  });

  it.each([
    '16 April 2027: check in at Hotel Rex (15:00)\n18 April 2027: check out (11:00)',
    '16.04.2027: Check-in Hotel Rex (15:00)\n18.04.2027: Check-out (11:00)',
  ])('has the days that head its lines: %s', (text) => {
    expect(stays(text)).toMatchObject([{ checkInDate: '2027-04-16', checkOutDate: '2027-04-18' }]);
  });

  it.each([
    [
      'Ert hotell heter Hotell Rex, adressen är Norra Vallgatan 14. Ankomst 16 april 2027.',
      'Norra Vallgatan 14',
    ],
    ['Quatre chambres sont réservées à l’Hôtel Rex (14 rue Haute) du 16 au 18 avril 2027.', '14 rue Haute'],
  ])('has the street and no more: %s', (text, address) => {
    expect(stays(text)).toMatchObject([{ address }]);
  });

  it.each([
    'A double room is free in Ullapool on 16 April 2027.',
    'On 16 April 2027 there is a room with Ilse.',
  ])('is no town and no host: %s', (text) => {
    expect(stays(text)).toEqual([]);
  });
});
