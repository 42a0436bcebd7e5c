import type { FieldConfidence } from '../import/candidate.ts';
import { type Extracted, isListSection, SECTION_KEYS, type SectionKey } from '../import/extracted.ts';
import type { Review } from '../jobs/job.ts';
import type { CalledOff } from './called-off.ts';
import type { SectionPlan } from './commit-plan.ts';
import { initialReview, type Reviewable } from './review.ts';
import { formatPath } from './review-path.ts';
import { type SameParts, sameParts } from './same-parts.ts';
import { PART_KEYS, type Show } from './show.ts';
import type { ShowStep } from './show-history.ts';
import { witnessOf } from './witness.ts';

type Values = Record<string, unknown>;

/** Which entries of the import the show has already. Pure, as all of this file. */
export function matchParts(show: Show, job: Reviewable): SameParts {
  const { extracted } = initialReview(job);
  return Object.fromEntries(
    PART_KEYS.map((section) => [
      section,
      Object.fromEntries(sameParts(section, show.parts[section], entriesOf(extracted, section))),
    ]),
  );
}

/** A show that an import may go into. */
export interface ShowToChange {
  show: Show;
  /** What made it so far. */
  steps: readonly ShowStep[];
  same: SameParts;
  calledOff: readonly CalledOff[];
}

/** What the commit of an import would do, section by section: to nothing, or to a show that is there. */
export function planCommit(job: Reviewable, onto?: ShowToChange): SectionPlan[] {
  const review = initialReview(job);
  return SECTION_KEYS.map((section) => {
    const plan: SectionPlan = {
      section,
      created: [],
      changed: [],
      left: removedIn(section, job, review),
      takenOut: onto?.calledOff.filter((one) => one.section === section) ?? [],
    };
    entriesOf(review.extracted, section).forEach((entry, index) => {
      const at = isListSection(section) ? index : undefined;
      const target = onto && targetOf(onto, section, index);
      if (target)
        compare(
          plan,
          entry,
          target,
          (field) => review.confidence_map[formatPath({ section, index: at, field })],
          at,
        );
      else if (isListSection(section)) plan.created.push(formatPath({ section, index }));
      else plan.created.push(...Object.keys(entry).map((field) => formatPath({ section, field })));
    });
    return plan;
  });
}

interface Target {
  value: Values;
  /** How sure the show's value of a field is. */
  confidenceOf(field: string): FieldConfidence | undefined;
}

/** What of the show an entry goes into; undefined when it is new to it. */
function targetOf(
  { show, steps, same }: ShowToChange,
  section: SectionKey,
  index: number,
): Target | undefined {
  if (section === 'general' || section === 'deal' || section === 'technical') {
    const value = show[section];
    return { value, confidenceOf: (field) => witnessOf(steps, { section, field, value })?.confidence };
  }
  const part = show.parts[section].find(({ id }) => id === same[section]?.[index]);
  if (!part) return undefined;
  const { id: partId, value } = part;
  return {
    value,
    confidenceOf: (field) => witnessOf(steps, { section, partId, field, value })?.confidence,
  };
}

function compare(
  plan: SectionPlan,
  entry: Values,
  target: Target,
  confidenceOf: Target['confidenceOf'],
  index: number | undefined,
): void {
  const { section } = plan;
  const differing = Object.entries(entry).filter(([field, value]) => target.value[field] !== value);
  if (differing.length === 0 && Object.keys(entry).length > 0)
    plan.left.push({ path: formatPath({ section, index }), reason: 'same' });
  for (const [field, to] of differing) {
    plan.changed.push({
      path: formatPath({ section, index, field }),
      from: target.value[field],
      to,
      overrulesPerson:
        target.confidenceOf(field)?.method === 'user' && confidenceOf(field)?.method !== 'user',
    });
  }
}

/** The fields that a commit leaves as the show has them, unless it is told otherwise. */
export function keptByDefault(plan: readonly SectionPlan[]): string[] {
  return plan.flatMap(({ changed }) => changed.filter((one) => one.overrulesPerson).map(({ path }) => path));
}

/** The parts that a commit takes out, unless it is told otherwise. */
export function takenOutByDefault(calledOff: readonly CalledOff[]): string[] {
  return calledOff.filter(({ isSure }) => isSure).map(({ partId }) => partId);
}

/** What was read and a person took out: whole entries, and fields of those that stayed. */
function removedIn(section: SectionKey, job: Reviewable, review: Review): SectionPlan['left'] {
  if (!job.review) return [];
  const isList = isListSection(section);
  const kept = entriesOf(review.extracted, section);
  const origins = isList ? (review.origins?.[section] ?? kept.map((_, index) => index)) : [0];
  return entriesOf(job.extracted ?? {}, section).flatMap((read, index) => {
    const at = isList ? index : undefined;
    const place = origins.indexOf(index);
    if (place < 0) return [{ path: formatPath({ section, index: at }), reason: 'removed' as const }];
    return Object.keys(read)
      .filter((field) => kept[place]?.[field] === undefined)
      .map((field) => ({ path: formatPath({ section, index: at, field }), reason: 'removed' as const }));
  });
}

function entriesOf(extracted: Extracted, section: SectionKey): Values[] {
  const value: Values | Values[] | undefined = extracted[section];
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
