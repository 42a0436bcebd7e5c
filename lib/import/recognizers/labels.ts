import { foldName } from './fold.ts';
import { ACTIVITY_LABELS } from './lexicon/day.ts';
import { DEAL_LABELS } from './lexicon/deal.ts';
import { CONTACT_LABELS } from './lexicon/people.ts';
import { SHOW_LABELS } from './lexicon/show.ts';
import { MAIL_LABELS, PART_LABELS, TECHNICAL_LABELS } from './lexicon/technical.ts';
import { FLIGHT_LABELS, FOOD_LABELS, HOTEL_LABELS } from './lexicon/travel.ts';
import { askedFor, questionOf } from './questions.ts';
import { memory } from './remember.ts';

/**
 * The groups of the lexicon. One word may mean different things in different papers (`Arrival` of a guest or of a
 * flight), so a caller who knows where it stands asks within a group.
 */
const GROUPS = {
  show: SHOW_LABELS,
  deal: DEAL_LABELS,
  hotel: HOTEL_LABELS,
  flight: FLIGHT_LABELS,
  food: FOOD_LABELS,
  activity: ACTIVITY_LABELS,
  contact: CONTACT_LABELS,
  technical: TECHNICAL_LABELS,
  part: PART_LABELS,
  mail: MAIL_LABELS,
} as const;
export type LabelGroup = keyof typeof GROUPS;

export interface Concept {
  /** `hotel.checkIn`, `deal.fee`, `person.artist` … */
  concept: string;
  /** 1: the label is exactly this word of the lexicon; less when the word is only a part of it. */
  specificity: number;
}

/** A label of one or two letters says little by itself, and a long one is a sentence. */
const MAX_LABEL_WORDS = 7;

interface LabelIndex {
  concepts: ReadonlyMap<string, string>;
  /** All that labels are made of: a run with another word is none. */
  words: ReadonlySet<string>;
}

/** By the groups that are asked. */
const indexes = new Map<string, LabelIndex>();

/** What asking in these groups is called; most ask in one. */
const nameOf = (groups: readonly LabelGroup[]): string =>
  groups.length === 1 && groups[0] ? groups[0] : groups === DEFAULT_ORDER ? 'all' : groups.join();

/** All words of the groups in one index, so that a word is looked up once; of two groups the first has it. */
function indexOf(groups: readonly LabelGroup[]): LabelIndex {
  const name = nameOf(groups);
  const known = indexes.get(name);
  if (known) return known;
  const concepts = new Map<string, string>();
  for (const group of groups) {
    for (const [concept, words] of Object.entries(GROUPS[group])) {
      for (const word of words.split('|')) {
        const key = normaliseLabel(word);
        if (key !== '' && !concepts.has(key)) concepts.set(key, concept);
      }
    }
  }
  const index = { concepts, words: new Set([...concepts.keys()].flatMap((key) => key.split(' '))) };
  indexes.set(name, index);
  return index;
}

/** A label as it is compared: folded, without colon, leader dots, brackets and numbering. */
export function normaliseLabel(label: string): string {
  return known(label, '', () => normalised(label));
}

const known = memory<string>();

function normalised(label: string): string {
  return foldName(label)
    .replace(/^[\s\d.)(•*·–—-]*(?=[\p{L}])/u, (head) => (/^\d+(?:st|nd|rd|ere)/u.test(head) ? head : ''))
    .replace(/[\s:.;…_*–—=-]+$/u, '')
    .replace(/[’']s\b/gu, 's')
    .replace(/\s*\([^()]{0,40}\)$/u, '')
    .replace(/[:.;]+$/u, '')
    .trim();
}

/** Which group answers first when a label stands alone. */
const DEFAULT_ORDER: readonly LabelGroup[] = [
  'show',
  'deal',
  'hotel',
  'flight',
  'food',
  'activity',
  'contact',
  'technical',
];

/** Null: not a label. */
const remembered = memory<Concept | null>();

/**
 * What a label means: within the groups asked for, in that order, or in all. An exact word of the lexicon in any group
 * beats a part of a label; a longer part beats a shorter one.
 */
export function conceptOf(label: string, groups: readonly LabelGroup[] = DEFAULT_ORDER): Concept | undefined {
  return (
    remembered(label, nameOf(groups), () => lookUp(normaliseLabel(label), indexOf(groups)) ?? null) ??
    undefined
  );
}

/** A question is known by all of its words, or by what it asks for. */
function lookUp(label: string, index: LabelIndex): Concept | undefined {
  if (label === '' || label.length > 80) return undefined;
  const question = questionOf(label);
  if (question === undefined) return lookUpLabel(label, index);
  const whole = index.concepts.get(question);
  return whole ? { concept: whole, specificity: 1 } : lookUpLabel(askedFor(question), index);
}

/** The concept of a label that is, whole, a word of these groups: for asking it of every line of a paper. */
export function exactConcept(label: string, groups: readonly LabelGroup[]): string | undefined {
  const normal = normaliseLabel(label);
  return normal === '' ? undefined : indexOf(groups).concepts.get(normal);
}

function lookUpLabel(label: string, index: LabelIndex): Concept | undefined {
  const exact = index.concepts.get(label);
  if (exact) return { concept: exact, specificity: 1 };
  const either = label.split(/\s?[/&+|]\s?|\s(?:and|und|et|y|och)\s/u)[0] ?? '';
  const ofOne = either === label || either.length < 3 ? undefined : index.concepts.get(either);
  if (ofOne) return { concept: ofOne, specificity: 0.9 };
  const words = label.split(/[\s/|,&+()]+/u).filter((word) => word !== '');
  if (words.length === 0 || words.length > MAX_LABEL_WORDS) return undefined;
  return partial(words, index);
}

/** The longest run of words that the lexicon knows; the share of the label it covers is its specificity. */
function partial(words: readonly string[], index: LabelIndex): Concept | undefined {
  const isKnown = words.map((word) => index.words.has(word));
  for (let length = words.length; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const unknown = isKnown.indexOf(false, from);
      if (unknown >= 0 && unknown < from + length) continue;
      const run = words.slice(from, from + length).join(' ');
      if (run.length < 4) continue;
      const concept = index.concepts.get(run);
      if (concept) return { concept, specificity: Math.round((length / words.length) * 80) / 100 };
    }
  }
  return undefined;
}

/** All groups' meanings of a label: for readers that decide by the company the label keeps. */
export function conceptsOf(label: string): Concept[] {
  const all = (Object.keys(GROUPS) as LabelGroup[]).map((group) => conceptOf(label, [group]));
  return all.filter((concept) => concept !== undefined).sort((a, b) => b.specificity - a.specificity);
}

/** The label's meaning for an activity (`load-in`, `soundcheck`, …), and so for each group below. */
export const activityConcept = (label: string): Concept | undefined => conceptOf(label, ['activity']);
export const contactConcept = (label: string): Concept | undefined => conceptOf(label, ['contact']);
export const foodConcept = (label: string): Concept | undefined =>
  conceptOf(label, ['food', 'show', 'contact']);
export const technicalConcept = (label: string): Concept | undefined => conceptOf(label, ['technical']);
export const partConcept = (label: string): Concept | undefined => conceptOf(label, ['part', 'technical']);
