import { addDays } from '#lib/import/recognizers/calendar.ts';
import { ARTISTS, FESTIVALS, FIRST_NAMES, HOTELS, LAST_NAMES, TOWNS, type Town, VENUES } from './pools.ts';
import type { Random } from './random.ts';

export interface Person {
  name: string;
  email: string;
  phone: string;
  e164: string;
}

/** What is true of one made-up show, before anybody writes it down. */
export interface Facts {
  town: Town;
  isAmerican: boolean;
  artist: string;
  venue: string;
  event: string;
  hotel: string;
  street: string;
  date: string;
  nextDay: string;
  times: {
    loadIn: string;
    soundcheck: string;
    doors: string;
    set: string;
    setEnd: string;
    curfew: string;
    dinner: string;
  };
  fee: number;
  people: Person[];
}

export function makeFacts(random: Random): Facts {
  const town = random.pick(TOWNS);
  const date = addDays('2026-02-01', random.int(0, 320));
  const doors = random.int(18, 20);
  const clock = (hour: number, minute: number) =>
    `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const half = () => random.pick([0, 30]);
  return {
    town,
    isAmerican: town.country === 'United States',
    artist: random.pick(ARTISTS),
    venue: random.pick(VENUES),
    event: random.pick(FESTIVALS),
    hotel: random.pick(HOTELS),
    street: street(random, town),
    date,
    nextDay: addDays(date, 1),
    times: {
      loadIn: clock(random.int(12, 15), half()),
      soundcheck: clock(16, half()),
      dinner: clock(17, half()),
      doors: clock(doors, half()),
      set: clock(doors + 1, 45),
      setEnd: clock(doors + 3, 0),
      curfew: clock(doors + 3, 15),
    },
    fee: random.int(6, 190) * 100 * (town.currency === 'SEK' ? 5 : 1),
    people: makePeople(random, town, 3),
  };
}

function street(random: Random, town: Town): string {
  const number = random.int(1, 98);
  if (town.language === 'en') return `${number} ${town.street}`;
  return town.language === 'fr' ? `${number} ${town.street}` : `${town.street} ${number}`;
}

/** City and postcode as addresses of the country have them. */
export function cityLine(town: Town): string {
  if (town.country === 'United States') return `${town.city}, ${town.postcode}`;
  return town.language === 'en' ? `${town.city} ${town.postcode}` : `${town.postcode} ${town.city}`;
}

function makePeople(random: Random, town: Town, count: number): Person[] {
  const lasts = random.shuffle(LAST_NAMES).slice(0, count);
  return lasts.map((last) => {
    const first = random.pick(FIRST_NAMES);
    const local = town.phone.replace(/#/g, () => random.digits(1));
    const digits = local.replace(/\D/g, '').slice(town.trunk.length);
    const isInternational = random.chance(0.5);
    const plain = `${first}.${last}`
      .normalize('NFD')
      .replace(/[^A-Za-z.]/g, '')
      .toLowerCase();
    return {
      name: `${first} ${last}`,
      email: `${plain}@${random.pick(['stagework', 'lumen-booking', 'nordlys', 'klangfabrik'])}.example`,
      phone: isInternational ? `${town.dial} ${digits.replace(/^(\d{2,3})(\d{3})/, '$1 $2 ')}` : local,
      e164: `${town.dial}${digits}`,
    };
  });
}

/** What a label says of the night in the hotel. */
export function stayOf(facts: Facts, bookingReference: string, phone: Person) {
  return {
    name: facts.hotel,
    address: facts.street,
    city: facts.town.city,
    '?country': facts.town.country,
    bookingReference,
    phone: phone.e164,
    checkInDate: facts.date,
    checkOutDate: facts.nextDay,
  };
}
