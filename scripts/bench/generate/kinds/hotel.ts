import { cityLine, type Person, stayOf } from '../facts.ts';
import type { Hand, Written } from '../hand.ts';

/** A hotel confirmation with words of a booking site around it. */
export function hotel({ random, facts, label, date, time, pair }: Hand): Written {
  const reference = random.pick([
    random.digits(8),
    `${random.letters(2)}-${random.digits(5)}`,
    random.letters(2) + random.digits(6),
  ]);
  const [guest] = facts.people as [Person];
  const phone = facts.people[1] as Person;
  const hasTimes = random.chance(0.6);
  const lines = [
    facts.hotel,
    facts.street,
    cityLine(facts.town),
    pair(label('phone'), phone.phone),
    '',
    pair(label('reference'), reference),
    pair(label('guest'), guest.name),
    pair(label('checkIn'), date(facts.date) + (hasTimes ? `, ${label('fromTime')} ${time('15:00')}` : '')),
    pair(label('checkOut'), date(facts.nextDay) + (hasTimes ? `, ${label('until')} ${time('11:00')}` : '')),
  ];
  return {
    lines,
    sections: {
      hotels: [
        {
          ...stayOf(facts, reference, phone),
          ...(hasTimes && { checkInTime: '15:00', checkOutTime: '11:00' }),
        },
      ],
      contacts: [{ '?item': true, name: guest.name }],
    },
  };
}
