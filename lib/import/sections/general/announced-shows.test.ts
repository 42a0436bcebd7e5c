import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import type { CalendarEvent } from '../../source-text.ts';
import { general } from '../general.ts';

function read(text: string, language = 'en', more: Parameters<typeof sourceOf>[1] = {}) {
  const readings = [readSource(sourceOf(text, { language, ...more }))];
  return resolveSection(general, general.extract({ readings, done: {} })).value;
}

describe('the day and the hour of a programme', () => {
  it.each([
    [
      'en',
      'THE LARKSPUR SINGERS\nSunday 9 March, 4 pm\nCorn Hall\n\nThe choir sings carols old and new.',
      '16:00',
    ],
    [
      'sv',
      'Visor vid vatten\nSöndag 9 mars kl 16.00\nKonserthuset\n\nKören sjunger visor från kusten.',
      '16:00',
    ],
    ['fr', 'LES HIRONDELLES\nmardi 2 mars 2027, 20h30\nSALLE VERDIER\n\nUn concert de chansons.', '20:30'],
    ['de', 'Kammerchor Lindau\n10.05.2027\n19:30\nKonzert\nAlte Scheune', '19:30'],
  ])(
    'stand over it without a word for what they are, with or without a year (%s)',
    (language, text, hour) => {
      expect(read(text, language)?.setTime).toBe(hour);
    },
  );

  it.each([
    [
      'fr',
      'Deux chorales chantent vendredi 15 février, 20 h 30, en l’église Saint-Jean de Vernay. Entrée libre.',
      '20:30',
    ],
    [
      'de',
      'Alle sind willkommen am Samstag, 6. März, 19 Uhr, in der Lukaskirche: Der Chor singt mit dem Orchester.',
      '19:00',
    ],
  ])('stand with the house in one breath (%s)', (language, text, hour) => {
    expect(read(text, language)?.setTime).toBe(hour);
  });

  it('are those of the day that the paper is about', () => {
    const text =
      'Concert de la chorale Arc-en-Ciel, dimanche 23 juin 2027 à 16h00\n\nLa chorale Arc-en-Ciel donnera un concert le dimanche 23 juin 2027 à 16h00. Ce concert sera aussi donné le vendredi 25 juin 2027 à 20h30.';
    expect(read(text, 'fr')).toMatchObject({ date: '2027-06-23', setTime: '16:00' });
  });

  it('are not told where several lines have one', () => {
    const text = 'Lantern Choir\nSunday 9 March, 4 pm\nSunday 16 March, 5 pm\n\nOur choir sings.';
    expect(read(text)?.setTime).toBeUndefined();
  });
});

describe('an announcement', () => {
  it.each([
    [
      'de',
      'Stadtblatt, 01.03.2027\n\nDas Konzert der Nachtlotsen beginnt am Samstag, 6. März 2027, 20 Uhr, in der Alten Mühle.',
      '2027-03-06',
    ],
  ])('is written before the day of its show (%s)', (language, text, date) => {
    expect(read(text, language)?.date).toBe(date);
  });

  it.each([
    [
      'es',
      'El festival de verano se celebra el viernes 4 de junio de 2027 en Zaragoza, con conciertos de cinco grupos.',
      'Zaragoza',
    ],
    [
      'de',
      'Mannheim. Die Nachtlotsen geben am 11. September 2027 ein Konzert, zu dem viele erwartet werden.',
      'Mannheim',
    ],
  ])('names the town of its show where it names but one (%s)', (language, text, city) => {
    expect(read(text, language)?.city).toBe(city);
  });

  it('takes no name of a person for a town', () => {
    const text = 'Roger Stein in concert\n7 May 2027\n\nThe concert of Roger Stein begins at 8 pm.';
    expect(read(text)?.city).toBeUndefined();
  });

  it('has day, house and town below the word for its date', () => {
    const text =
      'Nattljus till Sverige\n\nBandet kommer i sommar och spelar en konsert.\n\nDatum:\n25 juni 2027 - Ullevi, Göteborg';
    expect(read(text, 'sv')).toMatchObject({ date: '2027-06-25', venue: 'Ullevi', city: 'Göteborg' });
  });
});

describe('names that are no act', () => {
  it.each([
    [
      'de',
      'Benefizkonzert',
      'Lindau: Benefizkonzert in der Lukaskirche\n\nAm Sonntag, 7. März 2027, wird in der Lukaskirche ein Benefizkonzert gefeiert. Der Eintritt ist frei.',
    ],
    [
      'en',
      'The Tin Pub',
      'Vinyl Release\nDecember 9, 2027\n6:00 PM\nThe Tin Pub\n1320 S Lamar Blvd, Austin, TX 78704\n\nCome hang with me at The Tin Pub.',
    ],
    [
      'es',
      'Mareas Tour',
      'La cantante llega dentro de la gira «Mareas Tour» al Teatro Campoalto el 12 de abril de 2027.',
    ],
  ])('are what is played, where, or on which tour (%s)', (language, name, text) => {
    expect(read(text, language)?.artist).not.toBe(name);
  });
});

describe('an entry of a calendar', () => {
  const event = (data: CalendarEvent) =>
    read(`SUMMARY:${data.summary}`, 'es', {
      format: 'ics',
      structured: [{ kind: 'calendar-event', data, page: 1, quote: `SUMMARY:${data.summary}` }],
    });

  it('names act, town and house in its summary alone', () => {
    expect(event({ summary: 'Silver Tide, Porto, Casa do Rio', start: '2027-11-12' })).toMatchObject({
      artist: 'Silver Tide',
      venue: 'Casa do Rio',
      city: 'Porto',
      date: '2027-11-12',
    });
  });
});
