import type { SourceText } from '../source-text.ts';
import { MAX_CHARACTERS, sizeOf } from './within-budget.ts';

interface Place {
  size: number;
  enter(): void;
}

const line: Place[] = [];
let free = MAX_CHARACTERS;

/**
 * Does the work once the papers, with those that other imports of this process are reading, are no more than one import may
 * have: what is remembered of each line while it is read takes a hundred times its size. In order of asking.
 */
export async function inReadingRoom<T>(
  texts: readonly SourceText[],
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  const size = Math.min(
    MAX_CHARACTERS,
    texts.reduce((sum, text) => sum + sizeOf(text), 0),
  );
  await turn(size, signal);
  try {
    return await work();
  } finally {
    free += size;
    letIn();
  }
}

async function turn(size: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve: enter, reject } = Promise.withResolvers<void>();
  const place = { size, enter };
  const goAway = () => {
    if (!line.includes(place)) return;
    line.splice(line.indexOf(place), 1);
    letIn();
    reject(signal.reason);
  };
  line.push(place);
  letIn();
  signal.addEventListener('abort', goAway, { once: true });
  if (signal.aborted) goAway();
  await promise;
  signal.removeEventListener('abort', goAway);
}

function letIn(): void {
  for (let next = line[0]; next && next.size <= free; next = line[0]) {
    line.shift();
    free -= next.size;
    next.enter();
  }
}
