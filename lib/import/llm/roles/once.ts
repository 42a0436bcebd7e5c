import type { Reading } from '../../reading/reading.ts';

/** Works something out once for each reading: every field a model tells asks for it again. */
export function once<T>(workOut: (reading: Reading) => T): (reading: Reading) => T {
  const known = new WeakMap<Reading, { result: T }>();
  return (reading) => {
    const found = known.get(reading) ?? { result: workOut(reading) };
    known.set(reading, found);
    return found.result;
  };
}
