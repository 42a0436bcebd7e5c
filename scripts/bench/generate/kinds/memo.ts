import { cityLine, type Person } from '../facts.ts';
import { contactOf, general, type Hand, type Written } from '../hand.ts';

/** A deal memo: the fee among other money. */
export function memo({ random, facts, label, date, time, pair, money }: Hand): Written {
  const commission = Math.round(facts.fee * 0.15);
  const terms = label('termsText');
  const [promoter] = facts.people as [Person];
  const lines = [
    random.pick(['DEAL MEMO', 'Vertrag / Contract', facts.artist.toUpperCase(), '']),
    pair(label('issued'), date('2026-01-12')),
    '',
    ...random.shuffle([
      pair(label('artist'), facts.artist),
      pair(label('event'), facts.event),
      pair(label('venue'), `${facts.venue}, ${facts.street}, ${cityLine(facts.town)}`),
      pair(label('date'), date(facts.date)),
      pair(label('set'), time(facts.times.set)),
    ]),
    '',
    pair(label('fee'), money(facts.fee)),
    pair(label('commission'), `15 % (${money(commission)})`),
    ...(random.chance(0.5) ? [pair(label('deposit'), money(Math.round(facts.fee / 2)))] : []),
    pair(label('terms'), terms),
    '',
    pair(label('promoter'), `${promoter.name}, ${promoter.email}, ${promoter.phone}`),
  ];
  return {
    lines,
    sections: {
      general: {
        ...general(facts, ['artist', 'venue', 'date', 'city', 'setTime', 'eventName']),
        '?country': facts.town.country,
      },
      deal: {
        fee: String(facts.fee),
        currency: facts.town.currency,
        paymentTerms: { contains: [terms.split(/[,;]/)[0] ?? terms] },
      },
      contacts: [contactOf(promoter)],
      activities: [{ '?item': true, startTime: facts.times.set }],
    },
    negatives: [{ path: 'deal.fee', value: String(commission), why: 'agency commission' }],
  };
}
