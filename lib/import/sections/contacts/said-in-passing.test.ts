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
