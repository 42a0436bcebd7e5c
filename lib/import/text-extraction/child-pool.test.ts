import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { faultOf } from '../../platform/fault.ts';
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

it('tells where a reader failed on a source, without a word of it', async () => {
  const bytes = new TextEncoder().encode('%PDF-1.7 Fee: 5,000');
  const error = await pool.read({ sourceId: 'a', fileName: 'a.pdf', bytes }, 'a.pdf').catch((e) => e);
  expect(error).toMatchObject({ code: 'source.corrupt', cause: { message: '' } });
  expect(faultOf(error.cause)?.frames.join()).toContain('pdf');
});

it('has its children tell what they died of', async () => {
  const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(child, 'message');
  const told = once(child, 'message');
  child.send(null as never);
  expect(await told).toMatchObject([{ kind: 'crashed', fault: { name: 'TypeError' } }, undefined]);
  expect(await once(child, 'exit')).toEqual([1, null]);
});
