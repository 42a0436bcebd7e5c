import type { ConfidenceMap } from '../candidate.ts';
import type { Extracted } from '../extracted.ts';

/** What the rules alone have read: they go on from their own words, so that a wrong word of the model stays one wrong word. */
export function withoutModelValues(done: Readonly<Extracted>, confidence: ConfidenceMap): Extracted {
  const isRuled = (path: string) => confidence[path]?.method !== 'llm';
  const ruledFields = (entry: object, prefix: string) =>
    Object.fromEntries(Object.entries(entry).filter(([field]) => isRuled(`${prefix}.${field}`)));
  const sections = Object.entries(done).map(([key, value]) => [
    key,
    Array.isArray(value)
      ? value
          .map((entry, i) => ruledFields(entry, `${key}.${i}`))
          .filter((entry) => Object.keys(entry).length > 0)
      : ruledFields(value, key),
  ]);
  return Object.fromEntries(sections);
}
