import type { Label } from '../score/labels.ts';
import { cityLine, type Facts, makeFacts, type Person } from './facts.ts';
import { FLIGHTS } from './pools.ts';
import type { Random } from './random.ts';
import { word, writtenDate, writtenMoney, writtenTime } from './words.ts';

export interface GeneratedPaper {
  fileName: string;
  text: string;
  label: Label;
}

/** How one paper writes things down: chosen once, so that a paper is of one hand. */
interface Hand {
  random: Random;
  facts: Facts;
  label(key: string): string;
  date(iso: string): string;
  time(time: string): string;
  pair(label: string, value: string): string;
}

type Sections = Label['sections'];
interface Written {
  lines: string[];
  sections: Sections;
  negatives?: Label['negatives'];
}
type Writer = (hand: Hand) => Written;

const WRITERS: Record<string, Writer> = { memo, hotel, ticket, daySheet, contacts, offer };

/** One paper with its label, wholly decided by the random source. */
export function makePaper(random: Random, number: number): GeneratedPaper {
  const facts = makeFacts(random);
  const kind = random.pick(Object.keys(WRITERS));
  const writer = WRITERS[kind];
  if (!writer) throw new Error(`Nobody writes ${kind}.`);
  const { lines, sections, negatives = [] } = writer(makeHand(random, facts));
  const name = `g${String(number).padStart(4, '0')}-${kind}-${facts.town.language}`;
  return {
    fileName: `${name}.txt`,
    text: `${lines.join('\n')}\n`,
    label: {
      name,
      source: `${name}.txt`,
      sections,
      negatives,
      ignore: kind === 'contacts' ? [] : ['contacts[].role', 'deal.dealType'],
      evidence: {},
    },
  };
}

function makeHand(random: Random, facts: Facts): Hand {
  const { language } = facts.town;
  const layout = random.pick(['colon', 'leader', 'columns', 'colon', 'below'] as const);
  const width = random.int(16, 26);
  return {
    random,
    facts,
    label: (key) => word(random, language, key),
    date: (iso) => writtenDate(random, iso, language, facts.isAmerican),
    time: (time) => writtenTime(random, time, language, facts.isAmerican),
    pair: (label, value) => {
      if (layout === 'leader')
        return `${label} ${'.'.repeat(Math.max(4, width + 4 - label.length))} ${value}`;
      if (layout === 'columns') return `${label.padEnd(width + 4)}${value}`;
      if (layout === 'below') return `${label}:\n${value}\n`;
      return `${label}: ${value}`;
    },
  };
}

function general(facts: Facts, fields: readonly string[]): Record<string, string> {
  const all: Record<string, string> = {
    artist: facts.artist,
    venue: facts.venue,
    date: facts.date,
    city: facts.town.city,
    setTime: facts.times.set,
    eventName: facts.event,
  };
  return Object.fromEntries(
    Object.entries(all).map(([field, value]) => [fields.includes(field) ? field : `?${field}`, value]),
  );
}

/** A deal memo: the fee among other money. */
function memo({ random, facts, label, date, time, pair }: Hand): Written {
  const money = (amount: number) => writtenMoney(random, amount, facts.town.currency, facts.town.language);
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

/** A hotel confirmation with words of a booking site around it. */
function hotel({ random, facts, label, date, time, pair }: Hand): Written {
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
          name: facts.hotel,
          address: facts.street,
          city: facts.town.city,
          '?country': facts.town.country,
          bookingReference: reference,
          phone: phone.e164,
          checkInDate: facts.date,
          checkOutDate: facts.nextDay,
          ...(hasTimes && { checkInTime: '15:00', checkOutTime: '11:00' }),
        },
      ],
      contacts: [{ '?item': true, name: guest.name }],
    },
  };
}

/** An itinerary: one leg, one to three passengers. */
function ticket({ random, facts, label, date, time, pair }: Hand): Written {
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

/** A day sheet: the running order, the times before or behind the words. */
function daySheet({ random, facts, label, date, time }: Hand): Written {
  const keys = ['loadIn', 'soundcheck', 'dinner', 'doors', 'set', 'curfew'] as const;
  const isTimeFirst = random.chance(0.5);
  const names = keys.map((key) => (key === 'set' ? facts.artist : label(key)));
  const clock = (key: (typeof keys)[number]) =>
    key === 'set' ? `${time(facts.times.set)} - ${time(facts.times.setEnd)}` : time(facts.times[key]);
  const rows = keys.map((key, i) =>
    isTimeFirst ? `${clock(key).padEnd(24)}${names[i]}` : `${String(names[i]).padEnd(28)}${clock(key)}`,
  );
  const [tm] = facts.people as [Person];
  const lines = [
    `${facts.artist} - ${date(facts.date)}`,
    `${facts.venue}, ${facts.street}, ${cityLine(facts.town)}`,
    '',
    label('times'),
    ...rows,
    '',
    label('contacts'),
    `${label('tm')}: ${tm.name} ${tm.phone}`,
  ];
  return {
    lines,
    sections: {
      general: {
        ...general(facts, ['artist', 'venue', 'date', 'city', 'setTime']),
        '?country': facts.town.country,
      },
      activities: keys.map((key, i) => ({
        ...(key === 'dinner' && { '?item': true }),
        name: names[i] ?? '',
        startTime: `${facts.date}T${facts.times[key]}`,
        ...(key === 'set' && {
          endTime: `${facts.times.setEnd < facts.times.set ? facts.nextDay : facts.date}T${facts.times.setEnd}`,
        }),
      })),
      food: [{ name: names[2] ?? '', serviceTime: facts.times.dinner, '?serviceDate': facts.date }],
      contacts: [{ name: tm.name, phone: tm.e164 }],
    },
  };
}

function contactOf(person: Person): Record<string, string> {
  return { name: person.name, phone: person.e164, email: person.email };
}

/** A contact sheet in columns. */
function contacts({ random, facts, label }: Hand): Written {
  const roles = ['promoter', 'tm', 'foh'].map(label);
  const order = random.chance(0.5);
  const lines = [
    `${facts.artist} / ${facts.venue}`,
    '',
    label('contacts'),
    ...facts.people.map((person, i) =>
      [
        order ? (roles[i] ?? '') : person.name,
        order ? person.name : (roles[i] ?? ''),
        person.phone,
        person.email,
      ]
        .map((cell, c) => cell.padEnd([24, 24, 22, 0][c] ?? 0))
        .join(' '),
    ),
  ];
  return {
    lines,
    sections: {
      general: {
        '?artist': facts.artist,
        '?venue': facts.venue,
        '?city': facts.town.city,
        '?country': facts.town.country,
      },
      contacts: facts.people.map((person, i) => ({
        name: person.name,
        phone: person.e164,
        email: person.email,
        role: roles[i] ?? '',
      })),
    },
  };
}

/** An open offer: a figure, refused, and no agreement. */
function offer({ random, facts, date }: Hand): Written {
  const money = (amount: number) => writtenMoney(random, amount, facts.town.currency, facts.town.language);
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
