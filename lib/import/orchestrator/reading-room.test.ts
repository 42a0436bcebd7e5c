import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { inReadingRoom } from './reading-room.ts';

const never = new AbortController().signal;
const letter = [sourceOf('Artist: The Kites')];
const dump = [sourceOf(`${'0123456789abcdef '.repeat(5)}\n`.repeat(10_000))];

/** Work that goes on until it is told to end. */
function reader(texts: typeof dump, signal = never) {
  const { promise, resolve: end } = Promise.withResolvers<void>();
  let isReading = false;
  const done = inReadingRoom(texts, signal, () => {
    isReading = true;
    return promise;
  });
  return { done, end, isReading: () => isReading };
}

test('short papers are read beside each other, and long ones one import after the other', async () => {
  const [first, short, second] = [reader(dump), reader(letter), reader(dump)];
  await setImmediate();
  expect([first, short, second].map((one) => one.isReading())).toEqual([true, true, false]);
  first.end();
  await setImmediate();
  expect(second.isReading()).toBe(true);
  for (const one of [short, second]) one.end();
  await Promise.all([first.done, short.done, second.done]);
});

test('who is told to stop leaves the line, and who fails leaves the room', async () => {
  const stop = new AbortController();
  const first = inReadingRoom(dump, never, () => Promise.reject(new Error('boom')));
  const [second, stopped, third] = [reader(dump), reader(dump, stop.signal), reader(dump)];
  await expect(first).rejects.toThrow('boom');
  stop.abort(new Error('cancelled'));
  await expect(stopped.done).rejects.toThrow('cancelled');
  second.end();
  await second.done;
  await setImmediate();
  expect([stopped, third].map((one) => one.isReading())).toEqual([false, true]);
  third.end();
  await third.done;
});
