import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { deal } from '../../deal.ts';

async function dealOf(text: string) {
  const readings = await readText(text, 'thread.txt');
  return resolveSection(deal, deal.extract({ readings, done: {} })).value;
}

const thread = (...mails: readonly (readonly [from: string, words: string])[]) =>
  mails
    .toReversed()
    .map(
      ([from, words], i) =>
        `From: ${from} <${from.toLowerCase()}@example.org>\nSent: ${mails.length - i} March 2027 10:00\nSubject: Lantern Kites, fee\n\n${words}\n`,
    )
    .join('\n-----Original Message-----\n');

const chat = (...lines: readonly string[]) =>
  lines.map((line, i) => `[02/03/2027, 10:${10 + i}:00] ${line}`).join('\n');

describe('a mail that takes an older offer back', () => {
  it.each([
    [
      'Great, so 4,200 euros flat it is, and we withdraw our proposal of a guarantee against the door (3,000 against 70%).',
      'Fee: EUR 4,200',
      'flat',
    ],
    [
      'Prima, dann machen wir 4.200 € Festgage und ziehen unseren Vorschlag mit Türbeteiligung (3.000 gegen 70 %) zurück.',
      'Gage: 4.200 €',
      'Festgage',
    ],
    [
      'Entonces son 4.200 € de caché fijo y retiramos nuestra propuesta de taquilla (70 %).',
      'Caché: 4.200 €',
      'caché fijo',
    ],
    [
      'Då säger vi 4 200 € i fast gage och drar tillbaka vårt förslag om garanti mot dörr (3 000 mot 70 %).',
      'Gage: 4 200 €',
      'fast gage',
    ],
  ])('settles the other: %s', async (words, line, dealType) => {
    const read = await dealOf(thread(['Ines', `${words}\n\n${line}\nPerformance on 12 June.`]));
    expect(read).toMatchObject({ fee: '4200', dealType });
  });

  it('does not say how the income is shared', async () => {
    const read = await dealOf(
      thread(
        ['Ines', '3 400 HT, c’est le plancher. Oubliez ma coréalisation à 60/40, elle ne tient plus.'],
        ['Paul', 'Entendu pour 3 400 € HT, prix de cession pour une représentation.'],
      ),
    );
    expect(read).toMatchObject({ fee: '3400', dealType: 'prix de cession' });
  });
});

describe('the figure of the other side', () => {
  it.each([
    ['The band needs 2,400 EUR.', 'Committee sat last night, they’ll go to 2,400. Rooms are on us.', '2400'],
    ['Il nous faudrait 2 400 €.', 'On peut monter à 2 400 €, transport compris.', '2400'],
    ['2.400 € ist unser letztes Wort.', 'Also 2.400 Euro plus Mehrwertsteuer, Hotel geht auf uns.', '2400'],
    ['2,400 EUR is all I have.', 'The band said yes to 2,400.', '2400'],
    ['2,400 EUR is all I have.', 'You’ll have our contract on Monday.', '2400'],
    ['2.400 € ist alles, was ich habe.', 'Der Vertrag liegt morgen in der Post.', '2400'],
    ['We can offer 38,000 EUR or meet at 42,500.', 'The board can do 42.5 flat.', '42500'],
  ])('%s – %s', async (asked, answer, fee) => {
    expect((await dealOf(thread(['Ines', asked], ['Paul', answer])))?.fee).toBe(fee);
  });

  it.each([
    ['The band needs 2,400 EUR.', 'We can do 2,400 but only without the hotel.'],
    ['The band needs 2,400 EUR.', 'We can do 2,200 plus rooms.'],
    ['2,400 EUR is all I have.', 'If the band says yes to 2,400 you’ll have our contract on Monday.'],
    ['The fee is 42,500 EUR.', 'We would be 42 people on stage.'],
  ])('stays open: %s – %s', async (asked, answer) => {
    expect((await dealOf(thread(['Ines', asked], ['Paul', answer])))?.fee).toBeUndefined();
  });
});

describe('a chat', () => {
  it.each(['closed', 'locked', 'Abgemacht!', '🤝'])('is settled by %s', async (word) => {
    const text = chat(
      'Ines: can do 2,000 flat for Lantern Kites',
      'Paul: 2,400 and you have it',
      `Ines: ${word}`,
    );
    expect((await dealOf(text))?.fee).toBe('2400');
  });

  it('stays settled when one asks for another night', async () => {
    const text = chat(
      'Ines: can do 6,500 flat for Lantern Kites',
      'Paul: 7,500 and it is closed',
      'Ines: closed',
      'Paul: and the Sunday matinee for 4k?',
    );
    expect((await dealOf(text))?.fee).toBe('7500');
  });
});

describe('a share that nobody has agreed', () => {
  it('is no kind of deal', async () => {
    const text =
      'Proposals so far;State\n9.500 € Festgage;von uns abgelehnt\n7.200 € gegen 70 % der Nettoeinnahmen;offen, Antwort bis 11.12.';
    expect((await dealOf(text))?.dealType).toBeUndefined();
  });

  it('is an instalment where a sum and its day stand beside it', async () => {
    const text =
      'Engagement contract\nArtist fee: GBP 9,400.00\nPayment of the artist’s fee: 25% (£2,350.00) on signature; balance by transfer, net of tax.';
    expect((await dealOf(text))?.dealType).toBeUndefined();
  });
});

describe('what is settled by word of mouth between two mails', () => {
  it.each([
    [
      'They would rather not. What they’d be happy with is 4,200.',
      'Yes: 3,800 with your coach in it.',
      'GBP 3,000?',
    ],
    [
      '3.000 sind zu wenig, zufrieden wären wir mit 4.200.',
      'Danke für den Anruf. Ja: 3.800 mit Bus.',
      '3.000 €?',
    ],
  ])('is the sum that the answer writes down: %s', async (asked, answer, offer) => {
    const read = await dealOf(thread(['Ann', offer], ['Bob', asked], ['Ann', answer]));
    expect(read?.fee).toBe('3800');
  });
});

describe('a deposit that is dropped with the agreement', () => {
  it.each([
    [
      '5 000, c’est non. Je peux aller à 4 200 €.',
      'D’accord à 4 200 HT, et on laisse tomber l’acompte de 2 100.',
    ],
    ['We cannot do 5,000. We can go to £4,200.', 'Agreed at 4,200, and we drop the deposit of 2,100.'],
  ])('takes the fee along with it in no case: %s', async (offer, answer) => {
    const read = await dealOf(thread(['Ann', offer], ['Bob', answer]));
    expect(read?.fee).toBe('4200');
  });
});

describe('the currency of a bare sum', () => {
  const mail = thread([
    'Ann',
    'Le cachet : votre dernier message (8 400) est accepté. Pour information, Bruges paie EUR 6 900 pour le programme.',
  ]);

  it('is that of the contract which writes the same sum, whatever another show pays', async () => {
    const contract =
      'CONVENTION D’ENGAGEMENT\nArtiste : Les Hirondelles\nLieu : Temple du Levant, Vevey\nCachet : CHF 8 400';
    const readings = [...(await readText(mail, 'mail.txt')), ...(await readText(contract, 'contrat.txt'))];
    const { value } = resolveSection(deal, deal.extract({ readings, done: {} }));
    expect(value).toMatchObject({ fee: '8400', currency: 'CHF' });
  });
});
