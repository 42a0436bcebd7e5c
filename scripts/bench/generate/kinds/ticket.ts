import type { Hand, Written } from '../hand.ts';
import { FLIGHTS } from '../pools.ts';

/** An itinerary: one leg, one to three passengers. */
export function ticket({ random, facts, label, date, time, pair }: Hand): Written {
  const leg = random.pick(FLIGHTS);
  const flightNumber = `${leg.carrier}${random.int(100, 2999)}`;
  const pnr = `${random.letters(3)}${random.int(2, 9)}${random.letters(2)}`;
  const people = facts.people.slice(0, random.int(1, 3));
  const tickets = people.map(() => `${random.int(100, 999)}-${random.digits(10)}`);
  const seats = people.map((_, i) => `${random.int(2, 30)}${'ACDF'[i]}`);
  const departure = '08:45';
  const arrival = '10:55';
  const shouted = random.chance(0.5);
  const written = people.map(({ name }) =>
    shouted ? `${name.split(' ')[1]}/${name.split(' ')[0]}`.toUpperCase() : name,
  );
  const spaced = flightNumber.replace(/^../, '$& ');
  const lines = [
    random.pick([leg.airline, 'E-TICKET', '']),
    pair(label('pnr'), pnr),
    '',
    ...written.map(
      (name, i) =>
        `${pair(label('passenger'), name).trimEnd()}   ${label('ticket')} ${tickets[i]}   ${label('seat')} ${seats[i]}`,
    ),
    '',
    pair(label('flight'), `${spaced} ${leg.airline}`),
    pair(label('from'), `${leg.fromName} (${leg.from})`),
    pair(label('depart'), `${date(facts.date)} ${time(departure)}`),
    pair(label('to'), `${leg.toName} (${leg.to})`),
    pair(label('arrive'), `${date(facts.date)} ${time(arrival)}`),
    pair(label('class'), label('economy')),
  ];
  return {
    lines,
    sections: {
      flights: [
        {
          airline: leg.airline,
          flightNumber,
          fullName: { set: people.map((person) => person.name) },
          bookingReference: pnr,
          ticketNumber: { set: tickets },
          seat: { set: seats },
          fromAirport: leg.from,
          fromCity: leg.fromCity,
          toAirport: leg.to,
          toCity: leg.toCity,
          departureTime: `${facts.date}T${departure}`,
          arrivalTime: `${facts.date}T${arrival}`,
          '?travelClass': { any: ['Economy', 'Économique', 'Turista', 'Ekonomi'] },
        },
      ],
    },
  };
}
