import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import type { Extracted } from '../extracted.ts';
import { readSource } from '../reading/index.ts';
import { resolveSection } from '../resolution/index.ts';
import type { SourceText } from '../source-text.ts';
import { contacts } from './contacts.ts';

function read(text: string, general: Extracted['general'] = {}, overrides: Partial<SourceText> = {}) {
  const readings = [readSource(sourceOf(text, overrides))];
  return resolveSection(contacts, contacts.extract({ readings, done: { general } })).value;
}

describe('who is a contact', () => {
  it('binds role, number and address to the name on their line, and to no other', () => {
    const text = [
      'WHO TO CALL',
      'Production / FOH   Saoirse Keane     saoirse@ironwoodchoir.example   +353 86 555 0114',
      'Monitors           Dave "Moth" Lyle  moth@ironwoodchoir.example',
      'Tour manager       Gwen Achebe       gwen@ironwoodchoir.example      +44 7700 900 527',
    ].join('\n');
    expect(read(text)).toEqual([
      {
        name: 'Saoirse Keane',
        role: 'Production / FOH',
        email: 'saoirse@ironwoodchoir.example',
        phone: '+353865550114',
      },
      { name: 'Dave "Moth" Lyle', role: 'Monitors', email: 'moth@ironwoodchoir.example' },
      {
        name: 'Gwen Achebe',
        role: 'Tour manager',
        email: 'gwen@ironwoodchoir.example',
        phone: '+447700900527',
      },
    ]);
  });

  it('takes no guests of a list of rooms for contacts, whatever house stands before them', () => {
    const list = [
      'Hotel               Name         Check in    Check out   Remarks',
      'The Heron Inn       Ada Quill    2027-08-07  2027-08-08  late arrival',
      'The Heron Inn       Moss Bright  2027-08-07  2027-08-08  shares with J. Hale',
      'The Heron Inn       Petra Lind   2027-08-07  2027-08-08  vegan',
    ];
    expect(read(list.join('\n'))).toEqual([]);
  });

  it('takes no street of a signature and no heading of a booking for a name', () => {
    const names = (text: string, language: string) => read(text, {}, { language }).map(({ name }) => name);
    expect(names('Nordwind Booking  Schanzenstr. 14  20357 Hamburg  +49 40 30065 221', 'de')).not.toContain(
      'Schanzenstr. 14',
    );
    expect(names('Neue Buchung: Hotel Eichgarten\nTelefon 0221 5550 138', 'de')).not.toContain(
      'Neue Buchung',
    );
  });

  it('reads a card over several lines and never takes the fax', () => {
    const text =
      'Booking\nAgentur Weitwinkel, Hamburg\nJasper Köhn\nTel.: 040 5550 181\nFax: 040 5550 189\njasper@weitwinkel.example';
    expect(read(text, {}, { language: 'de' })).toContainEqual(
      expect.objectContaining({
        name: 'Jasper Köhn',
        phone: '+49405550181',
        email: 'jasper@weitwinkel.example',
      }),
    );
  });

  it('reads the people of a notices clause one after the other', () => {
    const text =
      'Notices. To Purchaser: Harlan Pruitt, Talent Buyer, harlan@cumberlandlive.example, (615) 555-0119. To Artist: Bea Lindholm, Wideroad Agency, bea@wideroad.example, (310) 555-0186.';
    expect(read(text)).toEqual([
      {
        name: 'Harlan Pruitt',
        role: 'Talent Buyer',
        email: 'harlan@cumberlandlive.example',
        phone: '+16155550119',
      },
      { name: 'Bea Lindholm', role: 'Wideroad Agency', email: 'bea@wideroad.example', phone: '+13105550186' },
    ]);
  });

  it('accepts a first name where a role says that a person stands there', () => {
    expect(read('Driver: Tariq, +44 7700 900840')).toEqual([
      { name: 'Tariq', role: 'Driver', phone: '+447700900840' },
    ]);
  });

  it('takes a role without a number only behind a label', () => {
    expect(read('Tour manager: Lars Holm')).toEqual([{ name: 'Lars Holm', role: 'Tour manager' }]);
    expect(read('Lars Holm and Kit Farrow played well last night.')).toEqual([]);
  });
});

describe('who is none', () => {
  it('knows the artist, places, headings and running orders apart from people', () => {
    const text =
      'TOUR BOOK\nBrass Monkey Hall\n410 Birch Street\n\n20:00  Pollen Drift\n21:15  Hemlock Average';
    expect(read(text, { artist: 'Hemlock Average', venue: 'Brass Monkey Hall' })).toEqual([]);
  });

  it('leaves hotels and booking sites’ hotlines to other sections', () => {
    expect(
      read('Questions about your booking? Customer care +1 888-555-0100 or care@stayquill.example'),
    ).toEqual([]);
  });
});

describe('one person said in several places', () => {
  it('is one contact, and a shared switchboard number makes no two people one', () => {
    const text = [
      'Agent: Samira Haddad, +33 1 99 00 45 12, samira@ferncliff.example',
      'Assistant: Paul Renner, +33 1 99 00 45 12, paul@ferncliff.example',
      '',
      'Contact Samira Haddad, samira@ferncliff.example, for contracts.',
    ].join('\n');
    expect(read(text).map(({ name, email }) => [name, email])).toEqual([
      ['Samira Haddad', 'samira@ferncliff.example'],
      ['Paul Renner', 'paul@ferncliff.example'],
    ]);
  });

  it('takes a number from a sentence that calls the person by first name', () => {
    const text =
      'From: Jonah Brandt <jonah@hemlock.example>\nTo: Wyatt Lund <wyatt@hemlock.example>\nSubject: Advance\n\nWyatt runs FOH, his cell is (312) 555-0166.';
    expect(read(text)).toContainEqual(expect.objectContaining({ name: 'Wyatt Lund', phone: '+13125550166' }));
  });
});

describe('people of running text', () => {
  it.each([
    [
      'La producción la lleva Remedios Ayala y la pilláis en el 611 555 072 o en reme@sol.example.',
      { name: 'Remedios Ayala', email: 'reme@sol.example', role: 'producción' },
    ],
    [
      'Si os perdéis avisad al conductor, Faustino (+34 611 555 075), que conoce la zona muy bien.',
      { name: 'Faustino' },
    ],
    [
      'Your contact on the night is Fraser Auld (duty manager, 07700 900671).',
      { name: 'Fraser Auld', role: 'duty manager' },
    ],
    [
      'Den Vertrag macht meine Kollegin Frau Öztürk fertig (oeztuerk@kesselhaus.example, Durchwahl -14).',
      { name: 'Öztürk', email: 'oeztuerk@kesselhaus.example' },
    ],
    [
      'Für das Haus übernimmt wie immer Haustechniker Enno Tamm (0581 555 0120, technik@halle.example).',
      { name: 'Enno Tamm', email: 'technik@halle.example', role: 'Haustechniker' },
    ],
    [
      'Extra nätter betalas av gästen. Ändringar till turnéledaren Ebba Lindh,\n073-555 01 88, ebba@silver.example, senast 6 november.',
      { name: 'Ebba Lindh', email: 'ebba@silver.example', role: 'turnéledaren' },
    ],
  ])('reads %s', (text, wanted) => {
    const found = read(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(wanted);
  });

  it('gives each number of a sentence to the nearest name to its left', () => {
    const text =
      'The production manager is Teddy Lindqvist, cell (206) 555-0163, and the tour manager is Imogen Rusk, cell (629) 555-0106.';
    expect(read(text)).toEqual([
      { name: 'Teddy Lindqvist', phone: '+12065550163', role: 'production manager' },
      { name: 'Imogen Rusk', phone: '+16295550106', role: 'tour manager' },
    ]);
  });

  it('binds no number of a hotel to the person named before it', () => {
    expect(read('Anna Berg has booked the rooms, the hotel is on 030 5550 1920 day and night.')).toEqual([]);
  });

  it('takes no day and no clock time for a role', () => {
    const table = 'When;Driver;Mobile\n09:30;Ole Petersen;0151 5550 2201\n11:15;Jule Wendt;0151 5550 2202';
    expect(read(table).map(({ role }) => role)).not.toContain('09:30');
  });
});
