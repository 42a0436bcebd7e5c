import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { contacts } from '../contacts.ts';

/** Name and phone or address of the contacts of a paper. */
function people(...lines: string[]): string[] {
  const readings = [readSource(sourceOf(lines.join('\n')))];
  const { value } = resolveSection(contacts, contacts.extract({ readings, done: { general: {} } }));
  return value.map(({ name, phone, email }) => `${name} ${phone ?? email ?? '-'}`);
}

describe('people who have gone', () => {
  it.each([
    [
      'Robin Ashby has left the company, please talk to Megan Pryce, +44 7700 900811.',
      'Megan Pryce +447700900811',
    ],
    [
      'Statt Herrn Weber (+49 171 5550001) ist Frau Claudia Arndt (+49 171 5550002) vor Ort.',
      'Claudia Arndt +491715550002',
    ],
    [
      'Au lieu de Bruno Tessier (+33 6 39 98 10 01), Inès Caron (+33 6 39 98 10 02) vous accueillera.',
      'Inès Caron +33639981002',
    ],
    [
      'En lugar de Rafa Mena (+34 611 555 001) os recibirá Sonia Gil (+34 611 555 002).',
      'Sonia Gil +34611555002',
    ],
    [
      'I stället för Anders Holm (+46 70 174 06 31) möter Lisa Norén (+46 70 174 06 32) er.',
      'Lisa Norén +46701740632',
    ],
  ])('keeps only who is there now: %s', (text, contact) => {
    expect(people(text)).toEqual([contact]);
  });

  it('leaves out who is under a label for the one before, in a row that says so, or under an old heading', () => {
    expect(people('Remplace : Bruno Maillet (régie) +33 6 39 98 10 03')).toEqual([]);
    expect(people('(OLD - do not use) Stage manager: Huw Pryce +44 7700 900902')).toEqual([]);
    expect(
      people('Runner  Kit Lowe  +44 7700 900201  replaced', 'Runner  May Osei  +44 7700 900202  confirmed'),
    ).toEqual(['May Osei +447700900202']);
    expect(
      people(
        '',
        'Crew 2026 (old, for reference)',
        'FOH: Mick Dole +44 7700 900111',
        '',
        'FOH: Ana Reis +44 7700 900112',
      ),
    ).toEqual(['Ana Reis +447700900112']);
  });

  it('keeps somebody who is only out of the office for some days', () => {
    expect(people('Agent: Colm Whelan, +353 1 555 0178, out of office 2-4 Nov')).toEqual([
      'Colm Whelan +35315550178',
    ]);
  });

  it('passes over a number that is said to be an old one', () => {
    expect(people('Tour manager: Dana Cole, old number +44 7700 900300, new +44 7700 900301')).toEqual([
      'Dana Cole +447700900301',
    ]);
  });

  it('keeps whoever replaces them in a row of a table, with an address that its column breaks', () => {
    expect(
      people(
        'Name  Role  Phone  E-mail',
        'Gaspard Huet (remplace Tim Reille)  Lumière  +33 6 39 98 41 04  gaspard@brume- electrique.example',
        'Ludo Marchetti  Son  +33 6 39 98 41 02  ludo@brume.example',
      ),
    ).toEqual(['Gaspard Huet +33639984104', 'Ludo Marchetti +33639984102']);
  });
});
