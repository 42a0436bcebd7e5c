import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { deal } from '../../deal.ts';

const feeOf = (...lines: string[]) => {
  const paper = ['CONTRACT AMENDMENT', 'Artist: Hollow Reeds', ...lines].join('\n');
  return resolveSection(deal, deal.extract({ readings: [readSource(sourceOf(paper))], done: {} })).value.fee;
};

describe('a sum that was put in the place of another', () => {
  it.each([
    'The fee is reduced from £1,600 to £1,400.',
    'Fee: £1,400 (down from £1,600)',
    'Fee: was £1,600, now £1,400 all in',
    'Fee: £1,600 -> £1,400',
    'The artist gets £1,400 rather than the £1,600 first discussed.',
    'The fee is £1,400, not £1,600.',
    'The fee shall be decreased by £200 from £1,600 to £1,400.',
    'Compensation changed FROM: £1,600 TO: £1,400',
    'Clause 4 is deleted and replaced with: "The Purchaser shall pay the Artist a fee of £1,400."',
    'Die Gage beträgt nunmehr 1.400 € statt bisher 1.600 €.',
    'Die Gage wird um 200 € gekürzt und beträgt jetzt 1.400 €.',
    'Die Gage beträgt nicht 1.600 €, sondern 1.400 €.',
    'Le cachet, initialement fixé à 1 600 €, est ramené à 1 400 €.',
    'Le cachet n’est pas de 1 600 € mais de 1 400 €.',
    'Le cachet passe de 1 600 € à 1 400 €.',
    'El caché es de 1.400 € en lugar de los 1.600 € de la oferta.',
    'El caché (1.600 €) queda sustituido por 1.400 €.',
    'Gaget ändras från 1 600 € till 1 400 €.',
    'Gaget är 1 400 €, inte 1 600 €.',
  ])('is the fee: “%s”', (sentence) => {
    expect(feeOf(sentence)).toBe('1400');
  });

  it('is no fee where it holds only should something happen', () => {
    expect(
      feeOf('Fee: £1,600', 'If fewer than 90 tickets are sold the fee is reduced from £1,600 to £1,400.'),
    ).toBe('1600');
  });

  it('is the one of several versions that was agreed, each told on a line of its own', () => {
    expect(
      feeOf('v1: £1,900 flat - declined', 'v2: £1,600 flat - superseded', 'v3: £1,400 flat - agreed'),
    ).toBe('1400');
  });
});

describe('a sum that another paper changes', () => {
  const contract = ['PERFORMANCE CONTRACT', 'The Purchaser shall pay the Artist a guaranteed fee of £1,600.'];
  const feeOfTwo = (...lines: string[]) => {
    const readings = [contract, lines].map((paper, i) =>
      readSource(sourceOf(paper.join('\n'), { sourceId: `s${i}` })),
    );
    return resolveSection(deal, deal.extract({ readings, done: {} })).value.fee;
  };

  it('is the fee no more', () => {
    expect(feeOfTwo('AMENDMENT No. 1', 'The guaranteed fee is raised from £1,600 to £1,850.')).toBe('1850');
  });

  it('stays the fee where it would change only should something happen', () => {
    expect(feeOfTwo('ADDENDUM', 'If the room is upgraded the fee is raised from £1,600 to £1,850.')).toBe(
      '1600',
    );
  });
});

describe('a table of the rounds of a negotiation', () => {
  it('gives the sum whose status says that it was agreed', () => {
    const cells = ['Date', 'Fee', 'Status', '2 May', '£1,900', 'rejected', '9 May', '£1,400', 'accepted'];
    const rows = [0, 3, 6].map((at) => ({
      cells: cells.slice(at, at + 3).map((text) => ({ text })),
      table: 0,
    }));
    const paper = sourceOf('', { pages: [{ number: 1, lines: rows }] });
    const { value } = resolveSection(deal, deal.extract({ readings: [readSource(paper)], done: {} }));
    expect(value.fee).toBe('1400');
  });
});
