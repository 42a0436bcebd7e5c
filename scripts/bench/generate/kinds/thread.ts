import type { Person } from '../facts.ts';
import { general, type Hand, type Written } from '../hand.ts';

/** A thread that ends in a deal: asked for, offered less, agreed. */
export function thread({ facts, date, money }: Hand): Written {
  const [buyer, agent] = facts.people as [Person, Person];
  const [fee, asked] = [money(facts.fee), money(facts.fee + 800)];
  const day = date(facts.date);
  const said: Record<string, [agreed: string, offered: string]> = {
    en: [
      `agreed, let's do it: ${fee}. Contract follows.`,
      `We can offer ${fee} for ${facts.artist} at ${facts.venue}, ${facts.town.city} on ${day}. ${asked} is out of reach for us.`,
    ],
    de: [
      `einverstanden, dann machen wir es so: ${fee}. Vertrag folgt.`,
      `Wir bieten ${fee} für ${facts.artist}, ${facts.venue}, ${facts.town.city} am ${day}. ${asked} können wir leider nicht zahlen.`,
    ],
    fr: [
      `c'est d'accord pour ${fee}. Le contrat suit.`,
      `Nous proposons ${fee} pour ${facts.artist} au ${facts.venue}, ${facts.town.city}, le ${day}. ${asked}, c'est impossible pour nous.`,
    ],
    es: [
      `de acuerdo, lo cerramos en ${fee}. Te mando el contrato.`,
      `Ofrecemos ${fee} por ${facts.artist} en ${facts.venue}, ${facts.town.city}, el ${day}. ${asked} no nos es posible.`,
    ],
    sv: [
      `då säger vi så: ${fee}. Avtal kommer.`,
      `Vi erbjuder ${fee} för ${facts.artist} på ${facts.venue}, ${facts.town.city}, ${day}. ${asked} klarar vi inte.`,
    ],
  };
  const [agreed, offered] = said[facts.town.language] ?? ['', ''];
  return {
    lines: [
      `From: ${agent.name} <${agent.email}>`,
      `To: ${buyer.name} <${buyer.email}>`,
      'Date: Wed, 14 Jan 2026 09:41',
      `Subject: Re: Re: ${facts.artist}`,
      '',
      `${buyer.name.split(' ')[0]}, ${agreed}`,
      '',
      agent.name,
      agent.phone,
      '',
      `On 12 Jan 2026 at 18:20 ${buyer.name} <${buyer.email}> wrote:`,
      `> ${offered}`,
    ],
    sections: {
      general: { ...general(facts, ['artist', 'venue', 'date', 'city']), '?country': facts.town.country },
      deal: { fee: String(facts.fee), currency: facts.town.currency },
      contacts: [
        { name: agent.name, email: agent.email, phone: agent.e164 },
        { name: buyer.name, email: buyer.email },
      ],
    },
    negatives: [{ path: 'deal.fee', value: String(facts.fee + 800), why: 'a demand that was refused' }],
  };
}
