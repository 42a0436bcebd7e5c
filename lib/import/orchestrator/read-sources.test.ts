import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import type { SourceText } from '../source-text.ts';
import { readSources } from './read-sources.ts';
import { Recorder } from './recorder.ts';
import { CONCURRENT_SOURCES } from './time-left.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const sources = ['a', 'b', 'c', 'd'].map((sourceId) => ({
  sourceId,
  fileName: `${sourceId}.txt`,
  mimeType: 'text/plain',
  sizeBytes: 1_700_000,
  isFile: true,
}));
const dump = (sourceId: string): SourceText => ({
  ...sourceOf('0123456789abcdef\n'.repeat(100_000)),
  sourceId,
});

test.each(['fresh', 'resumed'])(
  'a %s run keeps whole no papers but those it is just looking at',
  async (run) => {
    const ends: WeakRef<object>[] = [];
    const keptBefore: number[] = [];
    async function read(sourceId: string): Promise<SourceText[]> {
      await setImmediate();
      collectGarbage();
      keptBefore.push(ends.filter((end) => end.deref()).length);
      const text = dump(sourceId);
      ends.push(new WeakRef(text.pages[0]?.lines.at(-1) ?? {}));
      return [text];
    }
    const ports = {
      loadTexts: async (sourceId: string) => (run === 'resumed' ? read(sourceId) : undefined),
      loadSource: async (sourceId: string) => ({ sourceId, label: sourceId, text: '' }),
      extractText: ({ sourceId }: { sourceId: string }) => read(sourceId),
      saveTexts: async () => undefined,
      save: async () => undefined,
      now: Date.now,
    };
    const { signal } = new AbortController();
    await readSources(ports, new Recorder(ports, {}), sources, { signal, isLastAttempt: false });
    expect(Math.max(...keptBefore)).toBeLessThanOrEqual(CONCURRENT_SOURCES);
  },
);
