import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from './read-source.ts';
import { isTakenBack, supersededAt } from './superseded.ts';
import { supersededIn } from './superseded-text.ts';

/** Every word is marked: in brackets what no longer holds. */
const marked = (text: string) => {
  const isGone = (at: number) => supersededIn(text).some(({ from, to }) => from <= at && at < to);
  const holds = [...text].map((letter, at) => (isGone(at) ? ' ' : letter)).join('');
  return holds.replace(/\s+/gu, ' ').trim();
};

describe('what a sentence says no longer holds', () => {
  it.each([
    // What stands behind its words.
    ['Instead of the Mill (ref 12), the Barn', 'Instead of , the Barn'],
    ['Doors 19:30 instead of 19:00, stage 21:00', 'Doors 19:30 instead of , stage 21:00'],
    ['Einlass 19:30 statt 19:00, Beginn 20:30', 'Einlass 19:30 statt , Beginn 20:30'],
    ['Balance à 17h au lieu de 16h30', 'Balance à 17h au lieu de'],
    ['Prueba a las 18:00 en vez de las 17:00', 'Prueba a las 18:00 en vez de'],
    ['Insläpp 19.30 istället för 19.00', 'Insläpp 19.30 istället för'],
    ['Aanvang 20:30 in plaats van 20:00', 'Aanvang 20:30 in plaats van'],
    ['Alle 21 invece di 20:30', 'Alle 21 invece di'],
    ['Ihr spielt in der Scheune, nicht mehr im Gewölbe', 'Ihr spielt in der Scheune, nicht mehr im'],
    ['Stage 21:15 (was 21:00)', 'Stage 21:15 (was )'],
    ['Stage 21:15 (not 21:00, sorry)', 'Stage 21:15 (not , sorry)'],
    ['Passage 21h15 (et non 21h)', 'Passage 21h15 (et non )'],
    ['On se voit à 10h15 (c’était 9h30)', 'On se voit à 10h15 (c’était )'],
    ['Concierto 22:00 (antes 21:30)', 'Concierto 22:00 (antes )'],
    ['Speltid 20.15 (tidigare 20.00)', 'Speltid 20.15 (tidigare )'],
    ['19:40 Marshlight, originally 19:30', '19:40 Marshlight, originally'],
    ['Halle 3 (not the Ballroom)', 'Halle 3 (not the )'],
    ['Please ignore the Ballroom booking', 'Please ignore the'],
    ['Der alte Spielort Rathauskeller', 'Der alte Spielort'],
    ['ya no vamos al Hostal Ribera', 'ya no vamos al'],
    // Ways from one to the other.
    ['The show was moved from the Ballroom to the Dairy', 'The show was moved from to the Dairy'],
    ['Der Einlass wird von 19:00 auf 19:30 verschoben', 'Der Einlass wird von auf 19:30 verschoben'],
    ['Le concert passe de la Grange au Moulin', 'Le concert passe de au Moulin'],
    // What stands before its words.
    ['The Ballroom has been replaced by the Dairy', 'has been replaced by the Dairy'],
    [
      'Der Rathauskeller wird durch die Scheune ersetzt, Einlass 19:00',
      'wird durch die Scheune ersetzt, Einlass 19:00',
    ],
    ['Die Zimmer im Lindenhof (LH-2) habe ich storniert', 'storniert'],
    ['Bokningen på Hotell Ask är avbokad', 'är avbokad'],
    ['La réservation au Relais Bleu est annulée', 'est annulée'],
    ['El Hostal Ribera estaba lejos, lo hemos anulado', 'anulado'],
    ['Doors 19:30, press call is off, curfew 23:00', 'Doors 19:30, is off, curfew 23:00'],
    ['Code 44-A (der 44-B von Mai gilt nicht mehr)', 'Code 44-A ( gilt nicht mehr)'],
    ['A pipe burst under The Ballroom, Hull, and they are closed', 'are closed'],
    // Whole rows.
    ['Thu 6 May - The Ballroom, Hull - CANCELLED', ''],
    ['17:30 CANCELLED', ''],
    ['Bisheriger Ort: Rathauskeller', ''],
    ['Ancien horaire : 20h', ''],
    ['Föregående: 4 mars, Lund', ''],
  ])('is told from what holds: %s', (text, holds) => {
    expect(marked(text)).toBe(holds);
  });

  it.each([
    'The Old Ballroom, 4 Mill Lane: doors 19:00',
    'Alte Halle, Einlass 19:00',
    'Rooms can be cancelled free of charge until 4 May',
    'Bei Absage wird die Gage fällig, wenn storniert wird',
    'Soundcheck not before 16:00',
    'Departure: Saturday (before 11:00)',
    'Salida domingo (antes de las 12:00)',
    'The band is off to the hotel at 23:30',
    'They are dropped off at 17:00',
    'The show has not been cancelled',
    'Dinner for 6 (no nuts)',
    'Drive from Hull to Leeds, 90 min',
    'EMIGRATION CHECK: Not Required',
    'The stage is closed off by a curtain',
  ])('is nothing in: %s', (text) => {
    expect(marked(text)).toBe(text);
  });
});

describe('what a paper says no longer holds', () => {
  it('is gone wherever words stand only there, and stays where they stand otherwise too', () => {
    const reading = readSource(sourceOf('We moved from the Ballroom to the Dairy.\n\nThe Dairy, Hull'));
    expect(supersededAt(reading, 0, 'Ballroom')?.reason).toBe('moved');
    expect(supersededAt(reading, 0, 'Dairy')).toBeUndefined();
  });

  it('is gone from the older mails of a thread, however it is written there', () => {
    const reading = readSource(
      sourceOf('You are on at 20:15 (not 8pm)\n\n> On 3 May 2027 at 10:00 Ann Lee wrote:\n> Start 20:00.'),
    );
    const says = (text: string) => text === '8pm';
    const old = reading.lines.findIndex(({ text }) => text === 'Start 20:00.');
    expect([isTakenBack(reading, old, says), isTakenBack(reading, 0, says)]).toEqual([true, false]);
  });
});
