import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { sourceOf } from '#tests/support/source-text.ts';
import { readTogether } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { contacts } from '../contacts.ts';

/** Name, role, phone and address of the contacts of several papers. */
function people(...papers: string[]): string[] {
  const readings = readTogether(papers.map((text, i) => sourceOf(text, { sourceId: `s${i + 1}` })));
  const { value } = resolveSection(contacts, contacts.extract({ readings, done: { general: {} } }));
  return value.map(({ name, role, phone, email }) =>
    [name, role, phone, email].map((one) => one ?? '-').join(' / '),
  );
}

const sheet = (...rows: string[]) => `DAY SHEET\n\nCONTACTS\n${rows.join('\n')}`;

describe('somebody whom several papers name', () => {
  it('is one contact where one of them says only the first name', () => {
    expect(
      people(
        'Production manager: Neve Garland, +44 7700 900301, neve@kiln.example',
        sheet('Venue: Neve +44 7700 900301', 'TM: Ottilie +44 7700 900302'),
        'Tour manager: Ottilie Brandt, ottilie@band.example',
      ),
    ).toEqual([
      'Neve Garland / Production manager / +447700900301 / neve@kiln.example',
      'Ottilie Brandt / TM / +447700900302 / ottilie@band.example',
    ]);
  });

  it('is one contact under the other number of the same signature', () => {
    const mail =
      'From: Neve Garland <neve@kiln.example>\nTo: Al Dorn <al@band.example>\nSubject: Leeds\n\nAll fine.\n\nNeve Garland | Show coordinator\n+44 114 496 0129 | +44 7700 900455\n';
    expect(people(mail, sheet('PROMOTER: Neve +44 7700 900455'))).toEqual([
      'Neve Garland / PROMOTER / +447700900455 / neve@kiln.example',
      'Al Dorn / - / - / al@band.example',
    ]);
  });

  it('is two where another number and another role stand beside the first name, or two people bear it', () => {
    const apart = people('Promoter: Neve Garland, +44 7700 900301', sheet('Driver: Neve +44 7700 900399'));
    expect(apart.map((one) => one.split(' / ')[0])).toEqual(['Neve Garland', 'Neve']);
    const two = people(
      'Promoter: Neve Garland, neve@kiln.example',
      'FOH: Neve Osgood, no@sound.example',
      sheet('Driver: Neve +44 7700 900399'),
    );
    expect(two.map((one) => one.split(' / ')[0])).toContain('Neve');
  });

  it('is one under an initial or a nickname', () => {
    expect(
      people('FOH engineer: Ruben Strand, +44 7700 900305', sheet('FOH: Ruben S. +44 7700 900305')),
    ).toEqual(['Ruben Strand / FOH engineer / +447700900305 / -']);
    expect(
      people(
        'FOH: Jonathan "Jonty" Marsh, jonty@marsh.example',
        'Sound: Jonty Marsh, +44 7700 900306, jonty@marsh.example',
      ),
    ).toHaveLength(1);
  });

  it('has the address that is made of the name and stands in a mail without it', () => {
    const mail =
      'From: Neve Garland <neve@kiln.example>\nTo: yannis@northgate.example\nSubject: Leeds\n\nAll fine.\n';
    expect(people(mail, 'Agent: Yannis Moor, +44 7700 900307')).toContain(
      'Yannis Moor / Agent / +447700900307 / yannis@northgate.example',
    );
  });
});

describe('what somebody does', () => {
  it.each([
    [
      'When you arrive on site, ask there for Ines Quoll, rep for Lowlight, +44 7700 900752.',
      'Ines Quoll / rep for Lowlight / +447700900752 / -',
    ],
    [
      'Yo me encargo del resto y de los billetes. Aitor (management Norte Vivo, +34 622 555 907)',
      'Aitor / management / +34622555907 / -',
    ],
    [
      'Gorka Lamela - Departamento de grupos - Tel. directo +34 944 55 01 86',
      'Gorka Lamela / Departamento de grupos / +34944550186 / -',
    ],
    ['Côté groupe : Solange Le Bris (tour), +33 6 55 04 19 03', 'Solange Le Bris / tour / +33655041903 / -'],
    [
      'The hall is run by Kiln Ltd, represented by its director Neve Garland, and stays so.',
      'Neve Garland / director / - / -',
    ],
    [
      'Console grandMA, éclairagiste maison Rémi Vasse. Puissance 125 A.',
      'Rémi Vasse / éclairagiste / - / -',
    ],
  ])('is told from whom they do it for: %s', (text, person) => {
    expect(people(text)).toEqual([person]);
  });

  it('stands in the column before the firm', () => {
    expect(
      people('PROMOTER   Northgate - Neve on site from 13:30, +44 7700 900455. Al comes later.'),
    ).toEqual(['Neve / PROMOTER / +447700900455 / -']);
  });

  it('stands in the signature above the number, or at the end of the mail', () => {
    const from = 'From: Ebba Norling <ebba@one.example>\nTo: Al Dorn <al@band.example>\nSubject: Umeå\n\n';
    expect(
      people(`${from}Hej!\n\nEbba Norling | turnéassistent | Nordljus AB\n+46 70 174 06 58\n`),
    ).toContain('Ebba Norling / turnéassistent / +46701740658 / ebba@one.example');
    expect(people(`${from}Room for the van? +46 70 174 06 59 if needed. Ebba, tour manager\n`)).toContain(
      'Ebba Norling / tour manager / +46701740659 / ebba@one.example',
    );
  });
});

describe('the number of a signature', () => {
  it('is the writer’s below a line on which the firm follows the name', () => {
    const mail =
      'From: Neve Garland <neve@kiln.example>\nTo: Al Dorn <al@band.example>\nSubject: Lyon\n\nAll booked.\n\n--\nNeve Garland, Band & Crew Travel\nKiln Travel Ltd, Unit 5 Cannon Works, Sheffield S3 8DT\n+44 114 496 0277 (Mon-Fri 9-6)\n';
    expect(people(mail)[0]).toMatch(/^Neve Garland .* \+441144960277 \/ neve@kiln.example$/u);
  });

  it('is told in a longer sentence on the phone', () => {
    const mail =
      'From: Neve Garland <neve@kiln.example>\nTo: Al Dorn <al@band.example>\nSubject: Lyon\n\nMy mobile on the day is +44 7700 900655.\n';
    expect(people(mail)[0]).toBe('Neve Garland / - / +447700900655 / neve@kiln.example');
  });
});

describe('who is nobody’s contact', () => {
  it.each([
    'AGENT: Lourdes Kim, +1 312 555 0174 (file opened by Wes Harding, no longer with the agency)',
    'AGENT: Lourdes Kim, +1 312 555 0174; B&B am Alten Anger, Leipziger Straße 166, Tel. +49 351 5550277',
  ])('is left out: %s', (text) => {
    expect(people(text)).toEqual(['Lourdes Kim / AGENT / +13125550174 / -']);
  });
});

describe('a list of a tour', () => {
  it('gives the contacts of the show’s own day and of no other', async () => {
    const rows = [
      'Date;City;Venue;House contact',
      '08/10/2026;Cardiff;Y Gorlan;Emlyn Prys 029 2018 0317',
      '09/10/2026;Belfast;Linen Hall;Shona Duff 028 9655 0211',
      '13/10/2026;Leeds;Headrow;Tamsin Ogle 0113 496 0404',
    ].join('\n');
    const readings = await readText(`TOUR ROUTING\n\n${rows}`, 'routing.csv');
    const done = { general: { date: '2026-10-09' } };
    const { value } = resolveSection(contacts, contacts.extract({ readings, done }));
    expect(value.map(({ name }) => name)).toEqual(['Shona Duff']);
  });
});

describe('a row of a sheet', () => {
  it.each([
    [
      'Ruben Marsch  Orchesterinspektor  +49 160 555 0151',
      'Ruben Marsch / Orchesterinspektor / +491605550151 / -',
    ],
    [
      'Kurt Lang („Kurti“)  Saaltechnik Nordsaal  +43 676 5550 444',
      'Kurt Lang / Saaltechnik Nordsaal / +436765550444 / -',
    ],
    [
      'Rory Duff does box office and the settlement, +44 28 9655 0206.',
      'Rory Duff / box office / +442896550206 / -',
    ],
    [
      'CAR. Deirdre from Harbour Cars will be in arrivals. Her mobile is +44 7700 900562.',
      'Deirdre / - / +447700900562 / -',
    ],
  ])('tells who does what: %s', (row, person) => {
    expect(people(row)).toEqual([person]);
  });

  it('takes no place of jurisdiction for somebody', () => {
    expect(
      people('Mitschnitt nur mit Zustimmung. Gerichtsstand Hamburg.\nVeranstalter   für das Orchester'),
    ).toEqual([]);
  });
});
