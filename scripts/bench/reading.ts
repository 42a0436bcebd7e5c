/**
 * `npm run bench:reading`: the time that reading takes once the text is out of the file, by the clock and of the
 * processor, by section, and how it grows with the number of pages. The pages are made up from a seed and read as one
 * paper.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { type ReadingTimes, readTextOf, type Times, timeReading } from '#scripts/bench/reading/measure.ts';
import { say } from '#scripts/support/say.ts';

const PAGE_COUNTS = [25, 50, 100, 200, 400];
const FIRST_COUNTS = [1, 10, 100];
const FIRST_PROGRAM = fileURLToPath(new URL('reading/first.ts', import.meta.url));
/** Other pages than those measured, so that what is warm is the program and not an answer it remembers. */
const WARM_UP = { pages: 100, seed: 9_000, runs: 2 };

const program = new Command('bench:reading')
  .description('Measures how long reading takes, for every section, and how that grows.')
  .option('--pages <counts>', 'how many pages, separated by commas', PAGE_COUNTS.join(','))
  .option('--runs <n>', 'readings of every size; the median counts', '3')
  .option('--seed <n>', 'which pages', '1')
  .parse();
const options = program.opts<{ pages: string; runs: string; seed: string }>();

for (let run = 0; run < WARM_UP.runs; run++) await measure(WARM_UP.pages, WARM_UP.seed + run);
const results = new Map<number, ReadingTimes>();
for (const pages of options.pages.split(',').map(Number)) {
  const runs: ReadingTimes[] = [];
  for (let run = 0; run < Number(options.runs); run++)
    runs.push(await measure(pages, Number(options.seed) * 100 + run));
  results.set(
    pages,
    median(runs, ({ all }) => all.clock),
  );
}
print('By the clock', 'clock', results);
print('Processor time', 'processor', results);
for (const pages of FIRST_COUNTS) {
  const runs = Array.from({ length: Number(options.runs) }, (_, run) => firstReading(pages, run));
  say(`first of a process, ${pages} pages: ${Math.round(median(runs, (ms) => ms))} ms by the clock`);
}

async function measure(pages: number, seed: number): Promise<ReadingTimes> {
  return timeReading(await readTextOf(pages, seed));
}

/** In ms, with nothing compiled, loaded or remembered: as the first import of a new worker or function has it. */
function firstReading(pages: number, run: number): number {
  const seed = Number(options.seed) * 100 + run;
  return Number(
    execFileSync(process.execPath, [FIRST_PROGRAM, String(pages), String(seed)], { encoding: 'utf8' }),
  );
}

function median<T>(runs: readonly T[], clockOf: (run: T) => number): T {
  const sorted = runs.toSorted((a, b) => clockOf(a) - clockOf(b));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('There must be at least one run.');
  return middle;
}

function print(title: string, kind: keyof Times, results: ReadonlyMap<number, ReadingTimes>): void {
  const sizes = [...results];
  const row = (name: string, cells: readonly string[]) =>
    say(name.padEnd(14) + cells.map((cell) => cell.padStart(10)).join(''));
  const times = (name: string, of: (one: ReadingTimes) => Times | undefined) =>
    row(
      name,
      sizes.map(([pages, one]) => String(Math.round(((of(one)?.[kind] ?? 0) * 100) / pages))),
    );
  say(`${title}, ms per 100 pages`);
  row(
    '',
    sizes.map(([pages]) => `${pages} pages`),
  );
  for (const step of Object.keys(sizes[0]?.[1].steps ?? {})) times(step, ({ steps }) => steps[step]);
  times('all', ({ all }) => all);
  row(
    'growth',
    sizes.map(([, { all }], i) => growth(all[kind], sizes[i - 1]?.[1].all[kind])),
  );
}

/** How many times as long as the size before it: 2.0 for twice the pages is linear. */
function growth(time: number, before: number | undefined): string {
  return before === undefined ? '' : `x ${(time / before).toFixed(2)}`;
}
