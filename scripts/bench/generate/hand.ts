import type { Label } from '../score/labels.ts';
import type { Facts, Person } from './facts.ts';
import type { Random } from './random.ts';
import { word, writtenDate, writtenMoney, writtenTime } from './words.ts';

/** How one paper writes things down: chosen once, so that a paper is of one hand. */
export interface Hand {
  random: Random;
  facts: Facts;
  label(key: string): string;
  date(iso: string): string;
  time(time: string): string;
  pair(label: string, value: string): string;
  money(amount: number): string;
}

export type Sections = Label['sections'];
export interface Written {
  lines: string[];
  sections: Sections;
  negatives?: Label['negatives'];
}
export type Writer = (hand: Hand) => Written;

export function makeHand(random: Random, facts: Facts): Hand {
  const { language } = facts.town;
  const layout = random.pick(['colon', 'leader', 'columns', 'colon', 'below'] as const);
  const width = random.int(16, 26);
  return {
    random,
    facts,
    label: (key) => word(random, language, key),
    date: (iso) => writtenDate(random, iso, language, facts.isAmerican),
    money: (amount) => writtenMoney(random, amount, facts.town.currency, language),
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

/** The facts of the show: those that the paper states, and those it may be known by. */
export function general(facts: Facts, fields: readonly string[]): Record<string, string> {
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

export function contactOf(person: Person): Record<string, string> {
  return { name: person.name, phone: person.e164, email: person.email };
}
