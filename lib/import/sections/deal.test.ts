import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../reading/index.ts';
import { resolveSection } from '../resolution/index.ts';
import { deal } from './deal.ts';

function read(...papers: string[]) {
  const readings = papers.map((text, i) => readSource(sourceOf(text, { sourceId: `s${i + 1}` })));
  return resolveSection(deal, deal.extract({ readings, done: {} }));
}

/** A thread, newest message first, as mail programs quote it. */
function thread(...messages: [from: string, text: string][]): string {
  return messages
    .map(([from, text], i) => {
      if (i === 0)
        return `From: ${from} <${from.split(' ')[0]}@one.example>\nTo: Kim Vale <kim@two.example>\nSubject: Re: Show\nDate: Mon, 2 Mar 2026 10:00:00 +0100\n\n${text}\n`;
      const quote = `${'>'.repeat(i)} `;
      return `${'>'.repeat(i - 1)}${i > 1 ? ' ' : ''}On ${20 - i} February 2026 at 10:1${i}, ${from} wrote:\n${text.replace(/^/gm, quote)}`;
    })
    .join('\n');
}

describe('how the fee is made up and paid', () => {
  const memo = (...lines: string[]) => read(['DEAL MEMO', 'Artist: Night Ferry', ...lines].join('\n')).value;

  it('is a share against a guarantee though nobody says a share of what', () => {
    expect(memo('Fee: £640 against 65%').dealType).toContain('against 65%');
    expect(memo('Guarantee: £640 vs 65%').dealType).toBe('Guarantee: £640 vs 65%');
  });

  it('quotes its terms whole, with or without the label before them', () => {
    const { confidence } = read(
      'DEAL MEMO\nArtist: Night Ferry\nFee: £640\nPayment terms: 50 % on signature, balance in cash.\nDeposit: £320 by 1 May 2026\n',
    );
    expect(confidence['deal.paymentTerms']?.evidence.map(({ quote }) => quote)).toEqual([
      '50 % on signature, balance in cash.',
      '£320 by 1 May 2026',
    ]);
  });

  it('is in two instalments that need no other word', () => {
    expect(memo('Fee: £640', '50% with the contract, the rest on the night.').paymentTerms).toContain(
      'the rest',
    );
    expect(
      read('Gage: 640 €\n50 % Anzahlung bei Vertragsschluss, Rest am Konzerttag.').value.paymentTerms,
    ).toContain('Rest am Konzerttag');
  });

  it.each([
    [
      'Fee: £640. Deposit of £320 came in on 4 May. Rest in cash.',
      'Deposit of £320 came in on 4 May.\nRest in cash.',
    ],
    ['Gage: 640 €. Die Anzahlung von 320 € ist eingegangen.', 'Die Anzahlung von 320 € ist eingegangen.'],
    [
      'Das Honorar von 640 € wird binnen 10 Tagen überwiesen.',
      'Das Honorar von 640 € wird binnen 10 Tagen überwiesen.',
    ],
  ])('says what has been paid already, and how in any form of the word: %s', (text, terms) => {
    expect(read(text).value.paymentTerms).toBe(terms);
  });

  it.each([
    'Arrangören betalar ett gage om 6 400 kr, eller 70 % av nettobiljettintäkterna om det är högre.',
    'Gage: 640 Euro oder 70 % der Netto-Ticketerlöse, je nachdem was höher ist.',
  ])('is a share of an income named in one long word: %s', (text) => {
    expect(read(text).value.dealType).toContain('70 %');
  });

  it('is read from the sheet of a show that says more of its beds', () => {
    const { value } = read(
      [
        'EVENT SHEET',
        'Artist  Odd Cartography',
        'Venue  De Ketelbinkie',
        'Doors  20:00',
        'Soundcheck  16:30',
        'Guarantee  1 900.00 EUR',
        'Hotel  Hotel Stoomvaart Zuid',
        'Nights  1, check-in 08/10/2026, check-out 09/10/2026',
        'Rooms  3 x twin, 1 x single, breakfast not included',
      ].join('\n'),
    );
    expect(value.fee).toBe('1900');
  });

  it.each(['Gage: 6 400 kr, fast summa', 'Gage: 640 €, feste Summe', 'Caché: 640 €, cantidad fija'])(
    'is a fixed sum in any language: %s',
    (text) => {
      expect(read(text).value.dealType).toMatch(/fast summa|feste Summe|cantidad fija/u);
    },
  );

  it('is what the answer makes of it, not what the mail before asked for', () => {
    const { dealType } = read(
      thread(
        ['Ann Lee', 'Yes, agreed: £640 guarantee vs 70% of net.'],
        ['Bob Ray', 'If you can do £640 vs 70% of net I confirm today.'],
      ),
    ).value;
    expect(dealType).toBe('£640 guarantee vs 70% of net.');
  });

  it('is settled in a mail that lists it with all else under “Money:”', () => {
    const mail = (text: string) =>
      read(thread(['Ann Lee', text], ['Bob Ray', 'Can you send the times?'])).value.fee;
    expect(mail('Here is all you need.\nMoney: £640 guaranteed or 70% of the door.\nHotel: Ibis')).toBe(
      '640',
    );
    expect(
      mail('We would like to offer you a date.\nMoney: £640 guaranteed or 70% of the door.'),
    ).toBeUndefined();
  });

  it('is the new figure of an amendment', () => {
    const text =
      'AMENDMENT to the performance contract\n\nThe guarantee of $7,000.00 is replaced by $6,400.00, all other terms stand.';
    expect(read(text).value.fee).toBe('6400');
  });

  it('is in the currency that the label names', () => {
    expect(memo('Agreed fee (GBP, ex VAT): 2150.00').currency).toBe('GBP');
  });
});

describe('a figure that is sealed where it is first named', () => {
  const counter = (answer: string, ask: string) =>
    read(thread(['Ann Lee', answer], ['Bob Ray', ask])).value.fee;

  it('is agreed when the words of the deal stand right before it', () => {
    expect(counter('OK, we have a deal: EUR 1,350 and two rooms.', 'Could you do EUR 1,500?')).toBe('1350');
    expect(counter('Abgemacht, 1.350 €, der Vertrag folgt.', 'Gehen auch 1.500 €?')).toBe('1350');
  });

  it('is agreed where the yes writes the sum down, repeats it, or says that it stays', () => {
    expect(counter('Passt, Handschlag drauf: 750 € plus Eintritt.', 'Lieber 750 garantiert.')).toBe('750');
    expect(counter('EUR 650 + dinner, yes.', 'A fee of EUR 650 and dinner?')).toBe('650');
    expect(counter('Aoife is fine with EUR 1,400 flat in place of the 2,250.', 'Fee EUR 2,250 flat.')).toBe(
      '1400',
    );
    expect(counter('Gaget är oförändrat, 24 000 kr plus moms.', 'Hur gör vi med gaget?')).toBe('24000');
    expect(
      counter('Le CA a dit oui : on part sur 1 550 € TTC, résa 311907.', 'Un cachet de 1 550 €, ça irait ?'),
    ).toBe('1550');
  });

  it('is open again where the other side asks for another sum', () => {
    expect(counter('Sounds good, but could you do EUR 900?', 'Fee for the gig: EUR 700 flat.')).toBe(
      undefined,
    );
    expect(counter('The 17th is out, we are in Galway that night.', 'We can offer EUR 900.')).toBe(undefined);
  });

  it('is not when the words only sound like it', () => {
    expect(counter('Hemos hecho números: 1.350 €, por menos no vamos.', 'Podemos ofrecer 900 €.')).toBe(
      undefined,
    );
  });
});

describe('how a figure stands', () => {
  const feeOf = (...lines: string[]) => read(['Artist: Night Ferry', ...lines].join('\n')).value.fee;

  it.each([
    ['First offer: £900', 'Counter offer: £1,300', 'Final agreed: £1,100'],
    ['1. Angebot 900 € (abgelehnt)', '2. Angebot 1.300 € (abgelehnt)', '3. Angebot 1.100 € (angenommen)'],
    ['1re proposition : 900 € (refusée)', '2e proposition : 1 100 € (acceptée)'],
    ['Primera oferta: 900 €', 'Contraoferta: 1.300 €', 'Acuerdo final: 1.100 €'],
    ['Första bud: 900 €', 'Motbud: 1 300 €', 'Överenskommelse: 1 100 €'],
    ['Our offer of £900 (declined) and your ask of £1,300 (declined): agreement reached at £1,100.'],
  ])('is told by its name or right behind it: %s', (...lines) => {
    expect(feeOf(...lines)).toBe('1100');
  });

  it.each([
    ['Our offer: £900', 'Their ask: £1,300'],
    ['Fee: £900 (tbc)'],
    ['Gage: 900 € (unter Vorbehalt, noch nicht bestätigt)'],
    ['CANCELLATION NOTICE', 'Fee: £900'],
    ['The engagement (fee £900) is hereby cancelled.'],
  ])('is open, or gone with the show: %s', (...lines) => {
    expect(
      read([...lines.slice(0, 1), 'Artist: Night Ferry', ...lines.slice(1)].join('\n')).value.fee,
    ).toBeUndefined();
  });
});

describe('the fee of a sheet', () => {
  it('yields to that of its addendum, though this names no older sum', () => {
    const contract = 'CONTRACT\nArtist: Night Ferry\nFee: £2,800';
    expect(
      read(contract, 'ADDENDUM to the contract\nArtist: Night Ferry\nThe fee is £2,400.').value.fee,
    ).toBe('2400');
    expect(read('NACHTRAG zum Vertrag\nDie Gage beträgt nunmehr 2.400 €.', contract).value.fee).toBe('2400');
  });

  it('is none of what a compère or an opener gets', () => {
    expect(read('Artist: Night Ferry\nOpener fee £250\nMC fee £100').value.fee).toBeUndefined();
  });

  it('stands behind a heading that its sentence runs on from', () => {
    expect(
      read('LETTER\nDear Ann,\n3. Fee. Nine hundred pounds (£900), to be paid by cheque.').value.fee,
    ).toBe('900');
  });

  it('is named by the share behind it, not the sum that the share begins at', () => {
    const { value } = read(
      thread(
        ['Gus Wik', 'Deal! 22 000 kr + moms i garanti mot 70 % av dörren efter 30 000 kr.'],
        ['Saga Lind', '22 000 kr mot 70 % kan jag sälja in.'],
      ),
    );
    expect(value.fee).toBe('22000');
  });

  it('is in the money of the country where the paper names none', () => {
    const show = { country: 'Germany' };
    const paper = sourceOf(
      'Von: Jule <jule@one.example>\nAn: Ann <ann@two.example>\nBetreff: Konzert Samstag\nDatum: Di., 13. April 2027, 22:41\n\nHallo Ann,\nGELD: 800 Garantie, bar nach dem Konzert.',
    );
    const { value } = resolveSection(
      deal,
      deal.extract({ readings: [readSource(paper)], done: { general: show } }),
    );
    expect([value.fee, value.currency]).toEqual(['800', 'EUR']);
  });
});

describe('the fee of a thread', () => {
  it('is the number that one names alone and the other agrees to', () => {
    const chat = [
      '[03.05.27, 10:00] Lena: 900 € wären drin',
      '[03.05.27, 10:04] Tom: unter 1.200 geht es nicht',
      '[03.05.27, 10:30] Lena: 1.100?',
      '[03.05.27, 10:41] Tom: ok deal',
    ];
    expect(read(chat.join('\n')).value.fee).toBe('1100');
  });

  it('is what one asks to be assured of and the other states', () => {
    const asked = (answer: string) =>
      read(thread(['Ann Lee', answer], ['Bob Ray', 'The fee is £750 guaranteed, right?'])).value.fee;
    expect(asked('£750 guaranteed, by bank transfer on the Monday.')).toBe('750');
    expect(asked('I will ask the board about the £750.')).toBeUndefined();
    expect(asked('£750? My sheet says less.')).toBeUndefined();
  });

  it('is what stands beside its label in a mail, without the job’s number and what the client pays', () => {
    const mail =
      'Client pays:  £1,300 incl. our fee of £200\nYour net fee:  £1,100 all in\nPlease ignore job 60321.';
    expect(read(thread(['Ann Lee', mail], ['Bob Ray', 'Can we say 1,250?'])).value.fee).toBe('1100');
  });

  it.each([
    [
      'English',
      '1500',
      thread(
        ['Ann Lee', 'Deal! Contract to follow.'],
        ['Bob Ray', 'We can do EUR 1,500 all in.'],
        ['Ann Lee', 'EUR 1,200 is too low I am afraid.'],
        ['Bob Ray', 'We offer EUR 1,200 for the night.'],
      ),
    ],
    [
      'German',
      '1200',
      thread(
        ['Jana Roth', 'Passt! Ich schicke euch morgen den Vertrag.'],
        ['Kai Blum', 'Können wir uns bei 1.200 Euro treffen?'],
        ['Jana Roth', 'Unter 1.500 Euro geht es leider nicht.'],
        ['Kai Blum', 'Wir bieten 900 Euro.'],
      ),
    ],
    [
      'French',
      '1400',
      thread(
        ['Luc Petit', "Ça marche, je t'envoie le contrat."],
        ['Eva Roy', 'Je te propose 1 400 € tout compris.'],
        ['Luc Petit', "1 200 € c'est trop peu."],
        ['Eva Roy', 'On peut vous proposer 1 200 €.'],
      ),
    ],
    [
      'Spanish',
      '1800',
      thread(
        ['Ana Gil', 'Trato hecho. Os mando el contrato mañana.'],
        ['Leo Paz', '¿Lo dejamos en 1.800 € más hotel?'],
        ['Ana Gil', 'Con 1.500 no llegamos.'],
        ['Leo Paz', 'Podemos ofrecer 1.500 €.'],
      ),
    ],
    [
      'Swedish',
      '15000',
      thread(
        ['Eva Ek', 'Vi tackar ja till det!'],
        ['Nils Lund', 'Då kan vi ge 15 000 SEK.'],
        ['Eva Ek', '10 000 SEK räcker tyvärr inte.'],
        ['Nils Lund', 'Vi kan erbjuda 10 000 SEK.'],
      ),
    ],
  ])(
    'is the last figure on the table when the other side agrees without repeating it (%s)',
    (_, fee, text) => {
      const { value, confidence } = read(text);
      expect(value.fee).toBe(fee);
      expect(confidence['deal.fee']?.evidence.length).toBeGreaterThan(1);
    },
  );

  it.each([
    [
      'a counter-offer nobody answered',
      thread(['Ann Lee', 'Could you do EUR 2,200?'], ['Bob Ray', 'We can offer EUR 2,000.']),
    ],
    [
      'an agreement under a condition',
      thread(
        ['Ann Lee', 'EUR 2,000 is fine if you add hotel for five.'],
        ['Bob Ray', 'We can offer EUR 2,000.'],
      ),
    ],
    [
      'a refusal',
      thread(
        ['Jana Roth', 'Das können wir leider nicht machen.'],
        ['Kai Blum', 'Wir könnten 900 Euro anbieten.'],
      ),
    ],
    [
      'a promise to ask',
      thread(
        ['Eva Ek', 'Jag återkommer när jag pratat med bandet.'],
        ['Nils Lund', 'Vi kan erbjuda 10 000 SEK.'],
      ),
    ],
    [
      'an offer in a single mail',
      thread(['Bob Ray', 'Dear Ann,\nwe would like to offer you EUR 1,000 for a show on 5 June 2026.']),
    ],
    [
      'a negated agreement',
      thread(
        ['Luc Petit', "Je ne suis pas d'accord avec ce montant."],
        ['Eva Roy', 'On peut vous proposer 1 200 €.'],
      ),
    ],
  ])('stays empty, with a warning that names the offer, after %s', (_, text) => {
    const { value, warnings } = read(text);
    expect(value.fee).toBeUndefined();
    expect(value.currency).toBeUndefined();
    expect(warnings.map((warning) => warning.code)).not.toContain('value_invalid');
  });

  it('keeps refused figures as alternatives and never lets them win', () => {
    const { confidence } = read(
      thread(
        ['Ann Lee', 'Deal!'],
        ['Bob Ray', 'We can do EUR 1,500.'],
        ['Ann Lee', 'EUR 1,200 is too low.'],
        ['Bob Ray', 'We offer EUR 1,200.'],
      ),
    );
    expect(confidence['deal.fee']?.alternatives).toContainEqual(
      expect.objectContaining({ value: '1200', status: 'rejected' }),
    );
  });

  it('leaves the agency, the catering and the deposit out of it', () => {
    const text = thread(
      ['Bob Ray', 'Great. Please invoice us EUR 750 as a deposit.'],
      ['Ann Lee', 'Agreed.'],
      ['Bob Ray', 'EUR 1,500 for the band, our agency takes 15% = EUR 225. Catering budget is EUR 200.'],
      ['Ann Lee', 'What about EUR 1,700?'],
    );
    expect(read(text).value.fee).toBe('1500');
  });

  it.each([
    ['Deal, 2.600 it is. So we forget the £2,200.', '£2,200', '£2,600', '2600'],
    ['Gut, Deckel drauf: 2.600 zzgl. 7 %. Die 2.200 vergessen wir also.', '2.200 €', '2.600 €', '2600'],
    ['Ok, on s’arrête sur 2 600. On oublie les 2 200.', '2 200 €', '2 600 €', '2600'],
    ['Vale, lo dejamos en 2.600. Olvidamos los 2.200.', '2.200 €', '2.600 €', '2600'],
    ['Okej, vi slår till på 2 600. Glöm de 2 200.', '2 200 kr', '2 600 kr', '2600'],
  ])('takes the figure repeated in “%s”, not the one let go', (seal, first, counter, fee) => {
    const text = thread(
      ['Bob Ray', seal],
      ['Ann Lee', `Under ${counter} is not possible, sorry.`],
      ['Bob Ray', `Our fee offer is ${first}.`],
    );
    expect(read(text).value.fee).toBe(fee);
  });

  it('hears the least that a side takes where it refuses to go below it', () => {
    const text = thread(
      ['Bob Ray', 'Gebongt, machen wir so.'],
      ['Ann Lee', 'Unter 2.600 € geht es leider nicht.'],
      ['Bob Ray', 'Mein Angebot für die Gage wären 2.200 €.'],
    );
    expect(read(text).value.fee).toBe('2600');
  });

  it.each([
    'Hotels in Bergen from £61 a night. Car hire from £19 a day.',
    'Compensation of EUR 250 may be due. Flight LH 1838 was cancelled.',
    'Sie haben Anspruch auf eine Ausgleichszahlung von 250 EUR pro Person. Flug LH 1838 ist annulliert.',
    'Vous avez droit à un remboursement de 412 €. Vol AF 1234 annulé.',
    'Alquiler de coches desde 27 €/día. Vuelo IB 3456.',
    'Ni får en återbetalning på 900 kr. Flyg SK 1458 är inställt.',
  ])('takes no fee from the mail of a shop or an airline: “%s”', (body) => {
    const text = `From: Shop <noreply@shop.example>\nTo: me@me.example\nDate: Fri, 6 Mar 2026 14:20:09 +0000\nSubject: Your booking\n\n${body}`;
    expect(read(text).value.fee).toBeUndefined();
  });

  it('follows a chat as it follows mails', () => {
    const chat =
      '[12.03.26, 14:02] Kai: Hey, könnt ihr am 5.6. für 700 Euro spielen?\n[12.03.26, 14:10] Jana: Für 800 Euro sind wir dabei\n[12.03.26, 14:11] Kai: ok abgemacht!';
    expect(read(chat).value).toMatchObject({ fee: '800', currency: 'EUR' });
  });
});

describe('the deal of a contract', () => {
  const contract = [
    'PERFORMANCE AGREEMENT',
    'Artist: Salt Harbour',
    'Fee: £3,250.00 + VAT guarantee vs 80% of net box office, whichever is the greater',
    'Agency commission: 15% (£487.50)',
    'Support fee: £150.00',
    'Deposit: 50% (£1,625.00) by 17 October 2026',
    'Balance: BACS within 2 working days of the show',
  ].join('\n');

  it('takes the artist’s own fee, the terms of payment and the words of the deal', () => {
    const { value } = read(contract);
    expect(value).toMatchObject({ fee: '3250', currency: 'GBP' });
    expect(value.paymentTerms).toBe(
      'Deposit: 50% (£1,625.00) by 17 October 2026\nBalance: BACS within 2 working days of the show',
    );
    expect(value.dealType).toContain('guarantee vs 80% of net box office');
  });

  it('says of each value which words of the paper it rests on', () => {
    const { value, confidence } = read(contract);
    for (const field of Object.keys(value))
      expect(confidence[`deal.${field}`]?.evidence[0]?.quote).toBeTruthy();
  });

  it('leaves an unsigned offer sheet without a fee', () => {
    const { value, warnings } = read(
      'ARTIST OFFER\nArtist: Velvet Arcade\nOffer: US$ 27,500 flat\nOffer expires: December 19, 2026',
    );
    expect(value.fee).toBeUndefined();
    expect(warnings.some((warning) => warning.code === 'not_agreed')).toBe(true);
  });

  it('has no fee in a door deal, but says what is shared', () => {
    const { value } = read(
      "Tin Whistle Orchard play The Back Room. It's a door deal: 70/30 in your favour after the sound engineer's been paid (£90). We pay cash on the night.",
    );
    expect(value.fee).toBeUndefined();
    expect(value.dealType).toContain('70/30');
    expect(value.paymentTerms).toContain('cash on the night');
  });

  it('does not read the bill of a hotel as a deal', () => {
    const bill =
      'HOTEL CONFIRMATION\nGuest: Renée Castellano\nCheck-in: 6 November 2026\nCheck-out: 9 November 2026\nRate: EUR 148.00 per night, 4 rooms\nDeposit: EUR 200.00 by credit card';
    expect(read(bill).value).toEqual({});
  });

  it.each([
    'This contract supersedes all prior offers, including the offer of $10,000.00 dated March 26.',
    'This settles all claims from the cancelled engagement, for which the guarantee had been $8,000.00.',
    'Returned checks incur a fee of $50.00.',
    'A late payment incurs an administrative fee of $75.00.',
  ])('takes the guarantee and not what “%s” names', (other) => {
    const text = `PERFORMANCE CONTRACT\n\nPresenter shall pay Producer a guaranteed sum of Five Thousand Dollars ($5,000.00).\n\n${other}`;
    expect(read(text).value.fee).toBe('5000');
  });
});

describe('agreement without a word for it', () => {
  const answer = (text: string) =>
    read(
      thread(
        ['Ann Lee', text],
        ['Bob Ray', 'Hi Ann, we were hoping for £2,400. Could you do £2,200?'],
        ['Ann Lee', 'We offer £1,800 for the night.'],
      ),
    ).value.fee;

  it.each([
    '2,200 it is.',
    'Right you are - £2,200 then.',
    'Sure, no problem. I’ll send the paperwork.',
    'Yep, works.',
    'I have the go-ahead from the committee.',
    'Gut, dann 2.200 £. Vertrag folgt.',
    'Entendu, contrat à suivre.',
    'Damos el visto bueno.',
    'Visst, det ordnar vi. Avtal kommer.',
  ])('is heard in “%s”', (text) => {
    expect(answer(text)).toBe('2200');
  });

  it('binds to the figure somebody came down to, though the message names the usual fee as well', () => {
    const text = thread(
      ['Gwen Roux', 'Ok, on valide à 1 600 € TTC, repas compris.'],
      [
        'Maelle Pichon',
        '1 200 € est trop juste. Notre cachet est de 1 800 € HT. On peut descendre à 1 600 €.',
      ],
      ['Gwen Roux', 'Budget : 1 200 €.'],
    );
    expect(read(text).value.fee).toBe('1600');
  });

  it.each([
    'Let me check with the venue and come back to you.',
    'Hmm, £2,200 is a stretch. I’ll ask.',
    'Can we say £2,000?',
    'If you take the hotel yourselves, £2,200 could work.',
    'Perfect. And what about the hotel?',
    'Great, thanks for the offer.',
    'Thanks, noted. I’ll send the contract once the board has approved it.',
  ])('is not heard in “%s”', (text) => {
    expect(answer(text)).toBeUndefined();
  });
});

describe('the fee under other names', () => {
  const paper = (...lines: string[]) =>
    read(['DAY SHEET', 'Artist: Marsh Lanterns', ...lines].join('\n')).value;

  it.each([
    ['Money: £4,200', '4200'],
    ['£6,000 as contracted, bank transfer on Monday', '6000'],
    ['Gastspielhonorar: 4.200 €', '4200'],
    ['Fixum 4.200 €', '4200'],
    ['Montant HT : 4 200,00 €', '4200'],
    ['Nous vous versons 4 200 €', '4200'],
    ['Retribución 4.200 €', '4200'],
    ['Arrangören betalar artisten 45 000:- exkl moms', '45000'],
  ])('is found in “%s”', (line, fee) => {
    expect(paper(line).fee).toBe(fee);
  });

  it.each(['Venue hire fee £900', 'PRS fee £160', 'Stornogebühr 500 €', 'Caution : 500 €', 'Fianza 500 €'])(
    'is not “%s”',
    (line) => {
      expect(paper(line).fee).toBeUndefined();
    },
  );

  it.each([
    'Fee: between £1,000 and £1,500',
    'Fee: £1,000, negotiable',
    'Gage: 800 – 1.000 €, Verhandlungsbasis',
  ])('is open as long as “%s”', (line) => {
    expect(paper(line).fee).toBeUndefined();
  });

  it('gives way to a fee that is named', () => {
    expect(paper('Price: £5,040', 'Fee: £4,200').fee).toBe('4200');
  });

  it('has the currency of the country it is paid in where the sign is shared by several', () => {
    const readings = [readSource(sourceOf('DEAL MEMO\nArtist: Marsh Lanterns\nFee: 60.000 kr'))];
    const done = { general: { country: 'Norway' } };
    expect(resolveSection(deal, deal.extract({ readings, done })).value.currency).toBe('NOK');
  });

  it('is the sum before tax in the row of a price list that is named so', () => {
    const row = (cells: string[]) => cells.join('   ');
    const text = [
      'CONTRAT DE CESSION',
      row(['Désignation', 'Montant HT', 'TVA 5,5 %', 'Montant TTC']),
      row(['Cession du spectacle', '5 200,00 €', '286,00 €', '5 486,00 €']),
      row(['Frais de transport (forfait)', '480,00 €', '26,40 €', '506,40 €']),
    ].join('\n');
    expect(read(text).value.fee).toBe('5200');
  });

  it('is agreed by the German for a tick on it', () => {
    const agreed = thread(
      ['Kai Blum', 'Prima, dann haben wir einen Haken dran: Gage 3.400 € zzgl. 7 % MwSt.'],
      ['Jana Roth', '3.900 € sind nicht zu stemmen, bei 3.400 Euro könnten wir zusagen.'],
      ['Kai Blum', 'Die Gage liegt bei 3.900 €.'],
    );
    expect(read(agreed).value.fee).toBe('3400');
  });

  it('comes with the share that stands under the next label, and with no share of billing or drums', () => {
    expect(paper('Fee: £6,000 guarantee', 'Deal: plus 80% of net profit after £13,500').dealType).toBe(
      'plus 80% of net profit after £13,500',
    );
    expect(
      paper('Artist receives 100% sole headline billing.', 'Drum kit 22/10/12/16, artist brings cymbals')
        .dealType,
    ).toBeUndefined();
  });

  it('is shared where its parts make a whole', () => {
    expect(paper('Deal: 400 € Garantie, 70/30 zu euren Gunsten ab dem 80. Gast').dealType).toContain('70/30');
  });

  it('is of the kind that a label says, although the sum stands elsewhere', () => {
    expect(paper('Deal: Flat guarantee, net of all taxes', 'Fee: $2,500').dealType).toBe(
      'Flat guarantee, net of all taxes',
    );
  });
});

describe('amounts beside the fee', () => {
  it.each([
    ['travel costs at a flat rate', 'Gage: 900 € + Fahrtkosten pauschal 120 €, bar nach dem Konzert.', '900'],
    [
      'what was asked at first',
      "Je vous confirme l'engagement du quatuor pour un montant de 3200 euros HT. Comme convenu, les 3600 euros demandés au départ incluaient les transports.",
      '3200',
    ],
    [
      'half the fee that a cancellation costs',
      'Arrangören betalar ett fast gage om 28 000 SEK.\n\nAvbokar arrangören senare än 30 dagar före speldagen utgår halva gaget, 14 000 SEK.',
      '28000',
    ],
    [
      'what the fee is reduced to',
      'The fee is £2,400. If fewer than 150 tickets are sold the fee is reduced to £1,900.',
      '2400',
    ],
    ['the price of rooms', 'Rate: £145.00 x 2 nights = £290.00\nFee: £800', '800'],
  ])('do not pass for it: %s', (_, text, fee) => {
    expect(read(text).value.fee).toBe(fee);
  });
});

describe('the deal of a paper', () => {
  it.each([
    [
      'a mail that settles on a figure',
      '3200',
      thread(
        ['Ann Lee', 'Très bien, on se met d’accord sur 3 200 € HT pour le samedi 12 juin.'],
        ['Bob Ray', '2 500 € ça ne passe vraiment pas. Et si on dit 3 200 € ?'],
        ['Ann Lee', 'Je peux mettre 2 500 € de cachet.'],
      ),
    ],
    [
      'a sum on the line below',
      '2800',
      'VERTRAG\nDer Veranstalter zahlt eine Festgage in Höhe von\n2.800,00 EUR nach dem Konzert.\nDas Honorar für das Vorprogramm (120,00 EUR) zahlt er direkt.',
    ],
    [
      'a code with one capital',
      '17000',
      'CONTRACT\nCompensation for the band will be 17,000 Php, payable by check.',
    ],
  ])('names the fee in %s', (_, fee, text) => {
    expect(read(text).value).toMatchObject({ fee });
  });

  it('says how is paid in a form that leaves the sum open', () => {
    const form =
      'Gastspielvertrag\nDie Gage des Künstlers beträgt ________ € und wird nach dem Konzert in bar ausbezahlt.';
    expect(read(form).value).toEqual({
      paymentTerms: expect.stringContaining('in bar ausbezahlt'),
    });
  });

  it.each([
    [
      'the price of a hall',
      'THE 9TH STEP\nVenue Hire Contract\nThe fee for the band night is £50 flat, paid in cash.',
    ],
    ['a share of the merchandise', 'ADVANCE\nArtist: Moss\n\nMERCHANDISING:\nDeal: fee 75 euros, or 20 %'],
    ['the fare of a journey', 'Bilhete\nVoo G3 2078 28/03/2026\nPassageiro ANA PAZ\nPrice: R$ 1.996,63'],
  ])('takes %s for no fee', (_, text) => {
    expect(read(text).value).not.toHaveProperty('fee');
  });

  it.each([
    [
      'a deposit and the balance in sentences that follow one another',
      'PERFORMANCE AGREEMENT\nThe Town shall pay the Artist the sum of $200 as deposit upon execution of this agreement.\nThe remaining $700 follows immediately after the performance.',
      ['upon execution', 'immediately after the performance'],
    ],
    [
      'a rider',
      'RIDER\nMoss & Ferry\nThe balance of the fee is due to the Artist prior to the performance, in cash.',
      ['prior to the performance, in cash'],
    ],
    [
      'a page for promoters',
      'FÜR VERANSTALTER\nDie Gage der Band ist unmittelbar nach Veranstaltungsende in bar auszubezahlen.',
      ['nach Veranstaltungsende', 'in bar'],
    ],
    [
      'a Spanish contract',
      'CONTRATO DE ACTUACIÓN\nEl Ayuntamiento abonará al grupo los honorarios: la mitad a la firma del contrato y el resto en efectivo al finalizar la actuación.',
      ['a la firma', 'en efectivo'],
    ],
    [
      'a Swedish contract',
      'SPELNINGSAVTAL\nArtist: Vinterdun\nGaget betalas kontant direkt efter spelningen.',
      ['kontant direkt efter'],
    ],
  ])('takes the terms of payment from %s', (_, text, phrases) => {
    const { paymentTerms } = read(text).value;
    for (const phrase of phrases) expect(paymentTerms).toContain(phrase);
  });

  it('does not take the sound check of a rider for a payment by check', () => {
    const rider =
      'RIDER\nBand: Moss & Ferry\nThe ARTIST needs the venue three hours before doors for load in and sound check and 90 minutes after the performance.\nFee: as contracted.';
    expect(read(rider).value).not.toHaveProperty('paymentTerms');
  });

  it.each([
    ['Contract amount: 2,450.00', '2450'],
    ['Amount of contract: USD 5,000', '5000'],
    ['Purchase price agreed upon: $3,600.00', '3600'],
    ['Total price: £850', '850'],
    ['Vertragssumme: 1.900,00', '1900'],
    ['Montant convenu : 1 450 €', '1450'],
    ['Importe del contrato: 2.800', '2800'],
  ])('reads the fee from “%s”', (line, fee) => {
    expect(read(`PERFORMANCE CONTRACT\nBand: Moss & Ferry\n${line}\nVenue: Barn Hall`).value.fee).toBe(fee);
  });

  it.each([
    ['The promoter pays a guaranteed fee of ________ dollars.', 'guaranteed fee'],
    ['Die garantierte Gage beträgt X.XXX,- EUR.', 'garantierte Gage'],
    ['Le cachet forfaitaire est de ______ euros.', 'cachet forfaitaire'],
  ])('is told by the name of a fee left open: %s', (sentence, type) => {
    expect(read(`PERFORMANCE CONTRACT\n${sentence}`).value.dealType).toBe(type);
  });

  it('takes a part of the fee that is paid later for no share of the income', () => {
    const text =
      'CONTRACT\n50% of the salary is to be paid to the Artist on signing.\nThe remaining 50% payment is due to the Artist on the night.';
    expect(read(text).value).not.toHaveProperty('dealType');
  });

  it('is the share with the least that is paid, and no share of an author’s society', () => {
    const least =
      'Gastspielvertrag\nDer Veranstalter zahlt dem Künstler 70 % der Nettoeinnahmen, mindestens jedoch 800 € Garantie.';
    expect(read(least).value.dealType).toContain('70 %');
    const society = 'CONTRACT\nThe fee of the Artist is £2,000.\nPRS: 4% of net box office';
    expect(read(society).value).not.toHaveProperty('dealType');
  });

  it('takes a price whose tax is said to be apart', () => {
    const text =
      'CONTRATO DE ACTUACIÓN\nLa orquesta actuará el 15 de agosto.\nEl precio pactado asciende a 6.500 euros (IVA no incluido).';
    expect(read(text).value).toMatchObject({ fee: '6500', currency: 'EUR' });
  });

  it('has no terms of payment where a hall is let', () => {
    const text =
      'HOUSE CONTRACT\nDeposit of £100 to secure the booking; balance payable 14 days before the event.\nThe hirer’s band must finish by 23:30.';
    expect(read(text).value).toEqual({});
  });

  it('believes an offer that is stamped as confirmed', () => {
    const offer = 'ARTIST OFFER\nCONFIRMED 06/11/2026\nArtist: Moss\nGuarantee: $4,000';
    expect(read(offer).value.fee).toBe('4000');
  });

  it('finds no fee in the price of a ride', () => {
    const ride =
      'BOOKING\nPassenger: Ana Paz (artist)\nPick up: Central Hall\nDrop off: Stage door\nVehicle: van\nPrice: GBP 245.00';
    expect(read(ride).value).not.toHaveProperty('fee');
  });
});
