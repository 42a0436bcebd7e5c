import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { contacts } from '../contacts.ts';

/** Name, role and phone of the contacts of a paper. */
function people(text: string): string[] {
  const readings = [readSource(sourceOf(text))];
  const { value } = resolveSection(contacts, contacts.extract({ readings, done: { general: {} } }));
  return value.map(({ name, role, phone }) => [name, role, phone].map((one) => one ?? '-').join(' / '));
}

describe('what papers call people', () => {
  it.each([
    [
      'Technischer Ansprechpartner des Veranstalters: Malte Hin, 0049 171 5550177',
      'Malte Hin / Technischer Ansprechpartner des Veranstalters / +491715550177',
    ],
    ['Abenddienst: Romy Castell, +49 171 5550345', 'Romy Castell / Abenddienst / +491715550345'],
    ['Kontakt arrangör: Olof Hägg +46 70 555 01 66', 'Olof Hägg / arrangör / +46705550166'],
    ['Booking: Redwing Agency, Paul Stein, +49 30 55501240', 'Paul Stein / Booking / +493055501240'],
    [
      'Contact technique : Bruno Castin (régie générale / son façade) +33 6 55 50 02 11',
      'Bruno Castin / régie générale / son façade / +33655500211',
    ],
    [
      'Représentée par M. Yann Kerl, directeur. Tél : +33 2 98 55 50 10',
      'Yann Kerl / directeur / +33298555010',
    ],
    ['On-site contact: Romy Castell, +44 7700 900345', 'Romy Castell / On-site contact / +447700900345'],
    ['Ljud (huset)  Hasse  +46 70 174 06 57', 'Hasse / Ljud (huset) / +46701740657'],
    ['For the Artiste:  Dominic Rhys  +44 7700 900312', 'Dominic Rhys / For the Artiste / +447700900312'],
    [
      'c/o Agentur Nordlicht, Inh. Jonas Wiegand, Tel. +49 40 55501930',
      'Jonas Wiegand / Agentur Nordlicht / +494055501930',
    ],
  ])('reads %s', (text, contact) => {
    expect(people(text)).toEqual([contact]);
  });

  it('takes a label of travellers, papers or bands for no role', () => {
    expect(people('Passenger: Ada Wren, +44 7700 900312')).toEqual(['Ada Wren / - / +447700900312']);
    expect(people('Artist: Ada Wren, +44 7700 900312')).toEqual(['Ada Wren / - / +447700900312']);
  });

  it('gives a line with a number of its own to nobody above it', () => {
    const text = 'TM  Dale Pru  +1 513 555 0110\nMON  "Big" Ed Flor\nLD  Pia Sunder  +1 513 555 0156';
    expect(people(text)).toEqual(['Dale Pru / TM / +15135550110', 'Pia Sunder / LD / +15135550156']);
  });

  it('reads the caption and the value of a form’s cell', () => {
    const [line] = sourceOf('x').pages[0]?.lines ?? [];
    const cells = [{ text: 'KONTAKTPERSON\nLisbet Örn' }, { text: 'MOBIL\n+46 70 555 01 16' }];
    const source = sourceOf('x', { pages: [{ number: 1, lines: [{ ...line, cells }] }] });
    const { entries } = contacts.extract({ readings: [readSource(source)], done: { general: {} } });
    expect(entries[0]?.name?.[0]?.value).toBe('Lisbet Örn');
    expect(entries[0]?.phone?.[0]?.value).toBe('+46705550116');
  });
});

describe('people of cells and signatures', () => {
  const read = (...cells: string[]) => {
    const source = sourceOf('x', {
      pages: [{ number: 1, lines: [{ cells: cells.map((text) => ({ text })), table: 0 }] }],
    });
    const { value } = resolveSection(
      contacts,
      contacts.extract({ readings: [readSource(source)], done: { general: {} } }),
    );
    return value.map(({ name, phone, email }) => [name, phone, email].map((one) => one ?? '-').join(' / '));
  };

  it('keeps the two parties of a contract apart', () => {
    const left =
      'Föreningen Ladan\nStorgatan 61\nKontakt: Ulrika Tedén\nTel: +46 70 174 06 12\nulrika@ladan.example';
    const right =
      'Granbark Bokning AB\nHornsgatan 9\nKontakt: Simon Åhl\nTel: +46 70 174 06 55\nsimon@granbark.example';
    expect(read(left, right)).toEqual([
      'Ulrika Tedén / +46701740612 / ulrika@ladan.example',
      'Simon Åhl / +46701740655 / simon@granbark.example',
    ]);
  });

  it('takes a bracket with a trade for the role, and what stands behind the title for the firm', () => {
    expect(people('Henrike Sassen (Produktion)  +49 170 5550621')).toEqual([
      'Henrike Sassen / Produktion / +491705550621',
    ]);
    expect(people('Clémence Rouvre · attachée de presse · Onde Courte · +33 6 39 98 55 02')).toEqual([
      'Clémence Rouvre / attachée de presse / +33639985502',
    ]);
  });
});

describe('people of sentences', () => {
  it.each([
    ['Euer Ansprechpartner vor Ort ist Romy Castell (+49 171 5550345).', 'Romy Castell'],
    ['En cas de besoin appelez Romy Castell au 00 33 6 12 55 03 45.', 'Romy Castell'],
    ['Ring Romy Castell på +46 70 555 03 45 om något strular.', 'Romy Castell'],
    ['Karim vient vous chercher à la gare (+33 6 55 50 01 23)', 'Karim'],
  ])('names %s', (text, name) => {
    expect(people(text).map((one) => one.split(' / ')[0])).toEqual([name]);
  });

  it('takes the name of a street for nobody', () => {
    expect(
      people('Nous logeons 2 rue Claire Pauil 31000 Toulouse, téléphone +33 5 55 50 01 99, merci'),
    ).toEqual([]);
  });
});
