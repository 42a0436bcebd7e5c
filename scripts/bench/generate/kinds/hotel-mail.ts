import { cityLine, type Person, stayOf } from '../facts.ts';
import type { Hand, Written } from '../hand.ts';
import { HOTELS } from '../pools.ts';

/** A house that confirms in sentences, with an offer of another house below. */
export function hotelMail({ random, facts, date, time }: Hand): Written {
  const reference = `${random.letters(2)}${random.digits(5)}`;
  const phone = facts.people[1] as Person;
  const other = random.pick(HOTELS.filter((name) => name !== facts.hotel));
  const [from, to, place] = [
    date(facts.date),
    date(facts.nextDay),
    `${facts.street}, ${cityLine(facts.town)}`,
  ];
  const [early, late] = [time('15:00'), time('11:00')];
  const said: Record<string, string[]> = {
    en: [
      `We are pleased to confirm three rooms at ${facts.hotel}, ${place}, from ${from} to ${to}.`,
      `Your confirmation number is ${reference}. Check-in is from ${early}, check-out until ${late}.`,
      `Questions? Call ${phone.phone}.`,
      `You may also like: ${other}`,
    ],
    de: [
      `gerne bestätigen wir Ihnen drei Zimmer im ${facts.hotel}, ${place}, vom ${from} bis ${to}.`,
      `Ihre Buchungsnummer lautet ${reference}. Check-in ab ${early}, Check-out bis ${late}.`,
      `Bei Fragen erreichen Sie uns unter ${phone.phone}.`,
      `Das könnte Ihnen auch gefallen: ${other}`,
    ],
    fr: [
      `Nous vous confirmons trois chambres à l'établissement ${facts.hotel}, ${place}, du ${from} au ${to}.`,
      `Numéro de réservation : ${reference}. Arrivée à partir de ${early}, départ avant ${late}.`,
      `Pour toute question : ${phone.phone}.`,
      `Vous aimerez aussi : ${other}`,
    ],
    es: [
      `Confirmamos tres habitaciones en ${facts.hotel}, ${place}, del ${from} al ${to}.`,
      `Número de reserva: ${reference}. Entrada a partir de las ${early}, salida hasta las ${late}.`,
      `Para cualquier duda: ${phone.phone}.`,
      `También te puede interesar: ${other}`,
    ],
    sv: [
      `Vi bekräftar tre rum på ${facts.hotel}, ${place}, från ${from} till ${to}.`,
      `Bokningsnummer: ${reference}. Incheckning från ${early}, utcheckning senast ${late}.`,
      `Frågor? Ring ${phone.phone}.`,
      `Andra gillade också: ${other}`,
    ],
  };
  const [first = '', second = '', third = '', advert = ''] = said[facts.town.language] ?? [];
  return {
    lines: [first, second, '', third, ...(random.chance(0.5) ? ['', advert] : [])],
    sections: {
      hotels: [
        {
          ...stayOf(facts, reference, phone),
          checkInTime: '15:00',
          checkOutTime: '11:00',
        },
      ],
    },
    negatives: [{ path: 'hotels[].name', value: other, why: 'an advert' }],
  };
}
