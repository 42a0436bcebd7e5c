import { describe, expect, it } from 'vitest';
import { findPersonNames, looksLikePersonName } from './people.ts';

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
    expect(looksLikePersonName('Cumberland Live, LLC')).toBe(false);
    expect(looksLikePersonName('Gwen Achebe')).toBe(true);
  });
});

it.each(['Jan van der Berg', 'JONAS VAN DEN BOSCH', 'J. R. Hartley', 'Pádraig Ó Briain', 'Carl af Ugglas'])(
  'finds %s',
  (name) => {
    expect(findPersonNames(`Contact: ${name}, office`).map((one) => one.value)).toEqual([name]);
  },
);
