import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { contacts } from '../contacts.ts';

function read(lines: readonly string[]) {
  const readings = [readSource(sourceOf(lines.join('\n')))];
  return resolveSection(contacts, contacts.extract({ readings, done: { general: {} } })).value;
}

describe('cards of contacts', () => {
  it('reads cards side by side downwards, each with its own title, number and address', () => {
    expect(
      read([
        'Tour Manager                Production Manager',
        'Stine Aagaard               Paul Quigley',
        '+44 7700 900 341            +44 7700 900 342',
        'stine@tides.example         paul@tides.example',
      ]),
    ).toEqual([
      {
        name: 'Stine Aagaard',
        role: 'Tour Manager',
        phone: '+447700900341',
        email: 'stine@tides.example',
      },
      {
        name: 'Paul Quigley',
        role: 'Production Manager',
        phone: '+447700900342',
        email: 'paul@tides.example',
      },
    ]);
  });

  it('gives each of two signatories the title below the name', () => {
    expect(
      read([
        'For the Purchaser:                       For the Artist:',
        '____________________                     ____________________',
        'Marjorie Kane                            Theo Brandt',
        'Managing Director                        Authorised Signatory',
      ]),
    ).toEqual([
      { name: 'Marjorie Kane', role: 'Managing Director' },
      { name: 'Theo Brandt', role: 'Authorised Signatory' },
    ]);
  });

  it('binds a number above a name to the name below it', () => {
    expect(
      read([
        '+33 6 39 98 11 21',
        'Maëlle Guivarch (régie générale)',
        '',
        '+33 6 39 98 11 22',
        'Tanguy Leroux (son)',
      ]),
    ).toEqual([
      { name: 'Maëlle Guivarch', role: 'régie générale', phone: '+33639981121' },
      { name: 'Tanguy Leroux', role: 'son', phone: '+33639981122' },
    ]);
  });

  it('reads what dots lead to: a title, a name, a number', () => {
    expect(
      read([
        'Sally Wainwright ........ promoter rep ........ +44 7700 900 771 / sally@bluedoor.example',
        'House technician ........ Kev Rudd ............ +44 7700 900 772',
        'Lighting ................ TBA',
      ]),
    ).toEqual([
      {
        name: 'Sally Wainwright',
        role: 'promoter rep',
        phone: '+447700900771',
        email: 'sally@bluedoor.example',
      },
      { name: 'Kev Rudd', role: 'House technician', phone: '+447700900772' },
    ]);
  });

  it('takes the title from the field of a form below the name, and leaves an empty form empty', () => {
    expect(
      read(['Name: Marjorie Kane', 'Company: Northgate Presents Ltd', 'Title: Managing Director']),
    ).toEqual([{ name: 'Marjorie Kane', role: 'Managing Director' }]);
    expect(read(['Name: ______________', 'Role: Tour Manager', 'Phone: ____________'])).toEqual([]);
  });

  it('calls somebody without a title after the side of the contract whose contact they are', () => {
    expect(
      read([
        'Veranstalter: Nordlicht Konzerte GmbH',
        'Ansprechpartner: Arne Petersen',
        'Mobil: +49 171 555 0190',
        '',
        'Künstleragentur: Agentur Weitblick',
        'Ansprechpartner: Silke Brandt',
        'E-Mail: silke@weitblick.example',
      ]),
    ).toEqual([
      { name: 'Arne Petersen', role: 'Veranstalter', phone: '+491715550190' },
      { name: 'Silke Brandt', role: 'Künstleragentur', email: 'silke@weitblick.example' },
    ]);
  });

  it('gives the number of a role to whoever has the role', () => {
    expect(
      read([
        'Buyer: Beacon Street Presents (Carla Nuñez)',
        'Date: June 4, 2026',
        'Buyer contact: carla@beaconstreet.example / +1 617 555 0134',
      ]),
    ).toEqual([
      { name: 'Carla Nuñez', role: 'Buyer', phone: '+16175550134', email: 'carla@beaconstreet.example' },
    ]);
  });

  it('deals two numbers out to two people of one label', () => {
    expect(
      read([
        'Sound: Klara Stein & Ben Ode',
        'Production: Paul Quigley / Orla Deane +44 7700 900 342 / +44 7700 900 343',
      ]),
    ).toEqual([
      { name: 'Klara Stein', role: 'Sound' },
      { name: 'Ben Ode', role: 'Sound' },
      { name: 'Paul Quigley', role: 'Production', phone: '+447700900342' },
      { name: 'Orla Deane', role: 'Production', phone: '+447700900343' },
    ]);
  });

  it('reads a signature past the firm and the street to the number', () => {
    expect(
      read([
        'Rhona Tait',
        'Artist Manager',
        'Kite House Management',
        '12 Leith Walk, Edinburgh EH6 5AA',
        'T: +44 131 496 0111',
      ]),
    ).toEqual([{ name: 'Rhona Tait', role: 'Artist Manager', phone: '+441314960111' }]);
  });

  it('reads addresses written with (at), short first names, and no passenger as a contact', () => {
    expect(
      read([
        'Booking: Iker Zabala, iker [at] verbena [dot] example',
        'Runner: Mo +44 7700 900 166',
        '2. LUND / ERIK MR',
        'Guest list: Maria Pohl +1',
        'For help call Skyways Customer Service +44 20 7946 0018',
      ]),
    ).toEqual([
      { name: 'Iker Zabala', role: 'Booking', email: 'iker@verbena.example' },
      { name: 'Mo', role: 'Runner', phone: '+447700900166' },
    ]);
  });

  it('reads a name and its title on one line above the numbers, and takes no firm for a person', () => {
    expect(
      read([
        'Lola Marchetti Monitors',
        '+44 7700 900 752',
        '',
        'Gary Tull Bus driver, Silverline Coaches',
        '+44 7700 900 790',
      ]),
    ).toEqual([
      { name: 'Lola Marchetti', role: 'Monitors', phone: '+447700900752' },
      { name: 'Gary Tull', role: 'Bus driver', phone: '+447700900790' },
    ]);
  });

  it('reads somebody whose first name is the label', () => {
    expect(
      read([
        'Cédric : régie / +33 6 39 98 11 31 ou Mathieu (tourneur) +33 6 39 98 11 32',
        'Driver Alex: +33 6 39 98 11 33',
      ]),
    ).toEqual([
      { name: 'Cédric', role: 'régie', phone: '+33639981131' },
      { name: 'Mathieu', role: 'tourneur', phone: '+33639981132' },
      { name: 'Alex', role: 'Driver', phone: '+33639981133' },
    ]);
  });

  it('binds the address below a labelled firm to the firm', () => {
    expect(read(['Contratación: Oficina Marea,', 'hola@oficinamarea.example'])).toEqual([
      { name: 'Oficina Marea', role: 'Contratación', email: 'hola@oficinamarea.example' },
    ]);
  });

  it('gives a number behind two titled surnames to the nearer one', () => {
    expect(read(['Sprinter, Herr Zeman, Herr Okonkwo (+49 171 3920004)'])).toEqual([
      { name: 'Okonkwo', phone: '+491713920004' },
    ]);
  });

  it('takes the subject of a mail for no contact', () => {
    expect(read(['Subject: Accueil ROUGE CORBEAU - vendredi 5 mars'])).toEqual([]);
  });

  it('reads a number before its name, and the dots of each column', () => {
    expect(
      read(['+33 6 39 98 70 01  Nadège Colin (direction technique)', '+33 6 39 98 70 02  Hugo Blin']),
    ).toEqual([
      { name: 'Nadège Colin', role: 'direction technique', phone: '+33639987001' },
      { name: 'Hugo Blin', phone: '+33639987002' },
    ]);
    expect(read(['Ljud ........  Henke ........  +46 70 174 06 82'])).toEqual([
      { name: 'Henke', role: 'Ljud', phone: '+46701740682' },
    ]);
  });

  it('gives the writer of a letter the numbers of the firm below, where it stands apart', () => {
    const signature = [
      'Viele Grüße',
      '',
      'Annika Reuter',
      'Veranstaltungsleitung',
      '',
      'Stadthalle Auental GmbH',
    ];
    expect(read([...signature, 'Kaiserstraße 3', 'Fon +49 571 555 010', 'Fax +49 571 555 011'])).toEqual([
      { name: 'Annika Reuter', role: 'Veranstaltungsleitung', phone: '+49571555010' },
    ]);
  });

  it('takes no director from the small print of a firm, and no function desk for a person', () => {
    expect(read(['Geschäftsführer: Hans Kröger · HRB 1234'])).toEqual([]);
    expect(read(['Venue contact:  Duty manager, Hartsmere House, +44 1252 960 440'])).toEqual([
      { name: 'Duty manager', role: 'Venue contact', phone: '+441252960440' },
    ]);
  });

  it('reads cards without a gap, the first under a name set as a heading', () => {
    const line = (text: string, heading?: number) => ({
      cells: [{ text }],
      ...(heading && { heading, startsBlock: true }),
    });
    const lines = [
      line('Cosima Reber', 4),
      line('Violine, Organisation'),
      line('+49 179 5550733'),
      line('cosima@trio.example'),
      line('Leander Voss'),
      line('Cello'),
      line('+49 179 5550735'),
    ];
    const source = sourceOf('x', { pages: [{ number: 1, lines }] });
    const { value } = resolveSection(
      contacts,
      contacts.extract({ readings: [readSource(source)], done: {} }),
    );
    expect(value).toMatchObject([
      { name: 'Cosima Reber', phone: '+491795550733', email: 'cosima@trio.example' },
      { name: 'Leander Voss', phone: '+491795550735', role: 'Cello' },
    ]);
  });

  it('takes a bracket of a label for a part of the role, and a firm behind a label for whoever answers', () => {
    expect(read(['Técnico de sonido (FOH): Nacho Ferrer, +34 600 555 027'])).toMatchObject([
      { name: 'Nacho Ferrer', role: 'Técnico de sonido (FOH)', phone: '+34600555027' },
    ]);
    expect(read(['Avtal/pengar: Masten Booking, +46 243 555 90'])).toMatchObject([
      { name: 'Masten Booking', role: 'Avtal/pengar' },
    ]);
    expect(read(['Frågor om ljud: Frida Stenmark, +46 76 555 03 40'])).toMatchObject([
      { name: 'Frida Stenmark', role: 'Frågor om ljud' },
    ]);
  });
});
