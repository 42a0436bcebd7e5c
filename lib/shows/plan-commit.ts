import type { FieldConfidence } from '../import/candidate.ts';
import { type Extracted, isListSection, SECTION_KEYS, type SectionKey } from '../import/extracted.ts';
import type { Review } from '../jobs/job.ts';
import type { CalledOff } from './called-off.ts';
import type { SectionPlan } from './commit-plan.ts';
import { initialReview, type Reviewable } from './review.ts';
import { formatPath } from './review-path.ts';
import { partsOfEntries, type SameParts } from './same-parts.ts';
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
      partsOfEntries(section, show.parts[section], entriesOf(extracted, section)),
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
      const targets = onto ? targetsOf(onto, section, index) : [];
      if (targets.length > 0)
        compare(
          plan,
          entry,
          targets,
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

/** What of the show an entry goes into; nothing when it is new to it. */
function targetsOf({ show, steps, same }: ShowToChange, section: SectionKey, index: number): Target[] {
  if (section === 'general' || section === 'deal' || section === 'technical') {
    const value = show[section];
    return [{ value, confidenceOf: (field) => witnessOf(steps, { section, field, value })?.confidence }];
  }
  const ids = same[section]?.[index] ?? [];
  const parts: readonly { id: string; value: Values }[] = show.parts[section];
  return parts
    .filter(({ id }) => ids.includes(id))
    .map(({ id: partId, value }) => ({
      value,
      confidenceOf: (field) => witnessOf(steps, { section, partId, field, value })?.confidence,
    }));
}

function compare(
  plan: SectionPlan,
  entry: Values,
  targets: readonly Target[],
  confidenceOf: Target['confidenceOf'],
  index: number | undefined,
): void {
  const { section } = plan;
  const changed = Object.entries(entry).flatMap(([field, to]) => {
    const differing = targets.filter(({ value }) => value[field] !== to);
    if (differing.length === 0) return [];
    const isByPerson = differing.some((target) => target.confidenceOf(field)?.method === 'user');
    return {
      path: formatPath({ section, index, field }),
      from: differing[0]?.value[field],
      to,
      overrulesPerson: isByPerson && confidenceOf(field)?.method !== 'user',
    };
  });
  plan.changed.push(...changed);
  if (changed.length === 0 && Object.keys(entry).length > 0)
    plan.left.push({ path: formatPath({ section, index }), reason: 'same' });
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
