import type { Candidate, Evidence } from '../candidate.ts';
import type { SectionKey } from '../extracted.ts';
import { isFromModel, liveOf, meansSame } from './readers.ts';
import { strengthOf } from './strength.ts';

/** What is planned or issued anew until the evening, so that of two papers the later one is right. */
const PLANNED: Readonly<Partial<Record<SectionKey, ReadonlySet<string>>>> = {
  general: new Set(['setTime']),
  hotels: new Set(['checkInTime', 'checkOutTime']),
  food: new Set(['serviceTime', 'guestCount']),
  flights: new Set(['ticketNumber', 'seat']),
  activities: new Set(['startTime', 'endTime']),
};

/** How strong the later word must be beside the earlier one: a figure met in passing changes no plan. */
const WORD = 0.45;

/** What a later paper says otherwise no longer holds, and stays as an alternative. */
export function yieldToNewer(
  section: SectionKey,
  field: string,
  candidates: readonly Candidate[],
  isLater: (words: Evidence, others: Evidence) => boolean,
): readonly Candidate[] {
  if (candidates.length < 2 || !PLANNED[section]?.has(field)) return candidates;
  const live = liveOf(candidates).filter((one) => !isFromModel(one));
  const isOvertaken = (old: Candidate): boolean =>
    live.some(
      (other) =>
        !meansSame(other.value, old.value) &&
        strengthOf(other) >= WORD * strengthOf(old) &&
        other.evidence[0] !== undefined &&
        old.evidence[0] !== undefined &&
        isLater(other.evidence[0], old.evidence[0]),
    );
  const overtaken = live.filter(isOvertaken);
  // Of papers that tell each of another what is later none is the last: then all of them count.
  if (overtaken.length === live.length) return candidates;
  return candidates.map((one) =>
    overtaken.includes(one) ? { ...one, standing: 'superseded' as const } : one,
  );
}
