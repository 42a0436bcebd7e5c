import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { general } from '../general.ts';

async function read(text: string) {
  const readings = await readText(text);
  return resolveSection(general, general.extract({ readings, done: {} })).value;
}

describe('the artist', () => {
  it.each([
    [
      'English',
      'HOLT & FENWICK LIVE\nUnit 2, The Tannery, Leeds LS2 7EY\nT: 0113 496 0177   bookings@holtfenwick.example   www.holtfenwick.example\n\nBOOKING CONFIRMATION\nPROMOTER ....: Fen Noise CIC, 19 Elm Yard, Norwich NR3 1HN\nARTIST ......: MARSH AND THE LANTERNS\nDATE ........: Saturday 27 March 2027\nVENUE .......: Corn Hall, 3 Mill Lane, Norwich NR2 1DX',
    ],
    [
      'German',
      'HOLT & FENWICK LIVE\nHafenstr. 8, 20359 Hamburg · Tel. 040 5550177 · info@holtfenwick.example · www.holtfenwick.example\n\nBESTÄTIGUNG\nKünstler: MARSH AND THE LANTERNS\nDatum: Samstag, 27. März 2027\nSpielort: Kornhalle, Mühlweg 3, 28195 Bremen',
    ],
  ])('is what a %s label says, whatever the letterhead of the agency', async (_, text) => {
    expect((await read(text)).artist).toBe('Marsh and the Lanterns');
  });

  it('is nobody whom a letter speaks to', async () => {
    const text =
      'Sehr geehrte Frau Holm,\nmit Freude teile ich Ihnen die Einzelheiten zu Ihrem Konzert mit. Einlass ist um 16.15 Uhr.';
    expect((await read(text)).artist).toBeUndefined();
  });

  it('is the name over the paper that the running order has again', async () => {
    const text =
      'DAY 6 of 11\nMARSH LANTERNS            p. 14\n"Salt Roads" Tour - spring 2027 - tour book v3\nSATURDAY 13 MARCH 2027 · GALWAY, IRELAND\n\n16:00   Soundcheck\n19:30   Doors\n20:15   Pale Sister      30 min\n21:15   MARSH LANTERNS   80 min incl. encore\n23:00   Curfew';
    expect(await read(text)).toMatchObject({ artist: 'Marsh Lanterns', setTime: '21:15' });
  });
});

describe('the day', () => {
  it.each([
    [
      'concert le samedi 13 à la Halle Bleue',
      'Arrivée : vendredi 12 mars 2027\nDépart : dimanche 14 mars 2027',
    ],
    [
      'Konzert am Samstag, 13. in der Blauen Halle',
      'Anreise: Freitag, 12. März 2027\nAbreise: Sonntag, 14. März 2027',
    ],
    [
      'concierto el sábado 13 en la Sala Azul',
      'Entrada: viernes 12 de marzo de 2027\nSalida: domingo 14 de marzo de 2027',
    ],
    [
      'the show on Saturday 13 at the Blue Hall',
      'Arrival: Friday 12 March 2027\nDeparture: Sunday 14 March 2027',
    ],
    ['konserten lördag 13 på Blå hallen', 'Ankomst: fredag 12 mars 2027\nAvresa: söndag 14 mars 2027'],
  ])('is told without its month in a note to a hotel: “%s”', async (note, stay) => {
    const text = `Hotel Sextant\nBooking confirmation / confirmation de réservation\n${stay}\nNote: Marsh Lanterns, ${note}, late arrival at night.`;
    expect((await read(text)).date).toBe('2027-03-13');
  });

  it.each([
    'HOJA DE RUTA - SÁBADO 13 DE MARZO DE 2027 - VALENCIA\nvie 12/03 vuelo Bilbao 18:10\ndom 14/03 vuelo Valencia 12:45',
    'Ihr spielt am Samstag, den 13. März 2027, auf der Torfbühne von 22:15 bis 23:30 Uhr.',
  ])('is read from “%s”', async (text) => {
    expect((await read(`Marsh Lanterns\n\n${text}\n\n17:00 Soundcheck`)).date).toBe('2027-03-13');
  });

  it.each([
    'Show recap: Sat, Mar 13, 2027, The Cinder Hall, Chicago. Load-in 3 PM, doors 7.',
    'Konzertdaten: Samstag, 13. März 2027, Schlackenhalle, Essen.',
    'Rappel concert : samedi 13 mars 2027, Salle des Forges, Rennes.',
  ])('stands with the place in “%s”', async (text) => {
    expect((await read(text)).date).toBe('2027-03-13');
  });
});

describe('the hour', () => {
  const paper = (text: string) => `Marsh Lanterns at Corn Hall, Derby\nSat 13 March 2027\n\n${text}`;

  it.each([
    ['Apertura de puertas 20:30 y ellas 22:00, antes no toca nadie.', '22:00'],
    ['Doors 19:00, Tin Larder 20:00, and they 21:30.', '21:30'],
    ['18.30 Insläpp\n19.30-20.15 Akt 1\n20.15-20.45 Paus\n20.45-21.40 Akt 2', '19:30'],
    ['20:00 Doors\n21:30 Marsh Lanterns\nThe old sheet had you on at 20:45.', '21:30'],
    [
      'Vous jouerez le samedi 13 mars 2027 sur l’esplanade du Château (place Jean, 29900 Concarneau), en plein air, à 21 h 45. La fanfare ouvrira à 20 h 30.',
      '21:45',
    ],
    [
      'Ihr spielt am Samstag, dem 13. März 2027, auf der Bühne am Schlossplatz (bei Regen im Saal), um 21:45 Uhr. Einlass 19 Uhr.',
      '21:45',
    ],
  ])('is read from “%s”', async (text, hour) => {
    expect((await read(paper(text))).setTime).toBe(hour);
  });
});

describe('the event', () => {
  const paper = (text: string) =>
    `CONTRACT\nArtist: Marsh Lanterns\nVenue: Corn Hall, 3 Mill Lane, Norwich NR2 1DX\nDate: 13 March 2027\n${text}`;

  it.each([
    [
      "One concert, 75 minutes, as part of the Society's series Lamplight Nights, at the fee below.",
      'Lamplight Nights',
    ],
    ['El ciclo se llama "Noches de Barro".', 'Noches de Barro'],
    ['Die Reihe heißt „Kalte Küche“.', 'Kalte Küche'],
    ['Le cycle s’appelle « Les Heures lentes ».', 'Les Heures lentes'],
    ['Serien heter ”Vinterljus”.', 'Vinterljus'],
    ['Wir eröffnen mit Ihnen die diesjährigen "Backsteinklänge".', 'Backsteinklänge'],
    ['You play at the annual dinner ("The Meridian Evening 2027").', 'The Meridian Evening 2027'],
  ])('is named in “%s”', async (text, name) => {
    expect((await read(paper(text))).eventName).toBe(name);
  });

  it('is no festival made of the cells of a list', async () => {
    const text =
      'Artist | Marsh Lanterns\nDept | Name | Company | Role\nPromoter | Ada Holm | Northway AS | Festival director';
    expect((await read(text)).eventName).toBeUndefined();
  });
});

describe('the town', () => {
  it.each([
    ['Venue: The Wool Exchange, 19 Brougham Street, Geelong VIC.', 'Geelong'],
    ['Recinto: Sala Tramontana, Carrer de la Serra 31, 46011 Valencia. Aforo 900', 'Valencia'],
  ])('ends where it ends: %s', async (venue, town) => {
    expect((await read(`Artist: Marsh Lanterns\n${venue}\nDate: 13 March 2027`)).city).toBe(town);
  });

  it('is not that of the next show', async () => {
    const text =
      'Artist: Marsh Lanterns\nVenue: De Ketel, Waalhaven 88, 3087 BM Rotterdam, NL\nShow date: 2027-03-13\nDeparture: own van, next show Sun 14/03 Groningen';
    expect((await read(text)).city).toBe('Rotterdam');
  });
});
