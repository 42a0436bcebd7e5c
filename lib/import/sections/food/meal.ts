import type { Doubt, EntryCandidates, Method } from '../../candidate.ts';
import type { SectionEntry } from '../../extracted.ts';
import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import { say } from '../shared/say.ts';
import type { Day } from '../shared/schedule/days/day-context.ts';
import type { Words } from '../shared/schedule/index.ts';

export type FoodEntry = EntryCandidates<SectionEntry<'food'>>;

/** A meal or a table as one place of a paper gives it. */
export interface Meal {
  reading: Reading;
  line: number;
  quote: string;
  /** The caterer or restaurant, else the meal itself. */
  name?: Words;
  isHouse: boolean;
  address?: Words;
  city?: Words;
  reference?: Words & { value: string };
  phone?: Words & { value: string };
  email?: Words & { value: string };
  date?: Words & { value: string; doubts: readonly Doubt[] };
  time?: Words & { value: string };
  guests?: Words & { value: string };
  notes?: Words;
  method: Method;
  reason: string;
  specificity: number;
}

/** The day a meal is on by the plan it stands in; `beside` is quoted where the paper itself does not name the day. */
export function onDay(day: Day | undefined, beside: Words): Pick<Meal, 'date'> {
  return day ? { date: { ...beside, ...day.quote, value: day.value, doubts: day.doubts } } : {};
}

export function foodEntry(meal: Meal): FoodEntry {
  const { reading, method, reason, specificity } = meal;
  const field = (words: (Words & { value?: string; doubts?: readonly Doubt[] }) | undefined, why = reason) =>
    words
      ? say(reading, {
          value: words.value ?? words.text,
          quotes: [words.text, meal.quote],
          line: words.line,
          method,
          reason: why,
          specificity,
          ...(words.doubts && { doubts: words.doubts }),
        })
      : [];
  return {
    name: meal.name
      ? say(reading, {
          value: capitalised(meal.name.text),
          quotes: [meal.name.text],
          line: meal.name.line,
          method,
          reason,
          specificity: meal.isHouse ? 0.9 : 0.45,
        })
      : [],
    address: field(meal.address),
    city: field(meal.city),
    bookingReference: field(meal.reference),
    phone: field(meal.phone),
    email: field(meal.email),
    serviceDate: field(meal.date),
    serviceTime: field(meal.time),
    guestCount: field(meal.guests, 'number of people beside it'),
    notes: field(meal.notes, 'said beside it'),
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What stands before the word for a meal and belongs to its name. */
export const QUALITY =
  /(?:hot|warm|warmes|after-?show|late|cooked|vegan|complete|full|light|chaud|complet|caliente|varm|crew|band)\s+$/iu;

export const nameOf = ({ name }: Meal): string => name?.text ?? '';

/** `Restaurante Casa Bermejo` and `Casa Bermejo`. */
export function isSameHouse(a: string, b: string): boolean {
  const [first, second] = [foldName(a), foldName(b)];
  return first.includes(second) || second.includes(first);
}
