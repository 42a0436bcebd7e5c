import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { general } from '../general.ts';

async function read(text: string) {
  const readings = await readText(text);
  return resolveSection(general, general.extract({ readings, done: {} })).value;
}

describe('what a show has left behind is never its', () => {
  it.each([
    [
      'a column of what was before',
      'Amendment to performance agreement\n\nArtist: Rooftop Vale\n\nField | Previous | New\nDate | 10 September 2027 | 11 September 2027\nVenue | Leaf Hall, Derby | Corn Hall, Derby',
      { artist: 'Rooftop Vale', date: '2027-09-11', venue: 'Corn Hall' },
    ],
    [
      'a line that says what was before',
      'Rooftop Vale\nKonzert\nAlter Termin: 22.04.2027\nNeuer Termin: 23.04.2027\nBisheriger Ort: Roxkeller\nNeuer Ort: Neue Halle, Ulm',
      { date: '2027-04-23', venue: 'Neue Halle', city: 'Ulm' },
    ],
    [
      'what stands behind “moved from”',
      'The Rooftop Vale concert on Saturday 17 April 2027 has been moved from The Cellar to Marlow Rooms, 14 Dock Street, Bristol BS1 4XX.',
      { venue: 'Marlow Rooms', city: 'Bristol', date: '2027-04-17' },
    ],
    [
      'the place for bad weather and the day in its place',
      'Rooftop Vale, Konzert am 17.07.2027\nSpielort: Burggarten, Marburg\nSchlechtwetter-Ausweichtermin: 18.07.2027\nBei Regen: Stadthalle',
      { date: '2027-07-17', venue: 'Burggarten', city: 'Marburg' },
    ],
    [
      'a row that is marked as cancelled',
      'Rooftop Vale - show list\nThu 20 May 2027, Whelan Yard, Dublin - CANCELLED\nShow: Fri 21 May 2027, Barrow Hall, Glasgow',
      { date: '2027-05-21', venue: 'Barrow Hall', city: 'Glasgow' },
    ],
    [
      'the stop before this one',
      'Rooftop Vale\nFredag 5 mars 2027\nKajplats 9, Malmö\nFöregående: 4 mars, Lund\nInsläpp 19.00',
      { artist: 'Rooftop Vale', date: '2027-03-05', venue: 'Kajplats 9', city: 'Malmö' },
    ],
  ])('%s', async (_, text, expected) => {
    expect(await read(text)).toMatchObject(expected);
  });

  it('but for the house, where only the day has changed', async () => {
    const text =
      'Spelningen med Gråmossan som skulle ha varit 8 oktober på Kulturhuset i Uppsala är flyttad till fredag 15 oktober 2027.';
    expect(await read(text)).toMatchObject({ venue: 'Kulturhuset', date: '2027-10-15' });
  });
});

describe('what a paper says of its show in its own way', () => {
  it.each([
    [
      'a letter is dated by those who write it',
      'Musikfreunde Rohrbeck e. V.    Rohrbeck, den 2. Februar 2027\nAm Anger 9\n\nSehr geehrter Herr Holm,\n\ndie Gruppe Moosgrund spielt am Samstag, dem 12. Juni 2027, in der Alten Gerberei. Das Konzert ist fast ausverkauft.',
      { artist: 'Moosgrund', date: '2027-06-12' },
    ],
    [
      'the one who supports is told by the subject',
      'From: Ada <ada@house.example>\nTo: Tom <tom@band.example>\nSubject: ADVANCE - Marshlight supporting THE BRASS KITES - Hull 14/05\nDate: Mon, 3 May 2027 09:00:00 +0000\n\nDoors  19:00\nMarshlight  19:50 - 20:20\nThe Brass Kites  21:00 - 22:30',
      { artist: 'Marshlight', setTime: '19:50' },
    ],
    [
      'what opens an evening is not the set of the headliner',
      'Stage times Sat 8 May 2027, Corn Hall\n\nDoors 7.30pm\nShow start 8.00pm\nTin Larder 8.00 - 8.40\nMarshlight 9.30 - 10.50 (headline)',
      { artist: 'Marshlight', setTime: '21:30' },
    ],
    [
      'captions may stand side by side',
      'FRIDAY 5/14/2027  RUSHLIGHT\nVENUE          PROMOTER\nCopper Athenaeum          Prairie Nights\n12 Grain St          Rep: Ada Holm\nFargo, ND 58102          ada@prairie.example\n\n7:00 PM  Doors\n9:05 PM  Rushlight',
      { artist: 'Rushlight' },
    ],
    [
      'guests tell their hotel where they play',
      'Réservation confirmée\nHôtel du Lac, 4 rue Haute, 74000 Annecy\nArrivée 13 mai 2027, départ 15 mai 2027\n3 chambres, 2 nuits\nDemandes : « Nous jouons vendredi 14 à L’Étoile Verte, merci pour le code de la porte. »',
      { venue: 'L’Étoile Verte', date: '2027-05-14', city: 'Annecy' },
    ],
  ])('%s', async (_, text, expected) => {
    expect(await read(text)).toMatchObject(expected);
  });
});
