import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { deal } from '../deal.ts';

async function dealOf(...papers: [text: string, fileName: string][]) {
  const read = await Promise.all(papers.map(([text, name]) => readText(text, name)));
  const readings = read.flat();
  return resolveSection(deal, deal.extract({ readings, done: { general: { artist: 'Ada Holm' } } })).value;
}

const thread = (...mails: [from: string, day: number, text: string][]) =>
  mails
    .map(
      ([from, day, text]) =>
        `From: ${from}\nSent: ${day} June 2026 10:00\nSubject: Re: Ada Holm, Galway\n\n${text}\n`,
    )
    .join('\n');

describe('money beside the fee', () => {
  it('is what opens the evening', async () => {
    const contract =
      'GASTSPIELVERTRAG\n\nzwischen der Kulturhalle gGmbH (Veranstalter) und Ada Holm (Künstlerin)\n\nAuftritt:  20.45 Uhr\nVorprogramm:  20.00 Uhr Marsch (vom Veranstalter, Gage 250 €)\n\n(1) Der Veranstalter zahlt eine Festgage von EUR 4.200,00 zzgl. 7 % Umsatzsteuer. Ab Erreichen des Break-even von 6.850,00 € erhält die Künstlerin zusätzlich 70 % der weiteren Nettoeinnahmen.\n';
    const found = await dealOf([contract, 'vertrag.txt']);
    expect(found).toMatchObject({ fee: '4200', currency: 'EUR' });
    expect(found.dealType).toMatch(/Festgage.*70 %/u);
  });

  it('is a part of it', async () => {
    const rows =
      'BOOKING CONFIRMATION\nArtist: Ada Holm\n\nItem | GBP\nArtist fee (flat, incl. musicians) | 9,400.00\nDeposit 50% of Artist fee, due on signature | 4,700.00\nBalance of Artist fee, by bank transfer | 4,700.00\n';
    expect((await dealOf([rows, 'confirmation.txt'])).fee).toBe('9400');
  });

  it('is what a thread settles for something else beside the contract', async () => {
    const contract =
      'PERFORMANCE CONTRACT\n\nbetween the Chamber Orchestra (the Promoter) and Ada Holm (the Artist)\n\n1. Fee. The Promoter pays the Artist a flat fee of EUR 6,500.00 by bank transfer within 15 days of the concert.\n';
    const mails = thread(
      ['Harriet Coyle', 9, 'Ada would love to do the masterclass, and EUR 400 for it is fine.'],
      ['Solenn Caz', 8, 'The Conservatoire dreams of a masterclass with Ada, we could offer 400 euros.'],
    );
    expect((await dealOf([contract, 'contract.txt'], [mails, 'mails.txt'])).fee).toBe('6500');
  });
});

describe('what was refused', () => {
  const offered: [string, number, string] = [
    'Pernille Dahl',
    8,
    'Offer: DKK 30.000 flat incl. 6 rooms. Payment 14 days after invoice.',
  ];

  it('has no terms', async () => {
    const mails = thread(
      [
        'Pernille Dahl',
        11,
        'Hi Wes,\n\n35.000 we can not do, so that is a no from our side. And my 30.000 I have to take back too, the board only allows 26.000 DKK at the moment.',
      ],
      ['Wes Tallow', 10, '30k won’t fly. DKK 35,000 plus hotel is where the quartet has to be.'],
      offered,
    );
    const found = await dealOf([mails, 'mails.txt']);
    expect(found.fee).toBeUndefined();
    expect(found.paymentTerms).toBeUndefined();
  });

  it('is overtaken by what they take', async () => {
    const mails = thread(
      ['Sian Corless', 9, 'OK, you win. We take it: EUR 6,800 plus 75% of net over EUR 14,200.'],
      ['Bram Hollow', 8, 'Thanks, but 6,000 flat is a no from the band. Our last word: 6,800 + 75%.'],
      ['Sian Corless', 7, 'I could offer 6,000 flat for the Friday.'],
    );
    expect(await dealOf([mails, 'mails.txt'])).toMatchObject({ fee: '6800', currency: 'EUR' });
  });
});

describe('a draft', () => {
  const contract = (head: string, fee: string, terms: string) =>
    `${head}\n\nzwischen der Kulturhalle gGmbH (Veranstalter) und Ada Holm (Künstlerin)\n\nGage: ${fee} EUR zzgl. 7 % MwSt.\nZahlung: ${terms}\n`;

  it('is nobody’s deal beside the contract that came of it', async () => {
    const found = await dealOf(
      [
        contract('Gastspielvertrag - ENTWURF zur Abstimmung', '7.800,00', 'bar am Abend der Veranstaltung'),
        'entwurf.txt',
      ],
      [
        contract(
          'Gastspielvertrag\nDiese Fassung ersetzt den Entwurf vom 14.09.2026.',
          '8.400,00',
          'per Überweisung binnen 14 Tagen',
        ),
        'vertrag.txt',
      ],
    );
    expect(found.fee).toBe('8400');
    expect(found.paymentTerms).not.toMatch(/bar/u);
  });

  it('tells the deal as long as there is no other paper on it', async () => {
    const draft = contract('Gastspielvertrag - ENTWURF', '7.800,00', 'bar am Abend der Veranstaltung');
    expect((await dealOf([draft, 'entwurf.txt'])).fee).toBe('7800');
  });
});
