import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { general } from '../general.ts';

function read(text: string, language = 'en') {
  const readings = [readSource(sourceOf(text, { language }))];
  return resolveSection(general, general.extract({ readings, done: {} })).value;
}

describe('the artist of a contract', () => {
  it.each([
    [
      'whose guardian signs',
      'This agreement is made between Jo Reed, parent and legal guardian of Millie Reed, a minor (hereinafter "the Artist"), and Meadow Hall, Norwich ("the Venue").\nThe Artist shall perform on 12 March 2027 at 7.30 pm.',
      'Millie Reed',
    ],
    [
      'whose guardian signs, in German',
      'Gastspielvertrag\nzwischen\nKulturverein Lindau e.V., Seestr. 1, 88131 Lindau\n– im Folgenden „Veranstalter“ genannt –\nund\nJana Holm, gesetzliche Vertreterin der minderjährigen Mara Holm\n– im Folgenden „Künstlerin“ genannt –\n§ 1 Auftritt am 12.03.2027, Zeughaus Lindau',
      'Mara Holm',
    ],
    [
      'that signs as a partnership',
      'Gastspielvertrag\nzwischen\nMoosbruch GbR, Hauptstr. 4, 04109 Leipzig\n– im Folgenden „Künstler“ genannt –\nund\nKulturverein Lindau e.V., Seestr. 1, 88131 Lindau\n– im Folgenden „Veranstalter“ genannt –\n§ 1 Auftritt am 12.03.2027, Zeughaus Lindau',
      'Moosbruch',
    ],
    [
      'who is said to perform the piece',
      'Contrat de coréalisation\nLe PRODUCTEUR dispose du droit de représentation du spectacle suivant :\n« Marée basse » Interprété par LES MARINS',
      'Les Marins',
    ],
    [
      'who is said to perform the piece, in Spanish',
      'Contrato\nLa obra se llama «Marea baja» interpretada por Los Faros y dura una hora.',
      'Los Faros',
    ],
  ])('is the one %s', (_, text, artist) => {
    expect(read(text).artist).toBe(artist);
  });

  it.each([
    [
      'somebody else signs for',
      'CONTRATO\nDe una parte, D. Luis Mora, en representación de Sala El Molino\nDe otra, D.ª Ana Gil, en representación del grupo musical CAL Y ARENA\nACUERDAN\n1. El grupo actuará en la Sala El Molino el sábado 13 de marzo de 2027.',
      'Cal y Arena',
    ],
    [
      'a label calls a group',
      'ENGAGEMANGSKONTRAKT\nArrangör: Kulturhuset Ankaret\nArtist: Bandet Norrsken, c/o Lisa Holm, Storgatan 4, Falun\nSpelplats: Stadsparken, Visby',
      'Norrsken',
    ],
  ])('is the one that %s', (_, text, artist) => {
    expect(read(text, 'es').artist).toBe(artist);
  });

  it('is no kind of contract', () => {
    const text =
      'CONVENTION DE CO-ORGANISATION\nConvention de co-organisation – Nuit claire\nENTRE :\nla Ville de Dax';
    expect(read(text, 'fr').artist ?? '').not.toMatch(/Convention/u);
  });
});

describe('a name that ends in a word of the schedule', () => {
  it.each([
    [
      'PERFORMANCE AGREEMENT\nTHE BRACKWATER SET\nFriday 12 March 2027, Meadow Hall, Norwich',
      'The Brackwater Set',
    ],
    ['Artist: The Marlow Trio Live\nVenue: Meadow Hall, Norwich', 'The Marlow Trio Live'],
    ['THE COPPER SHOW - TECHNICAL RIDER 2027\n\nPA: three-way system\nMonitors: 4 wedges', 'The Copper Show'],
  ])('is kept whole where the paper has it no other way: %s', (text, artist) => {
    expect(read(text).artist).toBe(artist);
  });

  it.each([
    ['DAY SHEET\nMARSH LANTERNS\nMeadow Hall, Norwich\n20:00 Marsh Lanterns Set', 'Marsh Lanterns'],
    ['Marsh Lanterns Show\nMeadow Hall, Norwich\nFriday 12 March 2027', 'Marsh Lanterns'],
  ])('is none where the word says what they do: %s', (text, artist) => {
    expect(read(text).artist).toBe(artist);
  });
});

describe('the artist of a rider', () => {
  it.each([
    [
      'the name beside the kinds of paper, within other lines',
      'Bitte lesen Sie diese Unterlagen sorgfältig.\nSie gehören zum Vertrag.\nTechnical Rider/Catering Rider – Fallende Blätter\nDie Bühne soll stabil sein.\nAlles Weitere folgt.',
      'Fallende Blätter',
    ],
    [
      'what is quoted behind the word for a group',
      'Technischer Rider\nBei Ankunft der Musikgruppe „D.M.-Die verstimmten Kapellmusikanten“ ist die Bühne leer.\nDie Technik der Musikgruppe „D.M.-Die verstimmten Kapellmusikanten“ wird gestellt.',
      'D.M.-Die verstimmten Kapellmusikanten',
    ],
    [
      'a name with a nickname in quotes',
      'Ada “Lark” Holm y La Banda Grande\nRider Técnico\nMonitores: 4 mezclas',
      'Ada Lark Holm y La Banda Grande',
    ],
  ])('is %s', (_, text, artist) => {
    expect(read(text, 'de').artist).toBe(artist);
  });

  it.each([
    'Fiche Technique Petit Merle\nRéservations\nLE THEATRE LE PETIT MERLE MET A VOTRE DISPOSITION :\n- 24 gradateurs',
    'Teknisk rider Lilla Trasten\nTeatern Lilla Trasten har 120 platser.\nLjus: 24 kanaler',
  ])('is not the house whose sheet it is: %s', (text) => {
    expect(read(text, 'fr').artist).toBeUndefined();
  });
});

describe('the sheet of a house', () => {
  it.each([
    [
      'THE COPPER ROOM\nTECHNICAL SPECIFICATIONS\nAddress: 15 Foundry Street, Leeds LS1 4AB\nCapacity: 350 standing\nStage: 7m x 5m',
      'The Copper Room',
    ],
    [
      'FICHE TECHNIQUE DE LA SALLE\nEspace Culturel Les Tanneurs\n12 rue des Tanneurs - 35000 Rennes\nJauge : 350 places assises',
      'Espace Culturel Les Tanneurs',
    ],
    ['FICHA TÉCNICA\nSala El Molino\nC/ Mayor 12, 16001 Cuenca\nAforo: 400 personas', 'Sala El Molino'],
    [
      'TEKNISK SPECIFIKATION\nKulturhuset Ankaret, Stora salen\nStorgatan 3, 621 57 Visby\nKapacitet: 320',
      'Kulturhuset Ankaret',
    ],
  ])('names the house and nobody who plays: %s', (text, venue) => {
    const { artist, venue: house } = read(text);
    expect([artist, house]).toEqual([undefined, venue]);
  });
});

describe('the house', () => {
  it.each([
    [
      'a line that announces it',
      'Contrat de cession\nL’organisateur dispose du lieu ci-dessous désigné :\nThéâtre Jouvet – Place du Port, 44000 Nantes',
      'Théâtre Jouvet',
    ],
    [
      'where a festival is held',
      'Contract\nFern Quartet shall give a concert at the Norwich Arts Festival, located on the Mill Green Plaza in Norwich on August 28, 2027.',
      'Mill Green Plaza',
    ],
    [
      'a small word for the place',
      'Le concert sera programmé le vendredi 9 septembre 2022 aux arènes de Dax à 20 h 30.',
      'arènes de Dax',
    ],
    [
      'a square',
      'CONTRATO\nEl artista actuará el día 13 de marzo de 2027 a las 22:00 horas en la Plaza Mayor de Cuenca.',
      'Plaza Mayor de Cuenca',
    ],
    [
      'without the number of its street',
      'Location of Event: Hollow Park 3300 E. Stone Valley Blvd. Fern Lake, TX 78665\nName of Band: Elderwood\nDate of Event: Thursday, July 4, 2024',
      'Hollow Park',
    ],
    [
      'without its town, though that is called like a house',
      'Agreement between Ada Holm ("Artist") and Joe Reed (promoter), for the engagement at Oak Reformed Church in Quillby Center, MI on January 23, 2027.',
      'Oak Reformed Church',
    ],
  ])('is read from %s', (_, text, venue) => {
    expect(read(text, 'fr').venue).toBe(venue);
  });

  it.each([
    'Stadthalle Amselfeld\nDer Saal im Herzen der Halle fasst 592 Gäste auf der Höhe der Bühne.',
    'Teknisk specifikation\nScen: 8 x 6 m\nKonserten spelas här.',
  ])('is no part of it and no measure: %s', (text) => {
    expect(read(text, 'de').venue ?? '').not.toMatch(/Herzen|8 x 6/u);
  });
});

describe('the town', () => {
  it.each([
    [
      'before the code of its state',
      'Agreement between Ada Holm ("Artist") and Joe Reed (promoter), for the engagement at Oak Reformed Church in Quillby Center, MI on January 23, 2027.',
      'Quillby Center',
    ],
    [
      'behind a street with its quarter',
      'Agreement with Ada Holm\nDate of event: Thursday, August 5, 2027\nEvent Location: Lake Fern Park, 14800 SE 272nd St., Kent, WA.',
      'Kent',
    ],
    [
      'over the sheet of its house',
      'Théâtre du Merle\nVille d’Avignon\nFiche technique\nPlateau : 8 m',
      'Avignon',
    ],
  ])('stands %s', (_, text, city) => {
    expect(read(text).city).toBe(city);
  });

  it.each([
    [
      'where a party lives',
      'ENGAGEMENTVERTRAG\nzwischen\nMELODIA, c/o Ada Holm\nHauptstr. 12, 04109 Leipzig\n(im Folgenden Auftragnehmer genannt)\nOrt der Veranstaltung:\nDatum:',
    ],
    ['a word for any house', 'Mehrzweckbau Nord\nHalle\nTechnische Daten der Bühne und des Konzertbetriebs'],
  ])('is not %s', (_, text) => {
    expect(read(text, 'de').city).toBeUndefined();
  });
});

describe('the day and the hour', () => {
  it('are not those of a resolution', () => {
    const text =
      'CONVENTION\nAnnexe 1 à la délibération du 16 juin 2022\nLe concert sera donné le vendredi 9 septembre 2022 aux arènes de Dax à 20 h 30.';
    expect(read(text, 'fr')).toMatchObject({ date: '2022-09-09', setTime: '20:30' });
  });

  it('are not those under which a contract was filed', () => {
    const text =
      'Original - Ada Holm Music - Summer Concert Series - 05/21/2027\nCONTRACT\nAda Holm will present one performance.\nDay, Date, Year: Thursday, August 5, 2027';
    expect(read(text).date).toBe('2027-08-05');
  });

  it.each([
    [
      'en',
      'CONTRACT\nFern Quartet will play on August 28, 2027, beginning at 10:30am. The performance shall conclude at 11:45am.',
      '10:30',
    ],
    ['sv', 'AVTAL\nArtisten framträder lördagen den 13 mars 2027 kl 21.00 på Kulturhuset i Visby.', '21:00'],
  ])('begins when they begin to play (%s)', (language, text, setTime) => {
    expect(read(text, language).setTime).toBe(setTime);
  });
});
