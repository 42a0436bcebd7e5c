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
