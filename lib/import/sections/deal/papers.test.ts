import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { deal } from '../deal.ts';

async function dealOf(text: string, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  return resolveSection(deal, deal.extract({ readings, done: {} })).value;
}

describe('a sum that a letter takes back', () => {
  it.each([
    [
      '1750',
      'We pay the choir an honorarium of £1,750, by cheque on the day. The sum of £250 offered in my first letter towards the coach I am afraid I must take back.',
    ],
    [
      '1400',
      'Für das Konzert zahlen wir dem Chor ein Honorar von 1.400 €. Die in meinem ersten Schreiben genannten 300 € für den Bus müssen wir leider zurücknehmen.',
    ],
    [
      '1200',
      'Nous verserons au chœur un cachet de 1 200 €. Les 200 € proposés dans ma première lettre pour le car, nous devons malheureusement les retirer.',
    ],
    [
      '1300',
      'Pagaremos al coro un caché de 1.300 €. Los 250 € ofrecidos en mi primera carta para el autobús lamento tener que retirarlos.',
    ],
  ])('leaves the fee of %s', async (fee, text) => {
    expect((await dealOf(text))?.fee).toBe(fee);
  });
});

describe('a paper that binds nobody', () => {
  it.each([
    'OFFER SHEET – NON-BINDING\nARTIST: The Swallows\nVENUE: The Mill\nGuarantee: £3,000',
    'ANGEBOT (unverbindlich)\nKünstler: Die Schwalben\nOrt: Kulturhaus\nGarantie: 3.000,00 €',
    'PROPOSITION FINANCIÈRE - sans engagement\nArtiste : Les Hirondelles\nLieu : La Grange\nCachet : 2 500 € HT',
    'OFERTA NO VINCULANTE\nArtista: Las Golondrinas\nSala: El Molino\nCaché: 2.500 € + IVA',
    'OFFERT - ej bindande\nArtist: Svalorna\nPlats: Kvarnen\nGage: 25 000 kr',
  ])('has no fee: %s', async (text) => {
    expect((await dealOf(text))?.fee).toBeUndefined();
  });

  it('binds once it is stamped', async () => {
    const text = 'OFFER SHEET - STATUS: ** CONFIRMED 03.03.26 **\nARTIST: The Swallows\nARTIST FEE: £6,000';
    expect((await dealOf(text))?.fee).toBe('6000');
  });
});

describe('a sum that a contract says is paid to the producer', () => {
  it('is the fee, with the tax and the commission beside it', async () => {
    const text =
      'CONTRAT DE CESSION\nLe Producteur donne une représentation du spectacle LES HIRONDELLES.\n2. PRIX\nL’Organisateur verse au Producteur 3 100 € HT, majorés de la TVA à 5,5 % (170,50 €), soit 3 270,50 € TTC. La commission de 15 % (465 €) reste à la charge du Producteur.';
    expect((await dealOf(text))?.fee).toBe('3100');
  });
});

describe('the kind of fee that a contract names in a sentence of its own', () => {
  it.each([
    [
      'KONTRAKT\nArtist: Svalorna\nGage: 58 000 kr exkl. moms\n§ 1 Betalning. Gaget är fast. Betalas efter konserten.',
      'Gaget är fast',
    ],
    [
      'CONTRAT\nArtiste : Les Hirondelles\nCachet : 2 500 € HT\n§ 1 Le cachet est fixe. Virement après le concert.',
      'cachet est fixe',
    ],
  ])('is the kind of deal: %s', async (text, kind) => {
    expect((await dealOf(text))?.dealType).toBe(kind);
  });
});

describe('the prices of a table', () => {
  it.each([
    ['Pos;Leistung;Betrag\n1;Gage lt. Vertrag (Festgage, Duo);1.350,00 €\n2;Fahrtkosten;144,00 €', '1350'],
    [
      'Line;Description;Net GBP;VAT\n1;"Artist fee, The Swallows, flat as per contract";4,800.00;960.00\n2;Backline;220.00;44.00',
      '4800',
    ],
    ['Désignation;Quantité;Montant HT\nCachet selon contrat;1;1 800,00 €\nDéplacement;1;220,00 €', '1800'],
  ])('name the fee of %#', async (text, fee) => {
    expect((await dealOf(`Konzert\n\n${text}`, 'invoice.csv'))?.fee).toBe(fee);
  });

  it('are no fee though one is flat', async () => {
    const order =
      'Concert at The Mill\n\nLine;Service;Time;Covers;Price\n1;Breakfast;08:00;22;€9.50\n2;Dressing room rider;15:00;6;€145.00 flat';
    expect((await dealOf(order, 'order.csv'))?.fee).toBeUndefined();
  });

  it('have the fee where the old column says the same', async () => {
    const text =
      ';bisher;jetzt gültig\nFestgage;4.600,00 €;4.600,00 €\nZahlung;am Abend bar;Überweisung nach 10 Tagen';
    const found = await dealOf(`Nachtrag zum Vertrag\n\n${text}`, 'nachtrag.csv');
    expect(found?.fee).toBe('4600');
    expect(found?.paymentTerms).not.toContain('bar');
  });
});

describe('what is owed should the show fall through', () => {
  it.each([
    'Sagt der Veranstalter ohne wichtigen Grund ab, sind 30 Tage vorher 50 %, ab 7 Tagen vorher 100 % der Gage zu zahlen.',
    'If the purchaser cancels within 14 days the full fee is payable by bank transfer within 7 days.',
    'Si el promotor cancela dentro de los 30 días anteriores, abonará el 100 % del caché por transferencia.',
  ])('is no term of payment: %s', async (text) => {
    const found = await dealOf(
      `VERTRAG\nArtist: The Swallows\nFee: 2.600 €, Balance: by cheque on the night.\n${text}`,
    );
    expect(found?.paymentTerms).toContain('cheque');
    expect(found?.paymentTerms).not.toContain('7');
    expect(found?.paymentTerms).not.toContain('30');
  });
});

describe('a guarantee whose next sentence goes on', () => {
  it('is a deal of both', async () => {
    const text =
      'GASTSPIELVERTRAG\nDer Künstler erhält eine Garantiegage von 2.600,00 €. Übersteigen 70 % der Abendkasseneinnahmen die Garantiegage, erhält der Künstler stattdessen diesen Betrag.';
    expect((await dealOf(text))?.dealType).toContain('70 %');
  });
});

describe('an answer to a question about the money', () => {
  it.each([
    ['fee still £900?', 'Yes, £900 by transfer the week after.', '900'],
    ['money the same as in the contract?', 'Yes: NOK 28,000, paid within 10 days.', '28000'],
    ['Gage bleibt 1.800 + MwSt.?', 'Jo, 1.800 € plus 7 %.', '1800'],
  ])('is the fee: %s', async (question, answer, fee) => {
    const mail = `From: Ann Lee <ann@mill.example>\nTo: Kim Vale <kim@two.example>\nSubject: Re: questions\nDate: Thu, 14 Jan 2027 14:05:31 +0100\n\nHi Kim,\n\n> load in?\n\nFrom two.\n\n> soundcheck?\n\n16:00-17:00\n\n> ${question}\n\n${answer}\n\nAnn\n`;
    expect((await dealOf(mail, 'mail.eml'))?.fee).toBe(fee);
  });
});

describe('a fee in a mail', () => {
  const head =
    'From: Ada <ada@house.example>\nTo: Tom <tom@band.example>\nSubject: Rooftop Vale, Derby\nDate: Mon, 14 Jun 2027 09:00:00 +0000\n\nHi Tom,\n\n';
  it.each([
    ['4750', 'Guarantee: £4,750 vs 75% net\n\nCould you let me have the ticket link by Friday?'],
    ['2100', 'Das Angebot über 1.800 € aus unserem Schreiben ist damit hinfällig. Gage: 2.100 € pauschal.'],
    [
      '2400',
      'Line | Detail | GBP\nBox office | 200 tickets | 4,000.00\nGuarantee | flat | 2,400.00\nLess deposit | received | -1,200.00\nBalance | bank transfer within 7 days | 1,200.00',
    ],
    [
      '3800',
      'Gage enligt kontrakt 3 800 €, faktura 30 dagar.\n\nTom skrev:\n> Kontraktet är påskrivet, 3 800 + moms.',
    ],
    [
      '2800',
      'Velvet Ordnance play Derby on 4 September.\nKL1074 MAN 0855 - AMS 1115\nKL1295 AMS 1305 - BLL 1415\n1400 load-in\n1530 soundcheck\n1900 doors\n2100 us\n\nMoney for your info only: £2,800 flat by bank transfer. PDs are £25 each.',
    ],
  ])('of %s stands, whatever else the mail asks for', async (fee, text) => {
    expect((await dealOf(`${head}${text}\n\nAda`, 'mail.txt'))?.fee).toBe(fee);
  });

  it('does not stand where the mail offers it', async () => {
    const text = `${head}could you do Saturday 4 September? Guarantee: £900. Could you let me know by Friday?\n\nAda`;
    expect((await dealOf(text, 'mail.txt'))?.fee).toBeUndefined();
  });

  it.each([
    'Vergütung: wie im Vertrag, Überweisung binnen 10 Tagen',
    'Fee: as in the contract, bank transfer within 10 days',
    'Cachet : selon contrat, virement sous 10 jours',
  ])('is paid as its line says, though the sum stands elsewhere: %s', async (line) => {
    expect((await dealOf(`${head}${line}\n\nAda`, 'mail.txt'))?.paymentTerms).toMatch(/10/u);
  });
});

describe('the clauses of a contract', () => {
  it.each([
    [
      'GASTSPIELVERTRAG\n§ 2 Gage\nDer Veranstalter zahlt der Agentur 3.400,00 Euro.\n§ 3 Reisekosten\nPauschal 300,00 Euro.',
      '3400',
    ],
    [
      'PERFORMANCE AGREEMENT\n3. FEE\nPurchaser will remit to Agency the sum of $4,500.00.\n4. PRODUCTION\nThe budget is $2,900.',
      '4500',
    ],
  ])('say by their headings what is paid for: %#', async (text, fee) => {
    expect((await dealOf(text))?.fee).toBe(fee);
  });
});
