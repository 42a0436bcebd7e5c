import type { Doubt } from '../../../candidate.ts';
import type { RecognizerContext } from '../../../recognizers/found.ts';
import { findTimes } from '../../../recognizers/times.ts';

/** A clock time or a span of two, as one stretch of text. */
export interface TimeGroup {
  start: string;
  end?: string;
  from: number;
  to: number;
  text: string;
  doubts: Doubt[];
  /** The paper gives the latest moment (`until 22:00`), not the beginning. */
  isUntil: boolean;
}

const UNTIL =
  /(?<![\p{L}])(?:until|till|by|no later than|latest|bis|spätestens|jusqu['’]?[àa]u?|avant|au plus tard|hasta(?: las)?|antes de las|senast|till|fram till)\s{0,2}(?:um |kl\.? )?$/iu;

/** The times of a text, spans joined; times of day with a zone or in an address of mail headers are not looked for. */
export function timeGroups(text: string, context: RecognizerContext): TimeGroup[] {
  const times = findTimes(text, context);
  const groups: TimeGroup[] = [];
  for (const time of times) {
    const last = groups.at(-1);
    if (time.value.range === 'end' && last && last.end === undefined && time.start - last.to < 12) {
      last.end = time.value.time;
      last.to = time.end;
      last.text = text.slice(last.from, last.to);
      continue;
    }
    groups.push({
      start: time.value.time,
      from: time.start,
      to: time.end,
      text: time.text,
      doubts: [...(time.doubts ?? [])],
      isUntil: UNTIL.test(text.slice(Math.max(0, time.start - 24), time.start)),
    });
  }
  return groups;
}
