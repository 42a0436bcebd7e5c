import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { general } from '../../general.ts';

function read(text: string, language = 'en') {
  const readings = [readSource(sourceOf(text, { language }))];
  return resolveSection(general, general.extract({ readings, done: {} })).value;
}

describe('the show in papers of a journey', () => {
  it.each([
    [
      'under the name of the trip',
      'TRAVEL ITINERARY\nTrip name: Marsh Lanterns / Reykjavik / 30 Oct 2026\nPrepared: 28 Sep 2026\nFlight: FI441\nDate: Thu 29 Oct 2026',
      { artist: 'Marsh Lanterns', city: 'Reykjavik', date: '2026-10-30' },
    ],
    [
      'with its event and the sign of the country',
      'FLIGHT MANIFEST\nShow: Sun 6 Sep 2026 - Harbour Lights Festival, Aarhus (DK)\nSK1234 CPH AAR 5 Sep 2026',
      { eventName: 'Harbour Lights Festival', city: 'Aarhus', date: '2026-09-06' },
    ],
  ])('is read %s', (_, text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });
});

describe('what names of a show are not', () => {
  it.each([
    ['VANTA\nTechnical Rider\nV2.3 / 17.04.2026\nStereo PA', 'date'],
    ['RIDER TÉCNICO – VANTA\nEdición 3, marzo 2026 (12/03/2026)\nPA', 'date'],
    ['FAHRKARTE\nGruppe: 4 Erwachsene, 2 mit BahnCard', 'artist'],
    ['Einfahrt Ost, Adresse fürs Navi: Querenburger Weg 3 (Schranke, Stichwort "Artist")', 'artist'],
  ])('%j gives none', (text, field) => {
    expect(read(text)).not.toHaveProperty(field);
  });

  it('is the remark behind the name of an act', () => {
    expect(read('Artist: VANTA (Mira Solberg), DJ set\nDate: 5 Dec 2026').artist).toBe('Vanta');
    expect(read('Artist: Marsh, Reed & Lund\nDate: 5 Dec 2026').artist).toBe('Marsh, Reed & Lund');
  });
});

describe('the event', () => {
  it.each([
    ['Spectacle : « Les Heures bleues »\nArtiste : MARGAUX DELORME', 'Les Heures bleues'],
    [
      'Artiste : Marsh Lanterns\nLieu : Salle des Tilleuls\nConcert le 17 avril 2027 dans le cadre du Printemps des Notes.',
      'Printemps des Notes',
    ],
    ['CONTRACT\nType of Engagement: Fern Lake 4th of July\nDate: July 4, 2026', 'Fern Lake 4th of July'],
    ['The concert is part of the town’s "Low Tide Nights" this year.', 'Low Tide Nights'],
    [
      'Artista: Marsh Lanterns\nEl concierto será dentro de las Fiestas de San Roque, en la plaza.',
      'Fiestas de San Roque',
    ],
  ])('is read from %j', (text, expected) => {
    expect(read(text).eventName).toBe(expected);
  });
});
