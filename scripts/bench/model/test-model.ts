import { SECTION_KEYS, type SectionKey } from '#lib/import/extracted.ts';
import type { Answer, AnswerEntry } from '#lib/import/llm/answer-schema.ts';
import { fieldNames } from '#lib/import/llm/answer-schema.ts';
import { createModelReader, type ModelReader } from '#lib/import/llm/read-with-model.ts';
import { modelSettings } from '#lib/import/llm/settings.ts';
import type { Reading } from '#lib/import/reading/reading.ts';
import { startModelServer } from '#tests/support/model-server.ts';
import type { Label } from '../score/labels.ts';
import { type ErrorRates, erringAnswer } from './erring-answer.ts';
import { inventedAnswer, misplacedAnswer } from './lies/clumsy.ts';
import { plausibleAnswer, slyAnswer, swappedAnswer } from './lies/cunning.ts';
import { loyalAnswer, nearMissAnswer, reseatingAnswer, turncoatAnswer } from './lies/trusted.ts';
import { rightAnswer } from './right-answer.ts';

type AnswerOf = (label: Label, key: SectionKey, readings: readonly Reading[], seed: number) => Answer;

/** The ways of lying, from the clumsy to the sly, and last those that earn trust first. */
const LIES = {
  inventing: inventedAnswer,
  misplacing: misplacedAnswer,
  plausible: plausibleAnswer,
  swapping: swappedAnswer,
  sly: slyAnswer,
  reseating: reseatingAnswer,
  nearMiss: nearMissAnswer,
  turncoat: turncoatAnswer,
  loyal: loyalAnswer,
} satisfies Record<string, AnswerOf>;

/** Models that mean well, from one as good as the best to one as weak as a small one at home. */
const ERRING = {
  careful: erring({ wrong: 0.04, missed: 0.06, misled: 0.05 }),
  fair: erring({ wrong: 0.1, missed: 0.15, misled: 0.15 }),
  weak: erring({ wrong: 0.22, missed: 0.25, misled: 0.3 }),
} satisfies Record<string, AnswerOf>;

function erring(rates: ErrorRates): AnswerOf {
  return (label, key, readings, seed) => erringAnswer(label, key, readings, seed, rates);
}

const ANSWERS = { right: rightAnswer, silent: () => ({ entries: [] }), ...ERRING, ...LIES } satisfies Record<
  string,
  AnswerOf
>;
export type TestModel = keyof typeof ANSWERS;

/** What can be asked for by name, with the test models that are run for it. */
export const TEST_MODELS: Readonly<Record<string, readonly TestModel[]>> = {
  right: ['right'],
  silent: ['silent'],
  erring: Object.keys(ERRING) as (keyof typeof ERRING)[],
  lying: Object.keys(LIES) as (keyof typeof LIES)[],
};

export interface RunningModel {
  /** The reader of one import: asked over HTTP as any other model would be. */
  readerFor(label: Label, readings: readonly Reading[]): ModelReader;
  close(): Promise<void>;
}

/** An OpenAI-compatible server on loopback that answers from the labels: rightly, not at all, or with lies of one kind. */
export async function startTestModel(kind: TestModel, seed = 1): Promise<RunningModel> {
  const server = await startModelServer();
  const settings = modelSettings({
    IMPORT_LLM_MODEL: `test-${kind}`,
    IMPORT_LLM_PROVIDER: 'openai-compatible',
    IMPORT_LLM_BASE_URL: server.baseUrl,
    IMPORT_LLM_API_KEY: 'not-a-real-key',
  });
  if (!settings) throw new Error('The test model is not configured.');
  return {
    readerFor(label, readings) {
      server.behave(({ section }) => {
        const key = SECTION_KEYS.find((one) => one === section);
        return JSON.stringify({
          entries: key
            ? ANSWERS[kind](label, key, readings, seed).entries.map((entry) => complete(key, entry))
            : [],
        });
      });
      return createModelReader(settings);
    },
    close: () => server.close(),
  };
}

/** Strict structured output has every key. */
function complete(key: SectionKey, entry: AnswerEntry): AnswerEntry {
  return Object.fromEntries(fieldNames(key).map((field) => [field, entry[field] ?? null]));
}
