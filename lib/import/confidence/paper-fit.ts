import type { SectionKey } from '../extracted.ts';
import type { PaperKind } from '../reading/paper-kind-words.ts';

/** How well a section goes with the kind of paper it was read from: a ticket is full of flights and tells no fee. */
export const PAPER_FITS = ['home', 'open', 'foreign', 'unknown'] as const;
export type PaperFit = (typeof PAPER_FITS)[number];

interface Leanings {
  home: readonly SectionKey[];
  foreign: readonly SectionKey[];
}

const OF_SHOWS = ['general', 'deal', 'technical'] as const;

const LEANINGS: Partial<Record<PaperKind, Leanings>> = {
  contract: { home: ['general', 'deal'], foreign: ['flights'] },
  rider: { home: ['technical', 'food'], foreign: ['flights', 'hotels', 'deal'] },
  flight: { home: ['flights'], foreign: [...OF_SHOWS, 'food', 'activities', 'hotels'] },
  boarding_pass: { home: ['flights'], foreign: [...OF_SHOWS, 'food', 'activities', 'hotels'] },
  hotel: { home: ['hotels'], foreign: [...OF_SHOWS, 'flights', 'activities'] },
  restaurant: { home: ['food'], foreign: [...OF_SHOWS, 'flights', 'activities', 'hotels'] },
  transport: { home: ['activities'], foreign: ['deal', 'technical'] },
  visa: { home: [], foreign: ['deal', 'food', 'activities', 'technical'] },
  invoice: { home: [], foreign: ['food', 'activities', 'technical'] },
};

export function paperFitOf(kind: PaperKind, section: SectionKey): PaperFit {
  if (kind === 'other') return 'unknown';
  const leanings = LEANINGS[kind];
  if (leanings?.home.includes(section)) return 'home';
  return leanings?.foreign.includes(section) ? 'foreign' : 'open';
}
