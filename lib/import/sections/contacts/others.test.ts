import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { contacts } from '../contacts.ts';

/** Name, phone and role of the contacts of a paper. */
async function people(text: string, fileName = 'paper.txt'): Promise<string[]> {
  const readings = await readText(text, fileName);
  const { value } = resolveSection(contacts, contacts.extract({ readings, done: { general: {} } }));
  return value.map(({ name, phone, role }) => [name, phone, role].filter(Boolean).join(' | '));
}

const mail = (body: string) =>
  `From: Gunhild Starrfelt <gunhild@kuliss.example>\nTo: Ville Hjortzberg <ville@one.example>\nCc: Märta Ekelöv <marta@two.example>\nSubject: Luleå\nDate: Mon, 2 Feb 2026 14:07:00 +0100\n\n${body}\n`;

describe('a number of somebody whom the sentence before has named', () => {
  it.each([
    'Märta möter er vid ankomsthallen och kör er till hotellet. Hon nås på 070-555 01 47.',
    'Märta meets you at arrivals and drives you to the hotel. She can be reached on +46 70 555 01 47.',
    'Märta holt euch am Ausgang ab und fährt euch ins Hotel. Sie ist unter +46 70 555 01 47 erreichbar.',
    'Märta vous attend à la sortie. Elle est joignable au +46 70 555 01 47.',
  ])('is not the writer’s: %s', async (body) => {
    const found = await people(mail(`Hej Ville,\n\n${body}\n\nGunhild`), 'mail.eml');
    expect(found).toContain('Märta Ekelöv | +46705550147');
  });
});

describe('a row of suppliers', () => {
  it('names the person beside the firm, and nobody who was turned down', async () => {
    const rows = [
      'Service;Company / contact;Phone;Note',
      'Audio;Cabbagetown Sound, Desta Wolde;416-555-0139;PO 1',
      'Video;Hawkesbury Media;416-555-0160;quote declined Apr 9',
      'Photo;Lens & Co, Ann Lee;416-555-0161;booking cancelled',
      'Piano;Lindqvist Pianos, Tor Lindqvist;416-555-0181;tunes 13:00',
    ].join('\n');
    expect(await people(`Toronto, ON, Canada\n\n${rows}`, 'vendors.csv')).toEqual([
      'Desta Wolde | +14165550139 | Audio',
      'Tor Lindqvist | +14165550181 | Piano',
    ]);
  });
});

describe('whom a paper is meant for', () => {
  it.each([
    ['z. Hd. Herrn Detlev Brüning, Kassenwart', 'Detlev Brüning | Kassenwart'],
    ['Saltmarsh Telegraph (5 pax), attn. Ms Folake Oyelaran, tour manager', 'Folake Oyelaran | tour manager'],
  ])('is a contact with what they do: %s', async (line, person) => {
    expect(await people(`Kulturverein Huntebogen e. V.\n${line}\nDamm 118\n26135 Oldenburg`)).toContain(
      person,
    );
  });
});

describe('a row for the beds', () => {
  it('is no contact', async () => {
    const rows =
      'Role;Name;Company;Mobile\nTour manager;Idris Pemberton;ABQ;+44 7700 900711\nHotel;Reception;The Grinders Inn;+44 114 496 0166';
    expect(await people(rows, 'contacts.csv')).toEqual(['Idris Pemberton | +447700900711 | Tour manager']);
  });
});

describe('what is no name and no number of a contact', () => {
  it.each([
    ['an account', 'Der Betrag wird binnen 10 Tagen Ihrem Konto DE00 5550 0000 0123 4567 89 gutgeschrieben.'],
    ['a register', 'Halfmoon Artists, Brighton. Co. reg. 0988 4410.'],
    ['a street', 'Hotel Guadalupe Bend, 1100 E Riverside Ct, Austin, TX 78741, +1 512-555-0177, 4 kings.'],
    [
      'a house',
      'Je vous propose pour ces nuits le Relais Duquesne, 140 boulevard Michelet, 44300 Nantes, 02 40 55 50 93, option jusqu’à mercredi.',
    ],
    [
      'a town',
      'Das Zimmer im Hotel Hof, Alexandrinenplatz 14, 18209 Bad Doberan, Tel. 038203 555012, ist ihm recht.',
    ],
  ])('%s', async (_, text) => {
    const names = await people(text);
    expect(names.filter((name) => /Konto|reg|Riverside|Doberan|Duquesne/u.test(name))).toEqual([]);
  });
});

describe('what stands beside a name', () => {
  it.each([
    [
      'Für Rückfragen: Jelto Harms, Reservierung, Durchwahl +49 421 5550 394.',
      'Jelto Harms | +494215550394 | Reservierung',
    ],
    [
      'Production: "Hutch" Valdemar, (218) 555-0171, hutch@grainery.example, will be there from ten.',
      '"Hutch" Valdemar | +12185550171 | Production',
    ],
    [
      'Ljus: tolv lampor, vår tekniker Pär Åström kör dem (+46 70 555 41 06) hela kvällen.',
      'Pär Åström | +46705554106 | tekniker',
    ],
  ])('is theirs: %s', async (text, person) => {
    expect(await people(text)).toContain(person);
  });

  it('has the end of the number that is written in one', async () => {
    const letter =
      'Reisebüro Takt\nTel. +49 40 5550 7140\n\nIhre Ansprechpartnerin: Svenja Petersen, Durchwahl -7144, gerne auch abends.';
    expect((await people(letter)).join()).toContain('Svenja Petersen | +494055507144');
  });

  it.each([
    [
      'Ann Wouters – programmation – La Halle asbl – BE 0455.019.922\nportable +32 470 55 01 35',
      '+32455019922',
    ],
    ['Beat Keller, Leitung, Halle AG, CHE-123.456.789\nTel. +41 61 555 04 10', '123456789'],
  ])('is not that of a firm in its register: %s', async (text, number) => {
    expect((await people(text)).join()).not.toContain(number);
  });

  it('is the signature of whoever wrote', async () => {
    const found = await people(
      'From: Perrine Guézennec <perrine@ondes.example>\nTo: Aurèle Sabatié <aurele@minuit.example>\nSubject: Re: Nantes\nDate: Tue, 3 Mar 2026 11:52:07 +0100\n\nBonjour, à bientôt.\nPerrine\n\nLe lun. 2 mars 2026 à 18:20, Aurèle Sabatié a écrit :\n> Merci Perrine.\n> Aurèle - Productions Minuit Dix - 06 55 50 98 02\n',
      'mail.eml',
    );
    expect(found).toContain('Aurèle Sabatié | +33655509802');
  });

  it('makes one person of a short and a long name', async () => {
    const text =
      'Fdo.: Fermín Quintanilla Rus    Fdo.: Begoña Arrizabalaga Mora\nEL PROMOTOR    LA REPRESENTANTE\n\nContratación: Begoña Arrizabalaga, begona@manglar.example, 600 555 187.';
    const names = (await people(text)).filter((one) => one.startsWith('Begoña'));
    expect(names).toHaveLength(1);
  });
});
