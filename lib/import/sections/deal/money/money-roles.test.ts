import { describe, expect, it } from 'vitest';
import { findMoney } from '../../../recognizers/money.ts';
import { roleOfMoney } from './money-roles.ts';

const roles = (text: string) =>
  findMoney(text, { language: 'en', country: 'GB' }).map((money) => [
    money.value.amount,
    roleOfMoney(text, money.start, money.end).role,
  ]);

describe('the fee in words', () => {
  it.each([
    ['The artist is paid £800 for the set.'],
    ['The promoter guarantees the act £800.'],
    ['The trio plays for £800.'],
    ['Financials: £800 and two rooms'],
    ['Der Auftrittspreis beträgt 800 €.'],
    ['Wir haben 800 Euro ausgemacht.'],
    ['Das Trio spielt für 800 €.'],
    ['Für die künstlerische Darbietung werden 800 € gezahlt.'],
    ['Le concert est cédé au prix de 800 € HT.'],
    ['On vous paie 800 € le soir même.'],
    ['Le trio jouera pour 800 €.'],
    ['El trío actuará por 800 €.'],
    ['Como contraprestación se fijan 800 €.'],
    ['Trion spelar för 8 000 kr.'],
    ['Som ersättning utgår 8 000 kr.'],
    ['Pris för konserten: 8 000 kr'],
  ])('is found by the word or the verb beside it: %s', (text) => {
    expect(roles(text).map(([, role]) => role)).toEqual(['fee']);
  });
});

describe('roleOfMoney', () => {
  it.each([
    ['Support ............ Wren & Hollow (GBP 150.00, paid by Promoter)', [['150', 'support']]],
    [
      'The agency commission of ten percent ($1,850.00) is payable by Artist and does not reduce the guarantee.',
      [['1850', 'commission']],
    ],
    ['Liquidated damages for unauthorized recording: $25,000.00.', [['25000', 'penalty']]],
    ['our PA and light rental is 1.200 EUR.', [['1200', 'cost']]],
    ['Der Künstler erhält ein Festhonorar in Höhe von EUR 6750,- (in Worten …)', [['6750', 'fee']]],
    [
      'la somme de 4 800,00 € HT, soit 5 064,00 € TTC (TVA à 5,5 % : 264,00 €).',
      [
        ['4800', 'fee'],
        ['5064', 'gross'],
        ['264', 'tax'],
      ],
    ],
    [
      'más IVA. La comisión de la AGENCIA, del 15 % (1.425 €), está incluida en dicho caché.',
      [['1425', 'commission']],
    ],
    ['Lokalhyran 6 000 SEK står Arrangören för.', [['6000', 'cost']]],
    [
      'FEE:      GBP 1,900 flat (was GBP 1,650)',
      [
        ['1900', 'fee'],
        ['1650', 'past'],
      ],
    ],
    ['Cleaning fee of £75 applies', [['75', 'cost']]],
    ['a clamp release fee of £120 applies', [['120', 'cost']]],
    ['fee for lost keys £80', [['80', 'cost']]],
    ['our usual concert fee: £800', [['800', 'past']]],
    ['Ersättning för ljudanläggning, 3 000 SEK, betalas direkt', [['3000', 'cost']]],
    ['Half of the money (£450) is paid on signing', [['450', 'deposit']]],
    ['La moitié, soit 800 €, à la signature', [['800', 'deposit']]],
    ['La mitad (700 €) se paga a la firma', [['700', 'deposit']]],
    ['One third (£400) on signing', [['400', 'deposit']]],
    ['the venue pays £900 hall hire', [['900', 'cost']]],
    ['We pay £180 for the monitor engineer', [['180', 'cost']]],
    ['Vorgruppe erhält 150 €', [['150', 'support']]],
    ['Première partie : cachet 150 €', [['150', 'support']]],
    ['Excess baggage £60', [['60', 'cost']]],
    ['Specialbagaget är betalt (640 kr)', [['640', 'cost']]],
    ['Sondergepäck 120 €', [['120', 'cost']]],
    ['Fee (excl. VAT): £4,200', [['4200', 'fee']]],
    ['Défraiement transport convenu : 220 EUR', [['220', 'cost']]],
    ['Agreed travel allowance: £120', [['120', 'cost']]],
    ['Défraiement route convenu : 180 €', [['180', 'cost']]],
    [
      'Cachet : 1 500 € (cession), à 30 jours Défraiement route convenu : 180 €',
      [
        ['1500', 'fee'],
        ['180', 'cost'],
      ],
    ],
    ['rooms on us, as agreed £900', [['900', 'fee']]],
    ['Fahrtkosten wie vereinbart: 150 €', [['150', 'cost']]],
    ['Gastos de viaje acordados: 200 €', [['200', 'cost']]],
    ['Reseersättning enligt avtal: 1 500 SEK', [['1500', 'cost']]],
    ['Die Reisespesen von pauschal CHF 240.-', [['240', 'cost']]],
    ['Fee incl. travel as agreed: £900', [['900', 'fee']]],
    ['Cachet convenu : 900 €', [['900', 'fee']]],
    ['Money for your info only: £2,800 flat', [['2800', 'fee']]],
    ['You get £4,200 after the show', [['4200', 'fee']]],
    ['Os pagamos 4.200 euros', [['4200', 'fee']]],
    ['Could you stretch to EUR 3,400 plus dinner and two twin rooms?', [['3400', 'unknown']]],
  ])('tells what the money is for in “%s”', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });
});
