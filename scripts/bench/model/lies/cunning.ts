import { isListSection, type SectionKey } from '#lib/import/extracted.ts';
import type { Answer, AnswerEntry, AnswerField } from '#lib/import/llm/answer-schema.ts';
import type { Reading } from '#lib/import/reading/reading.ts';
import { Random } from '../../generate/random.ts';
import { KINDS } from '../../score/kinds.ts';
import type { Label } from '../../score/labels.ts';
import { entriesOf, rightAnswer } from '../right-answer.ts';
import { isTrueOf, warnedOf } from './clumsy.ts';
import { Pool } from './pool.ts';

/**
 * Takes true values of the paper for something that they are not: the agency's cut as the fee, the day of the letter as
 * the day of the show, the sender as the artist. Where the paper has nothing of a section it makes it up of such values.
 */
export function plausibleAnswer(
  label: Label,
  key: SectionKey,
  readings: readonly Reading[],
  seed: number,
): Answer {
  const misled = misleader(label, key, readings, seed);
  const truth = rightAnswer(label, key, readings).entries;
  const entries = truth.length > 0 ? truth : [{}];
  return {
    entries: [...entries.map(() => misled(Object.keys(KINDS[key]))), ...warnedOf(label, key, readings)],
  };
}

/** Tells the truth but for every third field, and adds what is not there: the liar that agreement does not find out. */
export function slyAnswer(label: Label, key: SectionKey, readings: readonly Reading[], seed: number): Answer {
  const misled = misleader(label, key, readings, seed);
  const truth = rightAnswer(label, key, readings).entries;
  let turn = label.name.length + seed;
  const entries = truth.map((entry) =>
    Object.fromEntries(
      Object.entries(entry).flatMap(([field, told]) => {
        if (turn++ % 3 !== 0) return [[field, told]];
        return Object.entries(misled([field]));
      }),
    ),
  );
  const added = isListSection(key) || truth.length === 0 ? [misled(Object.keys(KINDS[key]))] : [];
  return { entries: [...entries, ...added, ...warnedOf(label, key, readings)] };
}

/** Gives each thing the facts of its neighbour: seats, tickets, telephone numbers and times go round. */
export function swappedAnswer(label: Label, key: SectionKey, readings: readonly Reading[]): Answer {
  const truth = rightAnswer(label, key, readings).entries;
  const swapped = truth.map((entry, i) => {
    const next = truth[(i + 1) % truth.length] ?? {};
    const fields = Object.keys(entry);
    if (truth.length > 1)
      return Object.fromEntries(
        fields.map((field, f) => [field, (f % 2 === 0 ? entry : next)[field] ?? null]),
      );
    return withTwinsSwapped(key, entry);
  });
  return { entries: swapped };
}

/** A single entry: its fields of one kind change places, as check-in and check-out. */
function withTwinsSwapped(key: SectionKey, entry: AnswerEntry): AnswerEntry {
  const fields = Object.keys(entry).filter((field) => entry[field]);
  return Object.fromEntries(
    fields.map((field) => {
      const twins = fields.filter((other) => KINDS[key][other] === KINDS[key][field]);
      return [field, entry[twins[(twins.indexOf(field) + 1) % twins.length] ?? field] ?? null];
    }),
  );
}

/** An entry of values that the paper holds and that are not those of the named fields. */
export function misleader(
  label: Label,
  key: SectionKey,
  readings: readonly Reading[],
  seed: number,
): (fields: readonly string[]) => AnswerEntry {
  const pool = new Pool(readings);
  const random = new Random(seed * 1009 + label.name.length * 31 + key.length + entriesOf(label, key).length);
  return (fields) =>
    Object.fromEntries(
      fields.flatMap((field): [string, AnswerField][] => {
        const kind = KINDS[key][field];
        const wrong = kind
          ? pool.of(kind).filter(({ value }) => !isTrueOf(label, key, field, kind, value))
          : [];
        if (wrong.length === 0) return [];
        const { value, quote, source } = random.pick(wrong);
        return [[field, { value, quote, source, standing: 'agreed' }]];
      }),
    );
}
