import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { contacts } from '../contacts.ts';

/** Name, role, phone and address of the contacts of a paper. */
function people(...lines: string[]): string[] {
  const readings = [readSource(sourceOf(lines.join('\n')))];
  const { value } = resolveSection(contacts, contacts.extract({ readings, done: { general: {} } }));
  return value.map(({ name, role, phone, email }) =>
    [name, role, phone ?? email].map((one) => one ?? '-').join(' / '),
  );
}

describe('the number behind a first name', () => {
  it('is not that of whoever stands above', () => {
    const found = people(
      '3 TWN  Ben Orr / Nell Arden',
      '4 SGL  Driver - TBC',
      'Contact: Dana +44 7700 900123',
    );
    expect(found).toEqual(['Dana / - / +447700900123']);
  });
});

describe('what stands on a line', () => {
  it.each([
    ['AGENT .......  : Sid Rowntree  +44 7700 900123', 'Sid Rowntree / AGENT / +447700900123'],
    ['Tourleitung ......  : Enno Harms  +49 171 5550123', 'Enno Harms / Tourleitung / +491715550123'],
    ['Guest list/Box office Bex  +44 7700 900123', 'Bex / Guest list/Box office / +447700900123'],
    ['Abendkasse/Gästeliste Jule  +49 171 5550123', 'Jule / Abendkasse/Gästeliste / +491715550123'],
    ['Van 2  Toyota Proace, driver Tess Barlow, +44 7700 900123', 'Tess Barlow / driver / +447700900123'],
    [
      'Gustav Wik  bokare Källaren Lund  +46 70 123 45 67',
      'Gustav Wik / bokare Källaren Lund / +46701234567',
    ],
    ['Mat  Foajén / Lotta +46 70 123 45 67 lotta@mat.example', 'Lotta / - / +46701234567'],
    ['Sent to  Quill Moss, Ash Agency, +44 7700 900123', 'Quill Moss / Ash Agency / +447700900123'],
    ['Crew  Ann Lee / Monitors  +44 7700 900123', 'Ann Lee / Monitors / +447700900123'],
    ['Conf: MW-88121  Contact: Dana +44 7700 900123', 'Dana / - / +447700900123'],
    ['Promoter: Marco (Kiosk) +44 7700 900123', 'Marco / Promoter / +447700900123'],
  ])('is somebody with a title and a number: %s', (line, person) => {
    expect(people(line)).toEqual([person]);
  });

  it('is a firm in one line of a cell and somebody in the next', () => {
    const cells = [['Promoter'], ['Corrib Sound Ltd\nAoife Mannion, +353 87 555 0163']];
    const source = sourceOf('x', {
      pages: [{ number: 1, lines: [{ cells: cells.map(([text = '']) => ({ text })) }] }],
    });
    const { value } = resolveSection(
      contacts,
      contacts.extract({ readings: [readSource(source)], done: { general: {} } }),
    );
    expect(value).toMatchObject([{ name: 'Aoife Mannion', role: 'Promoter', phone: '+353875550163' }]);
  });

  it('is an extension of the number of the house', () => {
    const letter = (line: string) => people('Kultur GmbH', 'Tel. +49 711 49601-40', '', line);
    expect(letter('Bearbeiterin  Henrike Voss, Durchwahl -42')).toContain(
      'Henrike Voss / Bearbeiterin / +497114960142',
    );
    expect(letter('Produktion  Henrike Voss, DW 42')).toContain('Henrike Voss / Produktion / +497114960142');
    expect(letter('Henrike Voss, Fax DW -9')).not.toContain('Henrike Voss / - / +49711496019');
  });

  it('goes on below with the number that closes a bracket', () => {
    expect(people('2 pm Van to the hotel (driver: Gus,', '+1 612-555-0177)')).toEqual([
      'Gus / driver / +16125550177',
    ]);
  });
});

describe('the number of a house', () => {
  it('is not that of the act in the line above', () => {
    expect(
      people('21:30  SALTMARSH RADIO', 'Hotel', 'Hotel Janelas  Rua das Trinas 60, Lisboa, +351 213 555 290'),
    ).toEqual([]);
  });

  it.each([
    [
      'The Presenter has reserved four single rooms at the house of its friends, which is called',
      'The Graydon House, 615 East Huron Street, Ann Arbor, MI 48104, +1 734-555-0162.',
    ],
    ['Le groupe loge à l’hôtel Le Pont Suspendu, 3 rue Vasselot, 35000 Rennes, +33 2 99 55 50 14.'],
    ['18:00  Dinner  Brigid’s Kitchen, 3 Flood Street, table for 9, +353 91 555 0147'],
    ['Cena en Kai Berria, Muelle 30, mesa para 4, teléfono +34 94 655 50 77'],
  ])('is nobody’s: %s', (...lines) => {
    expect(people(...lines)).toEqual([]);
  });
});

describe('who writes a mail', () => {
  const mail = (...lines: string[]) =>
    people(
      'From: Fiorella Stone <fs@perro.example>',
      'To: Sid Rowntree <sid@x.example>',
      'Cc: Technik Dom <haus@x.example>, Leo Zach <leo@x.example>',
      'Subject: Show',
      '',
      ...lines,
    );

  it.each([
    ['All good for Friday.', 'Fiore / Perro Azul Booking / Leeds / +44 7700 900123'],
    ['Ring Joss Petrakis on +44 7700 900999. Mine,', '+44 7700 900123.'],
    ['El técnico es Lautaro Pizzorno, +44 7700 900999. El mío, +44 7700 900123.'],
    ['Kannst du bitte umbuchen? Handy: +44 7700 900123. LG F.'],
  ])('answers at the number said or signed with: %s', (...lines) => {
    expect(mail(...lines)).toContain('Fiorella Stone / - / +447700900123');
  });

  it('answers at the mobile number beside the number of somebody else', () => {
    expect(
      mail(
        'Unser Fahrer Jens Tietjen (+44 7700 900999) holt Sie am Bahnhof ab und bringt Sie in die',
        'Pension. Am Konzerttag erreichen Sie mich mobil unter +44 7700 900123.',
      ),
    ).toEqual(
      expect.arrayContaining(['Fiorella Stone / - / +447700900123', 'Jens Tietjen / Fahrer / +447700900999']),
    );
  });

  it('gives nobody in the header the name before as a title', () => {
    expect(mail('See you.')).toContain('Leo Zach / - / leo@x.example');
  });

  it('is the person of a signature, whose firm stands below', () => {
    expect(
      mail(
        'Best',
        '',
        'Fiorella Stone / Agent',
        'Quayside Agents, 9 Broad Chare, Leeds',
        '+44 7700 900123 (office)',
      ),
    ).toContain('Fiorella Stone / Agent / +447700900123');
  });
});
