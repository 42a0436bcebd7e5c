import type { Candidate, EntryCandidates } from '../candidate.ts';
import type { Extracted, SectionEntry, SectionKey } from '../extracted.ts';
import type { Reading } from '../reading/reading.ts';
import { type Answer, type AnswerField, shapeOf } from './answer-schema.ts';
import { findToldQuote } from './find-told-quote.ts';
import { hasForm } from './has-form.ts';
import { isSupported } from './is-supported.ts';
import { isOfTheShow, spokenFor } from './roles/judge.ts';
import { placesOf } from './roles/place.ts';

export interface AcceptedAnswer<K extends SectionKey> {
  entries: EntryCandidates<SectionEntry<K>>[];
  /** Values that were thrown away: no true quote, a quote that does not say it, or not the field's form. */
  rejected: number;
  /** Too many were: the rest was thrown away with them. */
  isDisbelieved: boolean;
}

/** Rejected values, in number and as a share of all, with which an answer is not believed in anything. */
const MAX_REJECTED = { count: 3, share: 0.4 };

/**
 * Turns a model's answer into candidates. Nothing it says is believed: a value counts only where its quote stands in
 * the named document and the quote itself says the value. An answer in which too much fails that is made up
 * as a whole, and what passed by chance is dropped too. So is what stands in advertising or beside words meant for
 * machines. A value whose place in the paper does not speak for its field carries a doubt: it takes more trust.
 */
export function acceptAnswer<K extends SectionKey>(
  key: K,
  answer: Answer,
  readings: readonly Reading[],
  done: Readonly<Extracted> = {},
): AcceptedAnswer<K> {
  const shape = shapeOf(key);
  let rejected = 0;
  let accepted = 0;
  const entries = answer.entries.map((entry) => {
    const kept: Record<string, Candidate[]> = {};
    for (const [field, schema] of Object.entries(shape)) {
      const given = entry[field];
      if (!given) continue;
      const value = schema.safeParse(asFieldType(given.value));
      const candidate =
        value.success && hasForm(field, String(value.data))
          ? candidateOf(field, value.data, given, readings)
          : undefined;
      if (candidate) kept[field] = [candidate];
      if (candidate) accepted++;
      else rejected++;
    }
    return withDoubts(key, kept, readings, done);
  });
  const filled = entries.filter((entry) => Object.keys(entry).length > 0);
  const isDisbelieved =
    rejected >= MAX_REJECTED.count && rejected > MAX_REJECTED.share * (rejected + accepted);
  if (isDisbelieved) return { entries: [], rejected, isDisbelieved };
  // Each field was parsed with the section's own schema above, which is what the type says.
  return { entries: filled as EntryCandidates<SectionEntry<K>>[], rejected, isDisbelieved };
}

function withDoubts(
  key: SectionKey,
  entry: Record<string, Candidate[]>,
  readings: readonly Reading[],
  done: Readonly<Extracted>,
): Record<string, Candidate[]> {
  const told = Object.entries(entry).flatMap(([field, [candidate]]) => {
    const evidence = candidate?.evidence[0];
    const reading = readings.find(({ source }) => source.sourceId === evidence?.sourceId);
    if (!candidate || !evidence || !reading) return [];
    return [{ field, value: String(candidate.value), places: placesOf(reading, evidence.quote) }];
  });
  const ofTheShow = told
    .map((one) => ({ ...one, places: one.places.filter(isOfTheShow) }))
    .filter(({ places }) => places.length > 0);
  const spoken = spokenFor(key, ofTheShow, done);
  return Object.fromEntries(
    ofTheShow.map(({ field }) => [
      field,
      (entry[field] ?? []).map((candidate) =>
        spoken.has(field) ? candidate : { ...candidate, doubts: ['weak_context' as const] },
      ),
    ]),
  );
}

function asFieldType(value: string): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  return value;
}

function candidateOf(
  field: string,
  value: unknown,
  given: NonNullable<AnswerField>,
  readings: readonly Reading[],
): Candidate | undefined {
  const named = readings.filter((reading) => reading.source.sourceId === given.source);
  for (const reading of [...named, ...readings.filter((other) => !named.includes(other))]) {
    const evidence = findToldQuote(reading, given.quote);
    if (!evidence || !isSupported(field, value, evidence.quote, reading)) continue;
    return {
      value,
      method: 'llm',
      reason: 'read by the language model; the quote was found in the paper',
      evidence: [evidence],
      standing: given.standing,
    };
  }
  return undefined;
}
