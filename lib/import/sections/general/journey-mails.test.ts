import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { general } from '../general.ts';

async function showOf(text: string, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  return resolveSection(general, general.extract({ readings, done: {} })).value;
}

const mail = (subject: string, ...body: string[]) =>
  `From: Ines Quoll <ines@kiln.example>\nTo: Al Dorn <al@band.example>\nDate: Mon, 1 Feb 2027 10:12:00 +0000\nSubject: ${subject}\n\n${body.join('\n')}\n`;

describe('a mail on the journey to a show', () => {
  it.each([
    ['Lisbon 20 Feb - TP 1363 is back', 'Break a leg on Saturday at the Teatro da Pedra.', 'Teatro da Pedra'],
    ['Lisbon 20 Feb / TP 1363', 'Toi toi toi für Samstag in der Alten Kelterhalle!', 'Alte Kelterhalle'],
    ['Lisbon 20 Feb - TP 1363', 'Suerte el sábado en la Sala Gaviota.', 'Sala Gaviota'],
  ])('names town and day in its subject, and the house in a wish: %s', async (subject, wish, venue) => {
    const flights = [
      'TP 1363  Fri 19 Feb 2027  London Heathrow LHR - Lisbon LIS  12:05  14:50',
      'TP 1366  Sun 21 Feb 2027  Lisbon LIS - London Heathrow LHR  18:40  21:20',
    ];
    const show = await showOf(mail(subject, ...flights, '', wish), 'mail.eml');
    expect(show).toMatchObject({ city: 'Lisbon', date: '2027-02-20' });
    expect(show.venue?.slice(0, 4)).toBe(venue.slice(0, 4));
  });

  it('is of no show where one flies on the day of the subject', async () => {
    const flight = 'TP 1363  Sat 20 Feb 2027  London Heathrow LHR - Lisbon LIS  12:05  14:50';
    const show = await showOf(
      mail('Lisbon 20 Feb - TP 1363', 'Booked on 19 Feb 2027, back on 21 Feb 2027.', flight),
      'mail.eml',
    );
    expect(show.date).toBeUndefined();
  });

  it('tells day and house in a bracket, and who writes it is no house', async () => {
    const show = await showOf(
      mail(
        'Fern & Reed / Lyon rooms',
        'Slight change of plan for Lyon (show Fri 12 March 2027, Le Grand Pré).',
        'We hold Hôtel Belmont, in 11 March, out 13 March.',
      ),
      'mail.eml',
    );
    expect(show).toMatchObject({ venue: 'Le Grand Pré', date: '2027-03-12' });
  });
});

describe('the day of the show', () => {
  it('is not the one on which a printed mail was sent', async () => {
    const show = await showOf(
      'Jude Marsh <jude@band.example>\nto party-list · Tue, 10 Nov 2026, 22:47\nCoral Union // NOTTINGHAM tomorrow, Wed 11 Nov // changes\n\nDoors 19:00\nCoral Union 20:55\n',
    );
    expect(show).toMatchObject({ date: '2026-11-11', city: 'Nottingham' });
  });

  it('is the only one of a list that was not released', async () => {
    const show = await showOf(
      'HOLDS - SORREL PINES\nlast edit 05/18/2026 by Trent Hale\n\nDate;Hold;Status;Note\nThu 09/10/2026;1st;RELEASED 05/04;festival radius clause\nSat 09/19/2026;1st;CONFIRMED 05/15;this is our date\nSun 09/20/2026;3rd;RELEASED 05/15;\n',
      'holds.csv',
    );
    expect(show.date).toBe('2026-09-19');
  });

  it.each([
    ['Konzert am Samstag, 7. November 2026, im Speicher Nord ist also nicht abgesagt, trotz der Gerüchte.'],
    ['The concert on Saturday 7 November 2026 at the Corn Hall is not cancelled, whatever they say.'],
  ])('holds where its end is denied: %s', async (text) => {
    expect((await showOf(text)).date).toBe('2026-11-07');
  });

  it('is not that of a row without a show', async () => {
    const show = await showOf(
      'HOJA DE HOTELES - LOS FAROS\n\njue 18/06/2026  Bilbao  Hotel Ría  6 DUI  CONF\ndom 21/06/2026  Oviedo  pendiente  sin concierto: Oviedo se aplaza a otoño\n\nConcierto de referencia de esta hoja: viernes 19 de junio de 2026, Kafe Zubi, Bilbao.\n',
    );
    expect(show).toMatchObject({ date: '2026-06-19', venue: 'Kafe Zubi', city: 'Bilbao' });
  });
});

describe('names of houses and countries', () => {
  it('keeps a house whole, and takes no street for a country', async () => {
    expect((await showOf('Concert le samedi 21 novembre 2026 à La Halle aux Plumes, Rennes.')).venue).toBe(
      'La Halle aux Plumes',
    );
    const memo =
      'Artist: Vale Unit\nVenue: Weaving Shed, 5 Jersey Row, Manchester M4 6JN\nDate: Saturday 3 October 2026\n';
    expect((await showOf(memo)).country).toBe('United Kingdom');
  });

  it('reads act, day, house and town below the name of a list for the party', async () => {
    expect(
      await showOf(
        'ROOMING LIST - v4 (24 Feb 2026)\nMARROW & REED · Sat 14 March 2026 · The Quayside Assembly, Glasgow\n\nRooms: 4 singles at The Mariner\n',
      ),
    ).toMatchObject({
      artist: 'Marrow & Reed',
      venue: 'The Quayside Assembly',
      city: 'Glasgow',
      date: '2026-03-14',
    });
  });
});
