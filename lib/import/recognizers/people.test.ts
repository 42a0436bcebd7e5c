import { describe, expect, it } from 'vitest';
import {
  findPersonNames,
  looksLikeCompany,
  looksLikePersonName,
  normalisePassengerName,
  personKey,
} from './people.ts';

describe('normalisePassengerName', () => {
  it.each([
    ['OKAFOR/BLESSING MS', 'Blessing Okafor'],
    ['SATO / HANA MS', 'Hana Sato'],
    ['FUENTES/DIEGOMR', 'Diego Fuentes'],
    ['Ms. Blessing Okafor', 'Blessing Okafor'],
    ['VAN DER BERG/JAN MR', 'Jan van der Berg'],
    ['1. MÜLLER/ANNA-LENA MRS', 'Anna-Lena Müller'],
    ["O'NEILL/SINEAD MS", "Sinead O'Neill"],
  ])('turns %j into %j', (written, name) => {
    expect(normalisePassengerName(written)).toBe(name);
  });
  it('gives one key to the ways of writing one name', () => {
    expect(personKey('DVORAK/MAREK MR')).toBe(personKey('Marek Dvořák'));
  });
});

describe('findPersonNames', () => {
  it('reads names and leaves firms, roles and houses alone', () => {
    const names = (text: string) => findPersonNames(text).map(({ value }) => value);
    expect(names('Tom Ashdown, Harbour Nights Ltd')).toEqual(['Tom Ashdown']);
    expect(names('Katrin Vogel | Programm & Booking | Klanghaus Leipzig')).toEqual(['Katrin Vogel']);
    expect(names('Dave "Moth" Lyle')).toEqual(['Dave "Moth" Lyle']);
    expect(names('Tour Manager Gwen Achebe')).toEqual(['Gwen Achebe']);
    expect(names('Production Manager')).toEqual([]);
  });
  it('tells people from firms', () => {
    expect(looksLikePersonName('Anouk de Wit')).toBe(true);
    expect(looksLikePersonName('Soundcheck Band')).toBe(false);
    expect(looksLikeCompany('Cumberland Live, LLC')).toBe(true);
    expect(looksLikeCompany('Gwen Achebe')).toBe(false);
  });
});

it.each(['Jan van der Berg', 'JONAS VAN DEN BOSCH', 'J. R. Hartley', 'Pádraig Ó Briain', 'Carl af Ugglas'])(
  'finds %s',
  (name) => {
    expect(findPersonNames(`Contact: ${name}, office`).map((one) => one.value)).toEqual([name]);
  },
);

it.each([
  ['Mme TESSIER Maïwenn', 'Maïwenn Tessier'],
  ['VAN DEN BOSCH Jonas', 'Jonas van den Bosch'],
  ['JJ Weaver', 'JJ Weaver'],
])('turns %j into %j', (written, name) => {
  expect(normalisePassengerName(written)).toBe(name);
});
