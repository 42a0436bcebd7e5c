import { isListSection, type SectionKey } from '#lib/import/extracted.ts';
import type { Answer } from '#lib/import/llm/answer-schema.ts';
import type { Reading } from '#lib/import/reading/reading.ts';
import { Random } from '../generate/random.ts';
import type { Label } from '../score/labels.ts';
import { warnedOf } from './lies/clumsy.ts';
import { misleader } from './lies/cunning.ts';
import { rightAnswer } from './right-answer.ts';

/** How often a model errs, as shares. */
export interface ErrorRates {
  /** Of the values: another value of that kind from the paper in its place. */
  wrong: number;
  /** Of the values; a third as many things are missed as a whole. */
  missed: number;
  /** Of what the label warns of: taken for true. */
  misled: number;
}

/** What a model answers that means well and errs now and then, at random: as those do that people use. */
export function erringAnswer(
  label: Label,
  key: SectionKey,
  readings: readonly Reading[],
  seed: number,
  { wrong, missed, misled }: ErrorRates,
): Answer {
  const random = new Random(seed * 1013 + hashOf(`${label.name} ${key}`));
  const another = misleader(label, key, readings, seed);
  const entries = rightAnswer(label, key, readings)
    .entries.filter(() => !random.chance(missed / 3))
    .map((entry) =>
      Object.fromEntries(
        Object.entries(entry).flatMap(([field, told]) => {
          if (random.chance(missed)) return [];
          return random.chance(wrong) ? Object.entries(another([field])) : [[field, told]];
        }),
      ),
    );
  const warned = warnedOf(label, key, readings).filter(() => random.chance(misled));
  if (isListSection(key)) return { entries: [...entries, ...warned] };
  return { entries: [Object.assign({}, ...entries, ...warned)] };
}

function hashOf(text: string): number {
  return [...text].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7);
}
