import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { general } from '../../general.ts';

function read(text: string, language = 'en') {
  const readings = [readSource(sourceOf(text, { language }))];
  return resolveSection(general, general.extract({ readings, done: {} })).value;
}

const mail = (body: string) =>
  `From: Jo Pitt <jo@house.example>\nTo: Tom <tom@band.example>\nSubject: Saturday 21 November\nDate: Wed, 2 Sep 2026 09:05:33 +0100\n\n${body}`;

describe('the place of a show', () => {
  it('is the house that writes about it, by the name and address that close its mail', () => {
    const text = mail(
      'Hi Tom, delighted to confirm Barkboat for Saturday 21 November 2026. Load-in 3pm.\n\nJo Pitt\nProgrammer, The Old Mill Arts Centre\n4 Mill Lane, Hexham NE46 1AA',
    );
    expect(read(text)).toMatchObject({ venue: 'The Old Mill Arts Centre', city: 'Hexham' });
  });

  it('is a name without a word for a house, where its address stands below the name elsewhere', () => {
    const text = mail(
      'On bloque donc le vendredi 11 décembre 2026 au Petit Pont pour AURORE.\n\nGwen Roux\nProgrammation – Le Petit Pont\n3 place de la Duchesse, 35600 Redon',
    );
    expect(read(text, 'fr')).toMatchObject({ venue: 'Petit Pont', city: 'Redon' });
  });

  it('stands with its address under the word for the show', () => {
    const text =
      'Artist: Gravel Hymnal\nShow: Marble Rooms, 12 Tolbooth Row, Stirling FK8 1BD\nDate: Sat 5 Dec 2026';
    expect(read(text)).toMatchObject({ venue: 'Marble Rooms', city: 'Stirling' });
  });

  it('has its address under a label of its own', () => {
    const text =
      'Artist: Moss\nStage: Forest Stage\nDate: Friday 19 June 2026\nSite address: Hagenvegen 140, 2635 Tretten, Norway';
    expect(read(text)).toMatchObject({ city: 'Tretten', country: 'Norway' });
  });

  it('is behind its town in the line of a show', () => {
    const text =
      'ROOMING LIST – GLASS ORCHARD\nSpring run 2027 / Show: Leeds, Brudenell Annexe, Thursday 8 April 2027';
    expect(read(text)).toMatchObject({ venue: 'Brudenell Annexe', city: 'Leeds', artist: 'Glass Orchard' });
  });

  it('is not the act, though the act is called a club', () => {
    const text = 'TOUR CONTACT SHEET\nFENLAND RADIO CLUB - "Low Water" UK tour\n\nTour Manager: Ann Lee';
    expect(read(text)).toEqual({ artist: 'Fenland Radio Club' });
  });

  it('ends before the house number of its street', () => {
    const text =
      'CONTRACT\nArtist: Moss\nLocation of Event: Old Mill Park 3300 E. Harbor Blvd. Hexham, TX 78665';
    expect(read(text).venue).toBe('Old Mill Park');
  });

  it('is parted from its town, known or not', () => {
    const text =
      'Vertrag\nDer Veranstalter bucht die Band für ein Konzert am 20.01.2026 in der Moorhalle in Hinterwasserlingen.';
    expect(read(text, 'de')).toMatchObject({ venue: 'Moorhalle', city: 'Hinterwasserlingen' });
  });

  it('is not a noun for any house', () => {
    expect(read('Dagsschema\n16.30 Vi ankommer till Arenan\n20.00 Konsert', 'sv')).not.toHaveProperty(
      'venue',
    );
  });
});

it('takes neither the label of a row for the venue nor the formula of the parties for the artist', () => {
  const paper =
    'CONTRAT DE CESSION\n\nENTRE LES SOUSSIGNÉS\n\nLieu de la représentation\nSalle des Tilleuls, 74000 Annecy\nDate : 4 juin 2027\n';
  const { artist, venue } = read(paper, 'fr');
  expect(artist).toBeUndefined();
  expect(venue).toBe('Salle des Tilleuls');
});
