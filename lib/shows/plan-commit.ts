import { type Extracted, isListSection, SECTION_KEYS, type SectionKey } from '../import/extracted.ts';
import type { Review } from '../jobs/job.ts';
import type { SectionPlan } from './commit-plan.ts';
import { initialReview, type Reviewable } from './review.ts';
import { formatPath } from './review-path.ts';
import { sameParts } from './same-parts.ts';
import { PART_KEYS, type Show } from './show.ts';

type Values = Record<string, unknown>;
/** By list section, the part of the show that an entry of the import is. */
export type SameParts = Partial<Record<string, Record<number, string>>>;

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

/** What the commit of an import would do, section by section: to nothing, or to a show that is there. */
export function planCommit(job: Reviewable, show?: Show, same: SameParts = {}): SectionPlan[] {
  const review = initialReview(job);
  return SECTION_KEYS.map((section) => {
    const plan: SectionPlan = { section, created: [], changed: [], left: removedIn(section, job, review) };
    entriesOf(review.extracted, section).forEach((entry, index) => {
      const at = isListSection(section) ? index : undefined;
      const target = targetOf(show, section, same[section]?.[index]);
      if (target) compare(plan, entry, target, at);
      else if (isListSection(section)) plan.created.push(formatPath({ section, index }));
      else plan.created.push(...Object.keys(entry).map((field) => formatPath({ section, field })));
    });
    return plan;
  });
}

/** What of the show an entry goes into; undefined when it is new to it. */
function targetOf(
  show: Show | undefined,
  section: SectionKey,
  partId: string | undefined,
): Values | undefined {
  if (!show) return undefined;
  if (section === 'general' || section === 'deal' || section === 'technical') return show[section];
  return show.parts[section].find((part) => part.id === partId)?.value;
}

function compare(plan: SectionPlan, entry: Values, target: Values, index: number | undefined): void {
  const { section } = plan;
  const differing = Object.entries(entry).filter(([field, value]) => target[field] !== value);
  if (differing.length === 0 && Object.keys(entry).length > 0)
    plan.left.push({ path: formatPath({ section, index }), reason: 'same' });
  for (const [field, to] of differing) {
    plan.changed.push({ path: formatPath({ section, index, field }), from: target[field], to });
  }
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
