import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { contacts } from '../contacts.ts';

/** Name, role, phone and address of the contacts of lines whose cells stand between bars. */
function people(...rows: readonly string[]): string[] {
  const isTable = rows.length > 1 && rows.every((row) => row.includes('|'));
  const hasHead = rows.some((row) => /\bname\b|Last \||^(?:Vem|Wer|Who) \|/iu.test(row));
  const lines = rows.map((row, i) => ({
    cells: row
      .split('|')
      .map((text) => ({ text: text.trim(), ...(hasHead && i === 0 && { isHeader: true }) })),
    ...(isTable && { table: 1 }),
  }));
  const source = sourceOf(rows.join('\n'), { pages: [{ number: 1, lines }] });
  const { value } = resolveSection(
    contacts,
    contacts.extract({ readings: [readSource(source)], done: { general: {} } }),
  );
  return value.map(({ name, role, phone, email }) =>
    [name, role, phone, email].map((one) => one ?? '-').join(' / '),
  );
}

describe('tables of contacts', () => {
  it('takes a number without a prefix for one of the country that all others of the column are of', () => {
    expect(
      people(
        'Role | Name | Phone',
        'Tour manager | Rangi Paewai | +64 21 555 0183',
        'Sound | Odette Villiers | +64 27 555 0119',
        'Promoter | Ada Wren | 04 555 0170',
      ).at(-1),
    ).toBe('Ada Wren / Promoter / +6445550170 / -');
  });

  it.each([
    ['Kontakt | Name | Mobil', 'Produktionsleitung | Ruprecht Kessenich | +32 476 55 01 27'],
    ['Contact | Full name | Phone', 'Produktionsleitung | Ruprecht Kessenich | +32 476 55 01 27'],
    [
      'Kontakt | Namn | Telefon',
      'Produktionsleitung | Ruprecht Kessenich, Textilwerk GmbH | +32 476 55 01 27',
    ],
  ])('takes the column that is called so for the names: %s', (head, row) => {
    expect(people(head, row, 'Fahrer | Gaston Renard | +32 495 55 01 61')).toEqual([
      'Ruprecht Kessenich / Produktionsleitung / +32476550127 / -',
      'Gaston Renard / Fahrer / +32495550161 / -',
    ]);
  });

  it('takes whatever fills the cell before somebody with a number for what they are for', () => {
    expect(
      people(
        'Boathouse stage | Carys Bevan | +44 7700 900562',
        'Bar et repas | Fatou Sylla | +33 6 80 55 50 33',
      ),
    ).toEqual([
      'Carys Bevan / Boathouse stage / +447700900562 / -',
      'Fatou Sylla / Bar et repas / +33680555033 / -',
    ]);
  });

  it('gives no guest the number of the hotel beside the name', () => {
    expect(
      people(
        'Hotel | Address | Phone | Guest name',
        'Auberge Nord | 11 rue des Tanneurs | +33 4 75 55 50 90 | Petra Nylund',
      ),
    ).toEqual([]);
  });

  it('takes the title from the remarks where the first column names a department only', () => {
    expect(
      people(
        'Dept | Name | Mobile | Remarks',
        'House | Len Ode | +44 7700 900702 | technical manager, in from noon',
        'Promoter | Saskia Bright | +44 7700 900701 | final word on guest list',
      ),
    ).toEqual([
      'Len Ode / technical manager / +447700900702 / -',
      'Saskia Bright / Promoter / +447700900701 / -',
    ]);
  });

  it('finds number and title of somebody in the remarks of a table that has no column for them', () => {
    expect(
      people(
        'Last | First | Room | Remarks',
        'Boyle | Tamsin | Q2 | shares, tour manager, cell +1 615 555 0166',
        'Petrov | Ilya | K1 | late arrival',
      ),
    ).toEqual(['Tamsin Boyle / tour manager / +16155550166 / -']);
  });

  it.each([
    ['Vem | Vad | Nås på', 'Ismet Dal | ljud och ljus | +46 76 555 47 70, teknik@bla.example'],
    ['Wer | Was | Erreichbar unter', 'Ismet Dal | ljud och ljus | teknik@bla.example, +46 76 555 47 70'],
    ['Who | What | Reach on', 'Ismet Dal | ljud och ljus | +46 76 555 47 70 / teknik@bla.example'],
  ])('reads who does what and where to be reached: %s', (head, row) => {
    expect(people(head, row)).toEqual(['Ismet Dal / ljud och ljus / +46765554770 / teknik@bla.example']);
  });

  it('takes nobody of a plan of the day', () => {
    expect(
      people('Zeit | Was | Wer | Bemerkungen | Name', '16:00 | Soundcheck | Tuva Ryberg | leise | x'),
    ).toEqual([]);
  });

  it('knows a column by whose name it holds', () => {
    expect(
      people(
        'Promoter name | Promoter phone | Promoter e-mail',
        'Nadia Farouk | +44 113 496 0721 | nadia@tannery.example',
      ),
    ).toEqual(['Nadia Farouk / Promoter / +441134960721 / nadia@tannery.example']);
  });

  it('puts together what a narrow column breaks: numbers and titles', () => {
    expect(
      people(
        'Road | Sole Quintana | (216)',
        'manager | | 555-',
        ' | | 0143',
        'Runner | Tito Vance | 503-',
        ' | | 555-',
        ' | | 0199',
      ),
    ).toEqual(expect.arrayContaining(['Tito Vance / Runner / +15035550199 / -']));
    expect(people('Sound: Kofi Mensah +44 7700 900', '512, in from three.')).toEqual([
      'Kofi Mensah / Sound / +447700900512 / -',
    ]);
    expect(people('Road | Sole Quintana | +34 655 55 01 61', 'manager')).toEqual([
      'Sole Quintana / Road manager / +34655550161 / -',
    ]);
  });

  it('reads every cell of a form’s row once one of them is a card of lines', () => {
    expect(
      people(
        'PRODUCTION\nWalt Hruska, +1 402 555 0121 | AGENT\nCarla Mendes, +1 314 555 0109\ncarla@muddy.example',
      ),
    ).toEqual([
      'Walt Hruska / PRODUCTION / +14025550121 / -',
      'Carla Mendes / AGENT / +13145550109 / carla@muddy.example',
    ]);
  });

  it('takes the bracket behind a name in a cell for no part of the name', () => {
    expect(people('Ayla Demir (Tasten) | +49 151 55508177')).toEqual(['Ayla Demir / - / +4915155508177 / -']);
  });
});

describe('what is nobody', () => {
  it('takes no part of a town beside its street for a person', () => {
    expect(people('Calle Bailén, 39, Casco Viejo, 48005 Bilbao', 'Tel: +34 944 550 162')).toEqual([]);
    expect(people('Hotel: Bear Rooms, 20 Wells Parade, Bath BA2 4QQ, tel +44 1225 960190')).toEqual([]);
  });

  it('takes the act of a form’s cell for no contact', () => {
    expect(people('ARTIST\nSORREL CREEK REVIVAL | PURCHASER\nBluff Hall LLC\nattn. Nora Kubik')).toEqual([]);
  });

  it('takes an address that nobody reads for nobody’s', () => {
    expect(people('Doris Amend | noreply@tickets.example | +49 361 5550712')).toEqual([
      'Doris Amend / - / +493615550712 / -',
    ]);
  });

  it('takes a firm behind a person for the firm', () => {
    expect(people('Agent: Whitney Osgood, Tall Grass Agency · +1 720 555 0144')).toEqual([
      'Whitney Osgood / Agent / +17205550144 / -',
    ]);
    expect(people('Niall Considine, Artistic Director, Corrib Sessions', '+353 91 555012')).toEqual([
      'Niall Considine / Artistic Director / +35391555012 / -',
    ]);
  });
});
