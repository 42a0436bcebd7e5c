import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { artistFacts } from './artist-facts.ts';

function artist(text: string, isShowPaper = true): string | undefined {
  const facts = artistFacts(readSource(sourceOf(text)), isShowPaper);
  return [...facts].sort((a, b) => b.specificity - a.specificity)[0]?.value;
}

describe('the artist', () => {
  it.each([
    [
      'a line of its own under the kind of paper',
      'TOUR CONTACT SHEET\nMARSH LANTERNS - "Low Tide" UK & IE tour',
    ],
    ['the title beside the kind of paper', 'CARNET DE VOYAGE – MARSH LANTERNS\nLyon'],
    ['the title beside its tour', 'DAY SHEET\nMARSH LANTERNS / Summer Run 26\nFriday 3 July 2026'],
    ['a title with “en concert”', 'CONTRAT\nSpectacle : MARSH LANTERNS en concert\nDate : 17 avril 2027'],
    ['the line over day and place', 'MARSH LANTERNS (UK)\nSat 17 April 2027\nMeadow Hall, Norwich'],
    ['a label made of several words', 'CONTRACT\nName of Band or Group: MARSH LANTERNS'],
    ['the name somebody trades under', 'between Una Reed trading as MARSH LANTERNS (“the Artiste”) and us'],
    ['an evening with somebody', 'Event: An Evening with Marsh Lanterns\nVenue: Meadow Hall'],
    [
      'a title with the house and a row of the running order',
      'MARSH LANTERNS - Meadow Hall, Norwich\ndoors 20.00\nsupport 20.30\nMarsh Lanterns 21.15',
    ],
    [
      'the end of a sentence over a rider',
      'Technical requirements for the live show of MARSH LANTERNS\n\nThis rider is part of the contract.',
    ],
    [
      'a party on a line of its own',
      'GASTSPIELVERTRAG\nZwischen der Musikgruppe\nMarsh Lanterns\n(im folgenden Künstler genannt)\nund dem Veranstalter\nKulturhof Nord',
    ],
    [
      'the party that is not the promoter',
      'Gastspielvertrag\nZwischen der\nMarsh Lanterns\n(im folgenden mit ML abgekürzt)\nund dem Veranstalter\nHeimatverein\nwird folgender Vertrag geschlossen:',
    ],
    ['a form for a page', 'DRIFT FESTIVAL 2026\nArtist Information Pack\nPersonal page for: MARSH LANTERNS'],
    ['a group name', 'ROOM BLOCK\nGROUP NAME: Marsh Lanterns - Fall Tour 2026'],
    [
      'an event under whose label a concert is named',
      'Veranstaltung: Konzert mit Marsh Lanterns\nOrt: Nordhalle',
    ],
    ['who is presented', 'Meadow Hall presents MARSH LANTERNS, Saturday 17 April 2027'],
    ['who is confirmed', 'Confirming Marsh Lanterns for Sat 17 April 2027 at Meadow Hall.'],
    ['a name in quotes', 'the musical group known as "Marsh Lanterns" will perform on 17 April 2027'],
    ['a party in brackets', 'Avtal mellan Parken Nora (arrangör) och Marsh Lanterns (artist)'],
    [
      'people who speak of themselves',
      'Bonjour, nous sommes le groupe Marsh Lanterns et nous jouons le 20 novembre.',
    ],
    ['a line that gives the show’s day', 'Dispo\nAuftritt Marsh Lanterns: Fr 10.07. Hauptbühne 22:00-23:10'],
  ])('is %s', (_, text) => {
    expect(artist(text)).toBe('Marsh Lanterns');
  });

  it.each([
    ['a town', 'DAY SHEET\nLeeds\nFriday 12 March 2027\nDoors 19:00'],
    ['the kind of paper', 'TOUR CONTACT SHEET\nName  Role  Phone\nAda Wren  Drums  07700 900111'],
    ['a party of the contract', 'ci-après dénommé « LE PRODUCTEUR »'],
  ])('is never %s', (_, text) => {
    expect(artist(text)).toBeUndefined();
  });

  it('is the part of a subject in capitals rather than its topic', () => {
    const mail = `From: Jo Platt <jo@drift.example>\nTo: a@b.example\nDate: Tue, 2 Jun 2026 10:00:00 +0100\nSubject: Set times and arrival // MARSH LANTERNS\n\nHello all`;
    expect(artist(mail)).toBe('Marsh Lanterns');
  });

  it.each([
    ['the first word of a sentence', 'RIDER\nIl sera retourné avec le contrat.'],
    ['an hour', 'PROGRAMME\nconcert de 11H30 à 12H00'],
    ['what a timetable begins with', 'Timetable\n9.00-9.30 Gathering in Hillkyrkan\n10.00 gathering again'],
    [
      'a word the paper also writes small',
      'CONTRACT\nThe balance is due to the Artist Prior to performance. All prior terms end.',
    ],
    ['the house whose contract it is', 'THE 9TH STEP\nVenue Hire Contract\nYour booking at The 9th Step'],
    ['an open field', 'CONTRACT\nArtist: xxxxx\nVenue: xxxxx'],
  ])('is not %s', (_, text) => {
    expect(artist(text)).toBeUndefined();
  });

  it('is the ensemble over its tour', () => {
    expect(artist('MARSH HONOR CHOIR\n2026 EUROPEAN CONCERT TOUR\nFINAL ITINERARY')).toBe(
      'Marsh Honor Choir',
    );
  });
});
