import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { general } from '../general.ts';

async function read(text: string) {
  const readings = await readText(text);
  return resolveSection(general, general.extract({ readings, done: {} })).value;
}

describe('the day', () => {
  it.each([
    'All else for Marsh Lanterns on Sat 17 April as advanced: get-in 15:00, soundcheck 16:30, doors 19:30.',
    'Samstag, 17. April: Aufbau 15:00, Soundcheck 16:30, Einlass 19:30.',
    'Samedi 17 avril : montage 15h, balance 16h30, portes 19h30.',
    'Sábado 17 de abril: montaje 15:00, prueba de sonido 16:30, puertas 19:30.',
    'Lördag 17 april: inlastning 15.00, soundcheck 16.30, insläpp 19.30.',
  ])('is the one whose hours are told behind it: %s', async (line) => {
    const text = `Flights, as booked:\nEI604   Fri 16 Apr 2027   Dublin (DUB) 10:10 - Amsterdam (AMS) 12:50\nEI609   Sun 18 Apr 2027   Amsterdam (AMS) 17:55 - Dublin (DUB) 18:35\n\n${line}`;
    expect((await read(text)).date).toBe('2027-04-17');
  });

  it.each([
    [
      'German',
      'Datum: 12.11.2026\nVerlegung der Veranstaltung vom 21.11.2026\n\nSehr geehrte Frau Holm,\nder Abend mit dem Ensemble Marschlicht, vorgesehen für Samstag, den 21. November 2026, kann daher nicht gegeben werden. Neuer Termin ist Freitag, der 5. Februar 2027, 19:30 Uhr.',
    ],
    [
      'French',
      'Date : 12/11/2026\nObjet : report de la soirée du 21 novembre\n\nChère Madame,\nla représentation du samedi 21 novembre 2026 ne pourra se tenir. Nouvelle date : vendredi 5 février 2027 à 19 h 30, avec l’Ensemble Marschlicht.',
    ],
    [
      'English',
      'Date: 12 November 2026\nPostponement of the concert on 21 November\n\nDear Ada,\nthe concert by the Marsh Ensemble on Saturday 21 November 2026 cannot take place. The new date is Friday 5 February 2027, 7.30 pm.',
    ],
  ])('that holds stands in a %s letter that puts off another', async (_, text) => {
    expect(await read(text)).toMatchObject({ date: '2027-02-05', setTime: '19:30' });
  });

  it.each([
    'The date of 20 November 2026 won’t be going ahead. We are rescheduling Marsh Lanterns for Saturday 13 March 2027.',
    'Der Termin am 20. November 2026 ist leider geplatzt. Stattdessen spielt ihr nun am Samstag, 13. März 2027 bei uns.',
    'La date du 20 novembre 2026 tombe à l’eau. Nouvelle date : samedi 13 mars 2027.',
    'El 20 de noviembre de 2026 se ha caído. La nueva fecha es el sábado 13 de marzo de 2027.',
    'Spelningen den 20 november 2026 måste vi ställa in. Ny dag blir lördag 13 mars 2027.',
    'Concert of 20 November 2026\nWe have had to postpone it. The Marsh Singers will now sing on Saturday 13 March 2027.',
  ])('is the one put in the place of another: %s', async (text) => {
    expect((await read(text)).date).toBe('2027-03-13');
  });

  it('is none on which the paper before it was sent', async () => {
    const text =
      'De: Ana Roca <ana@sala.example>\nPara: Leo Bru <leo@booking.example>\nFecha: martes, 24 de noviembre de 2026, 18:26\nAsunto: RE: Marsh Lanterns - Murcia\n\nHola, Leo: la fecha, viernes 26 de febrero de 2027. Concierto a las 21.30 h.\n\n--- Mensaje original ---\nDe: Leo Bru\nFecha: lunes, 23 de noviembre de 2026, 12:05\n\n¿Cerramos con 2.200?';
    expect((await read(text)).date).toBe('2027-02-26');
  });
});

describe('the set', () => {
  it.each([
    'Der Slot um 19:45 fällt also ersatzlos weg.',
    'Der Slot um 19:45 fällt leider ganz aus.',
    'Ert slot 19.45 försvinner.',
  ])('is at no hour that is gone: %s', async (gone) => {
    const text = `Marsh Lanterns in der Kornhalle, Samstag, 17. April 2027\nEinlass 19:00 Uhr, Beginn 20:00 Uhr.\n\n${gone}`;
    expect((await read(text)).setTime).toBe('20:00');
  });

  it('is at no hour of a plan that shows how evenings go', async () => {
    const text =
      'MARSH LANTERNS\nFiche technique et accueil\n\nPlanning type (représentation à 20h30)\n15h00   Balances\n18h30   Repas\n20h30   Spectacle\nLes horaires réels figurent dans la feuille de route.';
    expect((await read(text)).setTime).toBeUndefined();
  });

  it.each([
    ['Doors 7.30pm, Marsh on 9 till 10.15, house lights at 11', '21:00'],
    ['doors ....... 6.30pm\nsupport ..... 7.15pm\nMARSH LANT. ... 8.15pm', '20:15'],
  ])('is known by the name cut short: %s', async (hours, time) => {
    const text = `Artist: Marsh Lanterns\nVenue: Corn Hall, Ripon\nShow date: Saturday 17 April 2027\n\n${hours}`;
    expect((await read(text)).setTime).toBe(time);
  });
});

describe('who plays', () => {
  it.each([
    'We should be delighted to welcome the Marsh Singers to this year’s festival. The concert is on Saturday 20 June 2026.',
    'It gives us great pleasure to confirm that the Marsh Singers will open this year’s festival on Saturday 20 June 2026.',
    'Das Konzert mit den Marsh Singers ist am Samstag, 20. Juni 2026.',
    'Le théâtre accueillera les Marsh Singers en concert le samedi 20 juin 2026.',
    'El festival acogerá a los Marsh Singers en concierto el sábado 20 de junio de 2026.',
  ])('is told in the running text of a letter: %s', async (sentence) => {
    const text = `Harbour House, The Old Grammar School\nTel. 01434 496 022\n\nDear Mrs Holm,\n\n${sentence}\n\nMrs Reed is drawing up her list.\n\nYours sincerely,\nPhilip Ark\nArtistic Director`;
    expect((await read(text)).artist).toBe('Marsh Singers');
  });

  it('is the one name that a label gives on the order of a van', async () => {
    const text =
      'NORTH GROUND CO.   DISPATCH 612-555-0140\nGROUND TRANSPORTATION ORDER #NL-20771\nClient ....... Prairie Presents\nAct .......... BRASSICA\nShow ......... Thu 10/15/2026, Street Armory, 420 Ordway St, St. Paul, MN\nPax name ..... Ada Holm (TM)\n1  Wed 10/14  2:35p  MSP Terminal 1  Lumber Hotel  6';
    expect((await read(text)).artist).toBe('Brassica');
  });
});

describe('a ticket', () => {
  it.each([
    'Motivo del viaje: Marsh Lanterns, Teatro del Ombú, Buenos Aires, viernes 12 de\nmarzo de 2027, 20:30 h.',
    'Anlass: Konzert Marsh Lanterns, Teatro del Ombú, Buenos Aires, Freitag, 12.\nMärz 2027, 20.30 Uhr.',
  ])('tells of the show in a line that is broken: %s', async (line) => {
    const text = `BILLETE ELECTRÓNICO / E-TICKET\nPasajero: HOLM / ADA MS   Localizador: KTY4PQ\nIB 6845   MADRID (MAD) - BUENOS AIRES (EZE)   09 MAR 2027   12:05   21:05\n\n${line}`;
    expect(await read(text)).toMatchObject({ date: '2027-03-12', city: 'Buenos Aires' });
  });
});

it('a town of that name is no town behind the sign for at, where another follows', async () => {
  const text =
    'From: Ada Holm <ada@house.example>\nTo: tour@marshlanterns.example\nSubject: Marsh Lanterns @ Schmelz, Köln - Friday 12 March 2027\nDate: Mon, 1 Feb 2027 09:00:00 +0100\n\nDoors 19:30, Marsh Lanterns 21:00.';
  expect(await read(text)).toMatchObject({ venue: 'Schmelz', city: 'Köln' });
});

it('Georgia before a zip code is a state', async () => {
  const text =
    'Artist: Marsh Lanterns\nVenue: Corn Hall, 415 Pulaski Row, Savannah, Georgia 31401\nShow date: November 14, 2026';
  expect((await read(text)).country).toBe('United States');
});

it('an hour at which the concert was to begin is not the one at which it does', async () => {
  const text =
    'Dear Mr Hale,\nwe have had to postpone the concert, which was to begin at 7.30 pm. The Marsh Consort will now sing on Saturday 6 March 2027, at 7.00 pm.';
  expect((await read(text)).setTime).toBe('19:00');
});

it('a talk before the concert is not the concert', async () => {
  const text =
    'Artist: Marsh Lanterns\nVenue: Corn Hall, Ripon\nShow date: Saturday 17 April 2027\n\nA pre-concert talk with the composer starts at 5:45 pm in the Library.';
  expect((await read(text)).setTime).toBeUndefined();
});

it('an event in quotes keeps its apostrophe', async () => {
  const text =
    'Contrat de cession\nLe concert de MARSH LANTERNS, dans le cadre du festival « Les Nuits d’Automne », le samedi 17 avril 2027 à 21 h.';
  expect((await read(text)).eventName).toBe('Les Nuits d’Automne');
});
