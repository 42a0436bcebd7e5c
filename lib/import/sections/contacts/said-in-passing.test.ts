import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { contacts } from '../contacts.ts';

function read(...papers: string[]) {
  const readings = papers.map((text, i) => {
    const source = sourceOf(text, { sourceId: `s${i}` });
    for (const line of source.pages.flatMap((page) => page.lines))
      for (const cell of line.cells) cell.text = cell.text.replace(/\\n/g, '\n');
    return readSource(source);
  });
  const done = { general: { artist: 'Kupferlicht', date: '2027-05-14' } };
  return resolveSection(contacts, contacts.extract({ readings, done })).value;
}

describe('who is named in passing', () => {
  it('has the role that another paper says beside the first name', () => {
    const rider = 'Written by Gerrit (FOH), any problem ring him first.';
    const list = 'Gerrit Prosser, +44 7700 900 583, gerrit@lark.example';
    expect(read(list, rider)).toMatchObject([{ name: 'Gerrit Prosser', role: 'FOH' }]);
  });

  it.each([
    ['Gaz (van, +44 7700 900 110) meets us outside.', 'Gaz', 'van', '+447700900110'],
    ['Len (yard & parking)  +44 7700 900 671', 'Len', 'yard & parking', '+447700900671'],
    ['Ivo = van + stage, drives us everywhere, +44 7700 900 191', 'Ivo', 'van + stage', '+447700900191'],
    ['House nos.: Stage door 570-555-0125 · Runner Teddy 570-555-0158', 'Teddy', 'Runner', '+15705550158'],
  ])('has the number beside the name: %s', (text, name, role, phone) => {
    expect(read(text)).toContainEqual(expect.objectContaining({ name, role, phone }));
  });

  it('is one person by the initials of a double first name', () => {
    const table =
      'Kontakte\nJean-Luc Thibault  Tourleitung  +33 6 39 98 01 46  jl@lark.example\nErwan Cadiou  Technik  +33 6 39 98 03 47';
    const rider = 'Tourleitung: J-L Thibault, jl@lark.example';
    expect(read(table, rider).filter(({ email }) => email === 'jl@lark.example')).toHaveLength(1);
  });
});

describe('what stands beside a name', () => {
  it('is what they do, in rows of a name, words and a number', () => {
    const list =
      'Teléfonos\nEncarni Góngora  producción  +34 611 555 042\nLola Cuenca  acreditaciones y camerinos  +34 611 555 058';
    expect(read(list)).toMatchObject([{}, {}]);
    expect(read(list).find(({ name }) => name === 'Lola Cuenca')?.role).toBe('acreditaciones y camerinos');
  });

  it('is the caption of a numbered box', () => {
    const form = "9. ARTIST'S ROAD MANAGER\\nBoyd Halvorsen, (615) 555-0174  10. DATE\\nFriday, May 14, 2027";
    expect(read(form)).toMatchObject([{ name: 'Boyd Halvorsen', role: "ARTIST'S ROAD MANAGER" }]);
  });

  it('is a title that begins with a rank, and no second person', () => {
    expect(read('Jemima Stroud, Senior Account Manager\nLark Live  m +44 7700 900461')).toMatchObject([
      { name: 'Jemima Stroud', role: 'Senior Account Manager', phone: '+447700900461' },
    ]);
  });

  it('is no role where it only says who wrote the paper', () => {
    const [author] = read('Author: Mei-Lin Sorrell, Event Operations, +61 8 5550 0170');
    expect(author).toMatchObject({ name: 'Mei-Lin Sorrell', role: 'Event Operations' });
  });

  it('is the firm of a family whose name it bears', () => {
    const mail =
      'Mit freundlichen Grüßen\nGerlinde Mitterau\nReisedienst Mitterau, Linz\nTel. +43 732 5550 71, Notfall +43 664 5550 719';
    expect(read(mail)).toMatchObject([{ name: 'Gerlinde Mitterau', phone: '+43732555071' }]);
  });

  it('is a number of the country whose language the paper is in', () => {
    const list =
      'Wer ist wer vor Ort, bitte alle Nummern abspeichern:\nSvenja Rust, Bühnenleitung  0151 555 4408\nJörn Weber, Stadtfest  0151 555 4401\nInken (Tourleitung)  0160 555 2387';
    expect(read(list).find(({ name }) => name === 'Svenja Rust')?.phone).toBe('+491515554408');
  });

  it('is no ticket', () => {
    const receipt =
      'Ticket receipt\nPassenger Name  Ticket Number  Seat\nMs Odile Farrow  081-4471902231  7A\nMr Tom Marsh  0814471902232  7B';
    expect(read(receipt)).toEqual([]);
  });
});

describe('who answers at a number that something else stands beside', () => {
  const only = (text: string) =>
    read(text).map(({ name, phone, email, role }) => ({ name, phone, email, role }));

  it.each([
    [
      'Agreement\nSigned Wendell Castle, Director, Lake Events · wendell@lake.example ·\n+64 3 555 0101',
      [{ name: 'Wendell Castle', phone: '+6435550101', email: 'wendell@lake.example', role: 'Director' }],
    ],
    [
      'Transport desk (Hine Tautari): +64 21 555 0119, transport@lake.example',
      [
        {
          name: 'Hine Tautari',
          phone: '+64215550119',
          email: 'transport@lake.example',
          role: 'Transport desk',
        },
      ],
    ],
    [
      'Stage manager: Cormac Deane, +64 21 555 0147 · Audio (Lake PA): Bronte Lind, bronte@lake.example',
      [
        { name: 'Cormac Deane', phone: '+64215550147', role: 'Stage manager' },
        { name: 'Bronte Lind', email: 'bronte@lake.example', role: 'Audio (Lake PA)' },
      ],
    ],
    [
      'Tobi Eicher (Technik, Lautstark) +49 951 5550 622  Hotel Regnitz +49 951 5550 380',
      [{ name: 'Tobi Eicher', phone: '+499515550622', role: 'Technik' }],
    ],
    [
      'Der Bus (Autocares Luna, conductor Manuel Ríos, +34 600 555 720) kommt um acht.',
      [{ name: 'Manuel Ríos', phone: '+34600555720', role: 'conductor' }],
    ],
    [
      'Best\nBridie Keller\nProducer\nLarks na Coille, Baile Mor, Co. Chorcai\n+353 87 555 0129',
      [{ name: 'Bridie Keller', phone: '+353875550129', role: 'Producer' }],
    ],
  ])('is the person: %s', (text, people) => {
    expect(only(text)).toEqual(people.map((one) => expect.objectContaining(one)));
  });

  it('is whoever signs with firm and street', () => {
    const mail =
      'From: Win <office@marsh.example>\nTo: Tom Vale <tom@vale.example>\nDate: Thu, 21 May 2026 11:26\nSubject: Show\n\nNo second show please.\n\nWinifred Marsh, Marshbank Arts, 2 Saltire Close, Edinburgh EH3 7RD\n+44 131 496 0417';
    expect(read(mail)).toContainEqual(
      expect.objectContaining({ name: 'Winifred Marsh', phone: '+441314960417' }),
    );
  });

  it('is not whom a mail is written to', () => {
    const mail =
      'From: Joost Terpstra <joost@zwaluw.example>\nTo: Marijke Dorre <marijke@zwaluw.example>\nDate: Thu, 25 Feb 2027 17:22\nSubject: Show\nHa Marijke,\nals er iets is, dan graag op +31 20 555 0364 voor vrijdag.';
    expect(read(mail).map(({ name }) => name)).not.toContain('Ha Marijke');
  });
});

describe('who is called in two ways', () => {
  it('is one person where both answer at one number', () => {
    const contract = 'Ansprechpartner Technik: Tobias Eicher, Lautstark GmbH, +49 951 5550 622.';
    expect(read(contract, 'Tobi Eicher (Technik) +49 951 5550 622')).toHaveLength(1);
    expect(read(contract, 'Tobi Eicher (Technik) +49 951 5550 777')).toHaveLength(2);
  });

  it('is one person with one surname and with two, whatever the numbers', () => {
    const contract = 'D.ª Nuria Lahera Gil, tel. +34 976 555 188';
    expect(read(contract, 'Nuria Lahera, promoter +34 600 555 266')).toMatchObject([
      { name: 'Nuria Lahera Gil', role: 'promoter' },
    ]);
  });
});
