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
    ['Date: Thursday, 19 November 2026 (replaces the show of 12 March 2026, which was cancelled)'],
    ['Datum: Donnerstag, 19. November 2026 (Ersatz für den ausgefallenen Termin am 12.03.2026)'],
    ['Date : jeudi 19 novembre 2026 (en remplacement du concert annulé du 12 mars 2026)'],
    ['Fecha: jueves 19 de noviembre de 2026 (sustituye al concierto cancelado del 12 de marzo de 2026)'],
    ['Datum: torsdag 19 november 2026 (i stället för den inställda spelningen 12 mars 2026)'],
  ])('holds though the one it replaces was called off: %s', async (line) => {
    const { date } = await read(
      `CONTRACT\nArtist: Fen Lanterns\n${line}\nVenue: Corn Hall, 3 Mill Lane, Norwich`,
    );
    expect(date).toBe('2026-11-19');
  });

  it('is no count of pages', async () => {
    const text =
      'LES GRILLONS\nFICHE TECHNIQUE\nDurée du concert : 75 min.\nLes Grillons - Fiche technique v2.3 - page 2/2';
    expect((await read(text)).date).toBeUndefined();
  });

  it('is not that of the rooms in the subject', async () => {
    const text =
      'De : Yolande <bonjour@tilleuls.example>\nÀ : Perrine <perrine@grillons.example>\nDate : 9 septembre 2026 10:12\nObjet : Vos chambres du 2 octobre\n\nBonjour,\narrivée le vendredi 2 octobre 2026, départ le dimanche 4.\nAprès votre concert de samedi, une table vous attend le samedi 3 octobre à 23 h 15.';
    expect((await read(text)).date).not.toBe('2026-10-02');
  });
});

describe('a name in capitals', () => {
  it.each([
    ["ARTIST: THE FEN O'MALLEYS", "The Fen O'Malleys"],
    ["ARTISTE : L'ORAGE\nDurée du set : 60 min", "L'Orage"],
    ["ARTISTE : LES ORAGES D'ÉTÉ\n21h15 Les Orages d'Été", "Les Orages d'Été"],
  ])('is spelt as the paper spells it, or as such names are: %s', async (lines, artist) => {
    expect((await read(`${lines}\nVENUE: Corn Hall, Norwich\nDATE: 19 November 2026`)).artist).toBe(artist);
  });
});

describe('the artist', () => {
  it.each([
    ['Artist: Tarn Music Ltd, trading as THE FEN LANTERNS, office@tarn.example', 'The Fen Lanterns'],
    ['Künstler: Tarn Musik GbR, auftretend als „Moorlichter“', 'Moorlichter'],
    ['Artiste : Association Les Grillons, sous le nom de scène « Lune Rousse »', 'Lune Rousse'],
  ])('is who a firm plays as: %s', async (line, name) => {
    expect((await read(`CONTRACT\n${line}\nDate: 19 November 2026\nFee: EUR 900`)).artist).toBe(name);
  });

  it('travels as a party', async () => {
    const { artist, eventName } = await read(
      'BRAE TRANSPORT   Job sheet 27\n\nPARTY     HALYARD & THE WRECKERS, 6 band + 2 crew\nFOR       show Sat 8 May 2027, The Kelp Store, 3 Regent Quay, Aberdeen',
    );
    expect([artist, eventName]).toEqual(['Halyard & the Wreckers', undefined]);
  });

  it('is whom the papers of the journey to a show are for', async () => {
    const text =
      'WATTLE TOURING TRAVEL\nTRAVEL ITINERARY    File: W-118\nPrepared for:  THE MILKBAR SAINTS\nShow:          Sat 21 Nov 2026, Pier Nine Ballroom, Hobart\n\nPASSENGERS\n1  DELACOUR/IMOGEN MS\n\nFRI 20 NOV 2026\nFlight QF 1013  Melbourne (MEL) 11:35  Hobart (HBA) 12:50';
    expect((await read(text)).artist).toBe('The Milkbar Saints');
  });

  it.each([
    [
      'Right you lot. Velvet Ordnance at Kornlageret, Aarhus, Friday 19 March.',
      'Velvet Ordnance',
      'Kornlageret',
    ],
    ['Graue Ware im Kesselhaus Nord, Leipzig, Freitag 19. März.', 'Graue Ware', 'Kesselhaus Nord'],
    ['Les Varechs au Transbordeur Est, Lyon, vendredi 19 mars.', 'Les Varechs', 'Transbordeur Est'],
  ])(
    'and the house are who and where one sentence says with the day: %s',
    async (sentence, artist, venue) => {
      const text = `From: Imo <imo@tour.example>\nSubject: everything in one mail\nDate: Mon, 15 Mar 2027 21:48:03 +0000\n\n${sentence}\n\nDinner: table for 5 at Spisehuset Kvist, Skolegade 9, 19:30.\n\n14:00 get-in\n15:30 soundcheck\n21:00 us`;
      expect(await read(text)).toMatchObject({ artist, venue, date: '2027-03-19' });
    },
  );
});

describe('the house', () => {
  it('stands under a vague label with its address, whatever “in der Nacht” says', async () => {
    const text =
      'GASTSPIELVERTRAG\nOrt: Zechengelände Friederika, Wasserstr. 400, 44789 Bochum\nKünstler: Kaltwasserkapelle\nAuftritt: in der Nacht von Samstag, 11.07.2026, auf Sonntag\nKein weiteres Konzert im Umkreis von 60 km.';
    expect(await read(text)).toMatchObject({ venue: 'Zechengelände Friederika', city: 'Bochum' });
  });
});

it('the set of a row for the support is not the artist’s', async () => {
  const text =
    'Contact sheet: Juniper Static, Sat 21 Feb 2026, The Rooms, Wellington\nPart | Name | Role | Firm | Note\nVENUE | Nikau Torrens | Head tech | The Rooms | 020 555 0138\nSUPPORT | Ivo Marsters | Slow Ferry | self-managed | solo set 8.15pm';
  expect((await read(text)).setTime).toBeUndefined();
});
