import type { Person } from '../facts.ts';
import { general, type Hand, type Written } from '../hand.ts';

/** An open offer: a figure, refused, and no agreement. */
export function offer({ facts, date, money }: Hand): Written {
  const [buyer, agent] = facts.people as [Person, Person];
  const [asks, offers] = {
    en: [
      `we would need ${money(facts.fee + 900)} for ${facts.artist}.`,
      `We can offer ${money(facts.fee)} for ${facts.artist} at ${facts.venue}, ${facts.town.city} on ${date(facts.date)}.`,
    ],
    de: [
      `wir bräuchten ${money(facts.fee + 900)} für ${facts.artist}.`,
      `Wir bieten ${money(facts.fee)} für ${facts.artist}, ${facts.venue}, ${facts.town.city} am ${date(facts.date)}.`,
    ],
    fr: [
      `il nous faudrait ${money(facts.fee + 900)} pour ${facts.artist}.`,
      `Nous proposons ${money(facts.fee)} pour ${facts.artist} au ${facts.venue}, ${facts.town.city}, le ${date(facts.date)}.`,
    ],
    es: [
      `necesitaríamos ${money(facts.fee + 900)} para ${facts.artist}.`,
      `Ofrecemos ${money(facts.fee)} por ${facts.artist} en ${facts.venue}, ${facts.town.city}, el ${date(facts.date)}.`,
    ],
    sv: [
      `vi skulle behöva ${money(facts.fee + 900)} för ${facts.artist}.`,
      `Vi erbjuder ${money(facts.fee)} för ${facts.artist} på ${facts.venue}, ${facts.town.city}, ${date(facts.date)}.`,
    ],
  }[facts.town.language] as [string, string];
  const lines = [
    `From: ${agent.name} <${agent.email}>`,
    `To: ${buyer.name} <${buyer.email}>`,
    'Date: Mon, 12 Jan 2026 10:02',
    `Subject: Re: ${facts.artist}`,
    '',
    `${buyer.name.split(' ')[0]}, ${asks}`,
    '',
    agent.name,
    agent.phone,
    '',
    `On 9 Jan 2026 at 18:20 ${buyer.name} <${buyer.email}> wrote:`,
    `> ${offers}`,
  ];
  return {
    lines,
    sections: {
      general: { ...general(facts, ['artist', 'venue', 'date', 'city']), '?country': facts.town.country },
      deal: { '?currency': facts.town.currency },
      contacts: [
        { name: agent.name, email: agent.email, phone: agent.e164 },
        { name: buyer.name, email: buyer.email },
      ],
    },
    negatives: [
      { path: 'deal.fee', value: String(facts.fee), why: 'an offer that nobody accepted' },
      { path: 'deal.fee', value: String(facts.fee + 900), why: 'a demand that nobody accepted' },
    ],
  };
}
