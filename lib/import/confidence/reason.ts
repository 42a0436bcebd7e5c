import type { Doubt } from '../candidate.ts';
import type { Features } from './score.ts';

const DOUBT_SENTENCES: Record<Doubt, string> = {
  ambiguous_date: 'day and month could be swapped',
  inferred_year: 'the year is not written beside it',
  derived: 'not written itself',
  weak_context: 'nothing beside it names it',
  rivals: 'other values stand in the same place',
  ocr: 'read from an image with low certainty',
  repaired: 'put together or cleaned',
};

/** The reason a person reads beside a field: how it was found, then what speaks for and against it. */
export function reasonOf(found: string, features: Features): string {
  const parts = [found.trim().replace(/[.;]+$/, '')];
  if (features.isAgreed) parts.push('agreed in the paper');
  if (features.sources > 1) parts.push(`the same in ${features.sources} sources`);
  if (features.isAlone) parts.push('no other paper says it');
  if (features.hasTwoReaders) parts.push('the rules and the language model read the same');
  for (const doubt of new Set(features.doubts)) parts.push(DOUBT_SENTENCES[doubt]);
  if (features.isUnsettled) parts.push('words beside it call something off');
  if (features.isUnmentioned) parts.push('the language model does not tell of it');
  else if (features.dissent !== undefined) parts.push('the language model reads something else');
  if (features.isContested) parts.push('another paper says otherwise');
  else if (features.rivalry >= 0.5 && !features.doubts.includes('rivals'))
    parts.push('another value was found too');
  return parts.filter((part) => part !== '').join('; ');
}
