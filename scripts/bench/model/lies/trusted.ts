import { SECTION_KEYS, type SectionKey } from '#lib/import/extracted.ts';
import type { Answer, AnswerEntry } from '#lib/import/llm/answer-schema.ts';
import type { Reading } from '#lib/import/reading/reading.ts';
import { Random } from '../../generate/random.ts';
import { KINDS, type Kind } from '../../score/kinds.ts';
import type { Label } from '../../score/labels.ts';
import { distanceOf, placeOf } from '../find-quote.ts';
import { rightAnswer } from '../right-answer.ts';
import { isTrueOf, warnedOf } from './clumsy.ts';
import { misleader, plausibleAnswer, slyAnswer } from './cunning.ts';
import { Pool } from './pool.ts';

/** Liars that earn trust first: most of what they say is true, and what is not is hard to tell from it. */

/**
 * Tells the whole truth, and with every third thing a field more than the truth has, in other words of the paper. Adds what
 * the label warns of as things of their own, with all that stands beside them.
 */
export function loyalAnswer(
  label: Label,
  key: SectionKey,
  readings: readonly Reading[],
  seed: number,
): Answer {
  const misled = misleader(label, key, readings, seed);
  const random = new Random(seed + label.name.length);
  let turn = label.name.length + seed;
  const entries = rightAnswer(label, key, readings).entries.map((entry) => {
    const empty = Object.keys(KINDS[key]).filter((field) => !entry[field]);
    return turn++ % 3 === 0 && empty.length > 0 ? { ...misled([random.pick(empty)]), ...entry } : entry;
  });
  return { entries: [...entries, ...warnedThings(label, key, readings)] };
}

/** Tells the truth in some sections and lies in the others, so that the one pays for the other. */
export function turncoatAnswer(
  label: Label,
  key: SectionKey,
  readings: readonly Reading[],
  seed: number,
): Answer {
  const turn = (SECTION_KEYS.indexOf(key) + label.name.length + seed) % 3;
  if (turn === 0) return plausibleAnswer(label, key, readings, seed);
  return turn === 1 ? slyAnswer(label, key, readings, seed) : rightAnswer(label, key, readings);
}

/** Every fourth figure is the one that stands nearest to the right one: an older time, the next row, the deposit. */
export function nearMissAnswer(
  label: Label,
  key: SectionKey,
  readings: readonly Reading[],
  seed: number,
): Answer {
  const pool = new Pool(readings);
  let turn = label.name.length + seed;
  const entries = rightAnswer(label, key, readings).entries.map((entry) =>
    Object.fromEntries(
      Object.entries(entry).map(([field, told]) => {
        const kind = KINDS[key][field];
        if (!told || !kind || !FIGURES.has(kind) || turn++ % 4 !== 0) return [field, told];
        const place = placeOf(field, told.value, readings);
        const [near] = pool
          .of(kind)
          .filter(({ value }) => !isTrueOf(label, key, field, kind, value))
          .toSorted((a, b) => distanceOf(a, place) - distanceOf(b, place));
        return [field, near ? { ...told, value: near.value, quote: near.quote, source: near.source } : told];
      }),
    ),
  );
  return { entries: [...entries, ...warnedThings(label, key, readings)] };
}

const FIGURES: ReadonlySet<Kind> = new Set([
  'number',
  'date',
  'time',
  'dateTime',
  'looseDateTime',
  'phone',
  'email',
  'code',
]);

/** What belongs to one person goes round among the people: seats, tickets, numbers, jobs. All else is true. */
export function reseatingAnswer(label: Label, key: SectionKey, readings: readonly Reading[]): Answer {
  const { entries } = rightAnswer(label, key, readings);
  const moved = entries.map((entry, i) => {
    const next = entries[(i + 1) % entries.length] ?? entry;
    const given = PERSONAL.flatMap((field) => (next[field] ? [[field, next[field]] as const] : []));
    return { ...entry, ...Object.fromEntries(given) };
  });
  return { entries: [...moved, ...warnedThings(label, key, readings)] };
}

const PERSONAL = ['seat', 'ticketNumber', 'phone', 'email', 'role', 'guestCount', 'address'];

/** What the label warns of, said to hold, each with the values of other fields that stand on its line. */
function warnedThings(label: Label, key: SectionKey, readings: readonly Reading[]): AnswerEntry[] {
  const pool = new Pool(readings);
  return warnedOf(label, key, readings).map((warned) => {
    const quote = Object.values(warned)[0]?.quote ?? '';
    const beside = Object.entries(KINDS[key]).flatMap(([field, kind]) => {
      const said = pool.of(kind).find((one) => one.quote === quote);
      return said
        ? [[field, { value: said.value, quote, source: said.source, standing: 'agreed' as const }]]
        : [];
    });
    return { ...Object.fromEntries(beside), ...warned };
  });
}
