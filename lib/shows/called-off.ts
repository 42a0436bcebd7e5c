import type { Evidence } from '../import/candidate.ts';
import { findDates } from '../import/recognizers/dates.ts';
import { foldName } from '../import/recognizers/fold.ts';
import type { Reason } from '../import/sections/flights/standing/judge.ts';
import type { Job } from '../jobs/job.ts';
import { initialReview } from './review.ts';
import { areDistinct, dayOf, type SameParts } from './same-parts.ts';
import { PART_KEYS, type PartKey, type Show } from './show.ts';

type Values = Record<string, unknown>;
type Held = { id: string; value: Values };
type LeftOut = NonNullable<Job['warnings'][number]['leftOut']>;

/** A part of a show that the papers of an import call off. */
export interface CalledOff {
  section: PartKey;
  partId: string;
  value: Values;
  /** The place, among the warnings of the import, of the one that says so. */
  warning: number;
  reason: string;
  evidence?: Evidence | undefined;
  /** Nothing else can be meant; where not, a person has to say so. */
  isSure: boolean;
}

/**
 * Which parts of the show the papers call off, in the order in which they do. Papers that cancel a booking often name
 * the house or the number alone: then it is sure only if the same paper, `textOf` its source, also has the reference or
 * the day of the part. Pure.
 */
export function calledOffParts(
  show: Show,
  job: Pick<Job, 'extracted' | 'confidence_map' | 'review' | 'warnings'>,
  same: SameParts,
  textOf: (sourceId: string) => string,
): CalledOff[] {
  const { extracted } = initialReview(job);
  const standing = new Set(Object.values(same).flatMap((parts) => Object.values(parts ?? {}).flat()));
  const found = new Map<string, CalledOff>();
  job.warnings.forEach(({ leftOut }, warning) => {
    const section = PART_KEYS.find((key) => key === leftOut?.section);
    if (!leftOut || !section) return;
    const { value: off, reason, evidence } = leftOut;
    const entries: readonly Values[] = extracted[section] ?? [];
    // A person took it after all.
    if (entries.some((entry) => Object.entries(off).every(([field, one]) => entry[field] === one))) return;
    const parts: readonly Held[] = show.parts[section];
    const meant = parts.filter(({ id, value }) => !standing.has(id) && mayBeMeant(section, off, value));
    const sure = surelyMeant(section, leftOut, meant, evidence ? textOf(evidence.sourceId) : '');
    for (const { id: partId, value } of meant) {
      const isSure = sure.has(partId);
      if (!found.has(partId) || (isSure && !found.get(partId)?.isSure))
        found.set(partId, { section, partId, value, warning, reason, evidence, isSure });
    }
  });
  return [...found.values()];
}

/** A flight by its number, a stay by its reference or its house, unless they tell of different days. */
function mayBeMeant(section: PartKey, off: Values, part: Values): boolean {
  if (areDistinct(section, part, off)) return false;
  if (hasSameReference(off, part)) return true;
  const key = NAMED_BY[section];
  if (!key || off[key] === undefined || part[key] === undefined) return false;
  // The name of the house may be written otherwise; that two are distinct is known by now.
  if (section === 'flights' && off[key] !== part[key]) return false;
  const [day, other] = [dayOf(off), dayOf(part)];
  return !day || !other || day === other;
}

const NAMED_BY: Partial<Record<PartKey, string>> = { hotels: 'name', flights: 'flightNumber' };

/** What the papers only leave in doubt they do not call off. */
const LEFT_OPEN: ReadonlySet<string> = new Set<Reason>([
  'another option was taken',
  'it was only thought of',
  'it was asked for and not got',
  'it is only named, in words that leave it in doubt',
]);

function surelyMeant(
  section: PartKey,
  { value: off, reason, evidence }: LeftOut,
  meant: readonly Held[],
  text: string,
): ReadonlySet<string> {
  if (LEFT_OPEN.has(reason)) return new Set();
  const told = meant.filter(
    ({ value }) => hasSameReference(off, value) || (dayOf(off) !== undefined && dayOf(off) === dayOf(value)),
  );
  const sure = told.length > 0 ? told : toldBeside(meant, text);
  const words = foldName(evidence?.quote ?? '');
  const namedPeople =
    section === 'flights' ? sure.filter(({ value }) => saysName(words, value.fullName)) : [];
  // `Ada Wren's EI 702 is cancelled` says nothing of those who fly it with her.
  return new Set((namedPeople.length > 0 ? namedPeople : sure).map(({ id }) => id));
}

/** Those whose reference the paper has; else those whose day it has, where it has the day of one booking alone. */
function toldBeside(meant: readonly Held[], text: string): readonly Held[] {
  const byReference = meant.filter(({ value }) => saysReference(text, value.bookingReference));
  if (byReference.length > 0) return byReference;
  const byDay = meant.filter(({ value }) => saysDay(text, dayOf(value)));
  return new Set(byDay.map(({ value }) => dayOf(value))).size === 1 ? byDay : [];
}

function hasSameReference(off: Values, part: Values): boolean {
  const reference = codeOf(off.bookingReference);
  return reference !== '' && reference === codeOf(part.bookingReference);
}

const codeOf = (reference: unknown) =>
  typeof reference === 'string' ? reference.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase() : '';

/** What is shorter may stand in any paper. */
const MIN_CODE = 4;

/** As it is, or parted otherwise: `BW1172`, `BW-1172`, `BW 1172`. */
function saysReference(text: string, reference: unknown): boolean {
  const code = codeOf(reference);
  if (code.length < MIN_CODE) return false;
  return new RegExp(`(?<![\\p{L}\\p{N}])${[...code].join('[-./ ]?')}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

function saysDay(text: string, day: string | undefined): boolean {
  if (day === undefined) return false;
  return findDates(text, { defaultYear: Number(day.slice(0, 4)) }).some(({ value }) => value.date === day);
}

function saysName(words: string, name: unknown): boolean {
  return (
    typeof name === 'string' &&
    foldName(name)
      .split(' ')
      .every((word) => words.includes(word))
  );
}
