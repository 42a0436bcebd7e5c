import { findDates } from '../../../../recognizers/dates.ts';
import type { RecognizerContext } from '../../../../recognizers/found.ts';

/** A text from which stretches were taken, and where its letters stand in the whole one. */
export interface Shortened {
  text: string;
  /** How many days were taken out. */
  days: number;
  /** The offset in the whole text. */
  inWhole: (offset: number) => number;
  /** The offset in the shortened text; of what was taken out, where it stood. */
  inText: (offset: number) => number;
}

interface Stretch {
  start: number;
  end: number;
}

/**
 * A sentence without the days that it names: a day may stand anywhere in it (`the shuttle on 18 May from …`, `Türen
 * öffnen am Freitag, 18. Mai, um`), and what it says else is then said as in any other. Days that are `kept` stay.
 */
export function withoutDays(
  text: string,
  context: RecognizerContext,
  isKept: (day: Stretch) => boolean,
): Shortened {
  const days = findDates(text, context).filter((day) => !isKept(day));
  return without(
    text,
    days.map((day) => asComplement(text, day)),
  );
}

const LEAD =
  /(?:(?<=^|[\s(])(?:(?:on|for|of|am|vom|zum|f[üu]r|der|den|dem|pour|le|du|de|para|el|del|al|på|till|i)\s+){1,2})$/iu;
const AFTER_COMMA = /^\s*(?:[,;:.!?)|]|$)/u;

/** A day with its preposition and a comma that only it needs. */
function asComplement(text: string, { start, end }: Stretch): Stretch {
  const from = start - (LEAD.exec(text.slice(0, start))?.[0].length ?? 0);
  const before = text.slice(0, from).trimEnd();
  const behind = text.slice(end);
  if (/^\P{L}*$/u.test(before) || /[(:]$/u.test(before))
    return { start: from, end: end + (/^\s*(?:[,:|]|[–—-]\s)?\s*/u.exec(behind)?.[0].length ?? 0) };
  if (/[,;]$/u.test(before) && AFTER_COMMA.test(behind)) return { start: before.length - 1, end };
  return { start: before.length, end };
}

function without(text: string, taken: readonly Stretch[]): Shortened {
  const kept: Stretch[] = [];
  let from = 0;
  for (const { start, end } of taken) {
    if (start > from) kept.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  kept.push({ start: from, end: text.length });
  const inWhole = (offset: number): number => {
    let left = offset;
    for (const { start, end } of kept) {
      if (left < end - start) return start + left;
      left -= end - start;
    }
    return text.length;
  };
  const inText = (offset: number): number =>
    kept.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, offset) - start), 0);
  return {
    days: taken.length,
    text: kept.map(({ start, end }) => text.slice(start, end)).join(''),
    inWhole,
    inText,
  };
}
