import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { deal } from '../../deal.ts';

async function read(lines: readonly string[]) {
  const readings = await readText(lines.join('\n'), 'terms.txt');
  return resolveSection(deal, deal.extract({ readings, done: {} })).value;
}

describe('how an artist is paid where no sum is named', () => {
  it.each([
    [
      'Die Blechkapelle spielt zwei Sets.',
      'Die vereinbarte Gage ist unmittelbar nach dem Auftritt bar auszuzahlen.',
    ],
    ['La fanfare joue deux sets.', 'Le cachet convenu est versé par chèques à l’issue du concert.'],
    [
      'Storbandet spelar två set.',
      'Överenskommet gage betalas mot faktura senast tio dagar efter spelningen.',
    ],
  ])('is said by a word that only artists are paid with', async (first, terms) => {
    const value = await read(['Allgemeines', '', `1. ${first}`, `2. ${terms}`]);
    expect(value?.paymentTerms).toContain(terms);
  });

  it('is said in a rider by the payment and the show it is for', async () => {
    const value = await read([
      'STILT WALKER RIDER',
      '',
      '1. The artist needs a hard floor.',
      '2. Payment must be made within 30 days of performance. A late fee will apply.',
    ]);
    expect(value?.paymentTerms).toContain('within 30 days of performance');
  });

  it.each([
    ['In the event the show cannot be put on, the deposit of 50 % is kept and no other payment is due.'],
    ['Im Fall höherer Gewalt wird die Anzahlung von 50 % einbehalten und keine weitere Zahlung fällig.'],
  ])('is not what happens should the show fall through', async (fallen) => {
    const value = await read([
      'PERFORMANCE CONTRACT',
      '',
      'The band is paid a fee of 1,800 EUR by bank transfer within 10 days after the show.',
      fallen,
    ]);
    expect(value?.paymentTerms).toContain('bank transfer');
    expect(value?.paymentTerms).not.toContain('50 %');
  });
});

describe('sums to choose from', () => {
  it.each([
    ['1st package, 18:00 to 24:00, the fee is 850 EUR.', '2nd package, 20:00 to 24:00, the fee is 620 EUR.'],
    ['Le 1er forfait : cachet de 850 EUR.', 'Le 2e forfait : cachet de 620 EUR.'],
  ])('are no fee yet', async (first, second) => {
    const value = await read(['CONTRACT OF THE BAND', '', first, second]);
    expect(value?.fee).toBeUndefined();
  });
});
