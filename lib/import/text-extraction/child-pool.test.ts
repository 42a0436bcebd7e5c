import { afterEach, expect, it } from 'vitest';
import { createChildPool } from './child-pool.ts';

const pool = createChildPool(1);

afterEach(() => pool.close());

const read = (sourceId: string, signal?: AbortSignal) =>
  pool.read({ sourceId, label: sourceId, text: 'Artist: Marlow' }, sourceId, signal && { signal });

it('gives its turn to the next when one that waits is told to stop', async () => {
  const stop = new AbortController();
  const reading = read('a');
  const stopped = read('b', stop.signal);
  const waiting = read('c');
  stop.abort(new Error('stopped'));
  await expect(stopped).rejects.toThrow('stopped');
  expect(await reading).toHaveLength(1);
  expect(await waiting).toHaveLength(1);
});
