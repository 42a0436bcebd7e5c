import type { Label } from '../score/labels.ts';
import { makeFacts } from './facts.ts';
import { makeHand, type Writer } from './hand.ts';
import { clauses } from './kinds/clauses.ts';
import { contacts } from './kinds/contacts.ts';
import { daySheet } from './kinds/day-sheet.ts';
import { hotel } from './kinds/hotel.ts';
import { hotelMail } from './kinds/hotel-mail.ts';
import { memo } from './kinds/memo.ts';
import { offer } from './kinds/offer.ts';
import { rider } from './kinds/rider.ts';
import { thread } from './kinds/thread.ts';
import { ticket } from './kinds/ticket.ts';
import { withNoise } from './noise.ts';
import type { Random } from './random.ts';

export interface GeneratedPaper {
  fileName: string;
  text: string;
  label: Label;
}

const WRITERS: Record<string, Writer> = {
  memo,
  hotel,
  hotelMail,
  ticket,
  daySheet,
  contacts,
  offer,
  thread,
  clauses,
  rider,
};

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
    text: `${withNoise(random, lines).join('\n')}\n`,
    label: {
      name,
      sections,
      negatives,
      ignore: kind === 'contacts' ? [] : ['contacts[].role', 'deal.dealType'],
      evidence: {},
    },
  };
}
