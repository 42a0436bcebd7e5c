import { cityLine, type Person } from '../facts.ts';
import { general, type Hand, type Written } from '../hand.ts';

/** A contract in clauses: the facts of the show and several amounts within sentences. */
export function clauses({ random, facts, date, time, money }: Hand): Written {
  const [promoter] = facts.people as [Person];
  const half = Math.round(facts.fee / 2);
  const penalty = Math.round(facts.fee * 0.8);
  const place = `${facts.venue}, ${facts.street}, ${cityLine(facts.town)}`;
  const [day, signed, begins] = [date(facts.date), date('2026-01-12'), time(facts.times.set)];
  const [fee, deposit, fine] = [money(facts.fee), money(half), money(penalty)];
  const said: Record<string, string[]> = {
    en: [
      `This agreement is made on ${signed} between ${promoter.name} ("the Promoter") and ${facts.artist} ("the Artist").`,
      `1. The Artist performs on ${day} at ${place}. The performance begins at ${begins}.`,
      `2. The Promoter shall pay the Artist a fee of ${fee} by bank transfer within 14 days. A deposit of ${deposit} is due on signature.`,
      `3. If the Promoter cancels, an amount of ${fine} is payable.`,
    ],
    de: [
      `Vertrag vom ${signed} zwischen ${promoter.name} (Veranstalter) und ${facts.artist} (Künstler).`,
      `§ 1 Der Künstler tritt am ${day} im ${place} auf. Der Auftritt beginnt um ${begins}.`,
      `§ 2 Der Veranstalter zahlt eine Gage von ${fee} per Überweisung innerhalb von 14 Tagen. Eine Anzahlung von ${deposit} ist bei Unterschrift fällig.`,
      `§ 3 Sagt der Veranstalter ab, schuldet er ${fine}.`,
    ],
    fr: [
      `Contrat du ${signed} entre ${promoter.name} (l'Organisateur) et ${facts.artist} (l'Artiste).`,
      `Article 1 : L'Artiste se produira le ${day} à ${place}. Le concert commence à ${begins}.`,
      `Article 2 : L'Organisateur versera un cachet de ${fee} par virement sous 14 jours. Un acompte de ${deposit} est dû à la signature.`,
      `Article 3 : En cas d'annulation, une indemnité de ${fine} est due.`,
    ],
    es: [
      `Contrato de ${signed} entre ${promoter.name} (el Promotor) y ${facts.artist} (el Artista).`,
      `1. El Artista actuará el ${day} en ${place}. La actuación empieza a las ${begins}.`,
      `2. El Promotor abonará un caché de ${fee} por transferencia en 14 días. Un anticipo de ${deposit} se paga a la firma.`,
      `3. En caso de cancelación se abonará una penalización de ${fine}.`,
    ],
    sv: [
      `Avtal av den ${signed} mellan ${promoter.name} (Arrangören) och ${facts.artist} (Artisten).`,
      `1. Artisten uppträder den ${day} på ${place}. Konserten börjar ${begins}.`,
      `2. Arrangören betalar ett gage på ${fee} via banköverföring inom 14 dagar. En handpenning på ${deposit} betalas vid underskrift.`,
      `3. Vid avbokning betalas ${fine}.`,
    ],
  };
  const paragraphs = said[facts.town.language] ?? [];
  const width = random.pick([60, 78, 200]);
  return {
    lines: paragraphs.flatMap((text) => [...wrapped(text, width), '']),
    sections: {
      general: {
        ...general(facts, ['artist', 'venue', 'date', 'city', 'setTime']),
        '?country': facts.town.country,
      },
      deal: {
        fee: String(facts.fee),
        currency: facts.town.currency,
        '?paymentTerms': { contains: ['14'] },
      },
      contacts: [{ '?item': true, name: promoter.name }],
      activities: [{ '?item': true, startTime: facts.times.set }],
    },
    negatives: [
      { path: 'deal.fee', value: String(half), why: 'the deposit' },
      { path: 'deal.fee', value: String(penalty), why: 'owed when the show is called off' },
      { path: 'general.date', value: '2026-01-12', why: 'the day of the contract' },
    ],
  };
}

/** Broken over lines as a letter is. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
