import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { factsOf } from '../../reading/paper-facts.ts';
import { resolveSection } from '../../resolution/index.ts';
import { general } from '../general.ts';

function together(...papers: string[]) {
  const readings = papers.map((text, i) => readSource(sourceOf(text, { sourceId: `s${i + 1}` })));
  return resolveSection(general, general.extract({ readings, done: {} }), factsOf(readings)).value;
}

const CONTRACT = `GASTSPIELVERTRAG Nr. 26/311
Köln, den 7. September 2026 - ersetzt alle früheren Entwürfe
zwischen dem Verein "Ballfreunde Süd", Lindenweg 4, 8010 Graz (im Folgenden "Veranstalter"),
und der Künstlergruppe "Martha Falk" (im Folgenden "Orchester"), vertreten durch die Agentur.
Das Orchester spielt am Samstag, dem 23. Januar 2027, im Lindensaal, Murgasse 44, 8010 Graz, Österreich.
Gage: EUR 4.000,- Festgage`;

describe('the papers of one show', () => {
  it('is on the day it is played, not where and when the contract was signed', async () => {
    const readings = await readText(CONTRACT);
    const { value } = resolveSection(general, general.extract({ readings, done: {} }));
    expect(value).toMatchObject({ date: '2027-01-23', city: 'Graz' });
    expect(value.artist).not.toBe('Orchester');
  });

  it('name the act in full where one of them does', () => {
    const rider =
      'Martha Falk & ihre Nachtfalter\nBühnenanweisung 2027\nTon: ein Pult mit 32 Eingängen\nLicht: warm';
    const plan = 'Artist: Martha Falk\nVenue: Lindensaal, Graz\nDate: 23 January 2027';
    expect(together(plan, rider).artist).toBe('Martha Falk & ihre Nachtfalter');
  });

  it('are about whom the contract calls its artist, not about those who engage her', () => {
    const contract = `GASTVERTRAG
zwischen der Sinfonietta Oberlausitz gGmbH, vertreten durch Dr. Jens Rott (im Folgenden
"Orchester"), und Frau Solveig Ulland, Violine, Bergen (im Folgenden "Künstlerin"), vertreten durch die
Konzertdirektion Reimer, Berlin.
Die Künstlerin wirkt als Solistin mit am Sonntag, dem 7. Februar 2027, Kulturhalle Neiße, 02826 Görlitz.`;
    const plan =
      'SINFONIETTA OBERLAUSITZ\nDienstplan KW 5\nSo 7.2.2027  17:00  Konzert\nSa 6.2.2027  10:00  Hauptprobe';
    expect(together(contract, plan).artist).toBe('Solveig Ulland');
  });

  it('tell the hour of the set by a part of the name that only another paper has in full', () => {
    const memo =
      'DEAL MEMO issued 2 November 2026\nArtist: Bex Ormond\nVenue: The Limehouse, Cork\nDate: Friday 12 March 2027\nBex Ormond on stage 20:45';
    const mail = `From: Siobhan Dunne <siobhan@rotor.example>
To: Nadia Fell <nadia@ormond.example>
Date: Wed, 24 Feb 2027 15:12:44 +0000
Subject: Cork 12 March

Soundcheck 17:30, doors 19:30, the opener at 20:15 and Bex on at 21:00.`;
    expect(together(memo, mail).setTime).toBe('21:00');
  });
});

describe('the hour of the set', () => {
  const CONTRACT_OF =
    'PERFORMANCE AGREEMENT\nArtist: Cinder Hollow\nVenue: Kesselhaus, Bremen\nDate: Friday 13 November 2026\nStage time: 23:45';
  const mail = (words: string) => `From: Ines Hoek <ines@kessel.example>
To: Tove Lind <tove@hollow.example>
Date: Thu, 12 Nov 2026 14:06:12 +0100
Subject: Bremen, a few changes

${words}`;

  it('stands in the row of the artist that the contract names, whoever else the running order names', () => {
    const plan =
      'Kesselhaus | RUNNING ORDER | Friday 13 November 2026\n16:45   Pick-up hotel   driver   whole band\n23:00   Quartett Mohn   stage\n23:50   CINDER HOLLOW   stage';
    expect(together(CONTRACT_OF, plan).setTime).toBe('23:50');
  });

  it.each([
    'Police want it earlier, so doors are 21.30, Quartett Mohn 23.15, and you 00.15-01.15.',
    'Mohn play a little longer because of a prize, so Cinder starts at 00:15 and ends at 01:15.',
  ])('is that of the last mail: %s', (words) => {
    expect(together(CONTRACT_OF, mail(words)).setTime).toBe('00:15');
  });

  it.each([
    'Loulé is still fine for the 15th, set 21:45?',
    'Sunday we leave for Cardiff at 11 (Castle grounds, on at 3).',
    'Mon 16 Nov: Loulé, you are on at 21:45.',
  ])('is none of another evening: %s', (words) => {
    expect(together(CONTRACT_OF, mail(words)).setTime).toBe('23:45');
  });

  it('is not told by the French for Thursday', () => {
    const plan =
      'FEUILLE DE ROUTE V2 du 28/10/2026\nCINDER HOLLOW - Kesselhaus, Bremen\nVendredi 13 novembre 2026\nJEU   13h40   navette aéroport - hôtel   Ludo\nVEN   20h - 21h20   REPRÉSENTATION   tous';
    expect(together(plan).setTime).not.toBe('13:40');
  });

  it('is the mail’s where it speaks of changes to a plan without a date', () => {
    const plan = 'RUNNING ORDER v2 Kesselhaus, Friday 13 November 2026\n22:00 Doors\n23:45 Cinder Hollow';
    const words = 'a few things changed since the schedule v2: doors 21:30 and you 00:15.';
    expect(together(CONTRACT_OF, plan, mail(words)).setTime).toBe('00:15');
  });
});

it('takes no hour of what a part of the artist’s name does beside the show', () => {
  const contract =
    'PERFORMANCE AGREEMENT\nArtist: Nour Ozal\nVenue: Kesselhaus, Bremen\nDate: Friday 13 November 2026\nStage time: 20:30';
  const plan =
    'FEUILLE DE ROUTE V2\nNOUR OZAL - Kesselhaus, Bremen, vendredi 13 novembre 2026\n16h30 - 18h   atelier chant, lycée Théophile   Nour (Ada conduit)\n20h - 21h20   REPRÉSENTATION   tous';
  expect(together(contract, plan).setTime).toBe('20:00');
});
