import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { general } from '../general.ts';

async function generalOf(text: string) {
  const readings = await readText(text);
  return resolveSection(general, general.extract({ readings, done: {} })).value;
}

describe('a contract', () => {
  it.each([
    'Le Producteur s’engage à donner une représentation du spectacle « Les Heures pâles » de Lina Ozal, le vendredi 5 février 2027 à 20h30, grande salle, 3 quai du Port à Nantes.',
    'Gegenstand ist ein Gastspiel mit dem Programm „Blasse Stunden“ von Lina Ozal am 5. Februar 2027 um 20 Uhr.',
  ])('names as its artist whose the show is: %s', async (sentence) => {
    const text = `LA FILATURE BLEUE\nCONTRAT / VERTRAG\nENTRE Association La Filature Bleue, ci-après L'ORGANISATEUR, et Bureau Anchois, Nantes, ci-après LE PRODUCTEUR.\nArticle 1 - Objet\n${sentence}`;
    expect((await generalOf(text)).artist).toBe('Lina Ozal');
  });

  it('names the house at the head of its clause', async () => {
    const text =
      'ARTISTAVTAL\n§ 1 Parter. Mörkt AB ("Arrangören") och Bog Ltd för artisten PALE ENGINES ("Artisten").\n§ 2 Engagemang. Ett framträdande inom ramen för klubbkvällen Klubb Kimma, fredagen den 13 november 2026.\n§ 3 Spelplats. Magasin 12 ("Skjulet"), Hamngatan 4, Göteborg. Publikkapacitet 420.';
    expect(await generalOf(text)).toMatchObject({ artist: 'Pale Engines', venue: 'Magasin 12' });
  });
});

describe('a label for two things', () => {
  it('has the event first and the house behind it', async () => {
    const text =
      'DEAL MEMO\nArtist: Pale Engines\nEvent / venue: Dusk Sessions, Heron Lawn, 22 Riverfront Parade, Perth\nDate: 6 February 2027';
    expect(await generalOf(text)).toMatchObject({ eventName: 'Dusk Sessions', venue: 'Heron Lawn' });
  });

  it('is no event where it counts heads', async () => {
    const text = 'SHOW ADVANCE\nAct: Pale Engines\nDate: Fri 8/21/26\nParty: 14 incl. driver; 1 bus';
    expect((await generalOf(text)).eventName).toBeUndefined();
  });
});
