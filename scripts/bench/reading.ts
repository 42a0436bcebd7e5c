/**
 * `npm run bench:reading`: the time that reading takes once the text is out of the file, by the clock and of the
 * processor, by section, and how it grows with the number of pages. The pages are made up from a seed and read as one
 * paper.
 */
import { Command } from 'commander';
import { closeTextExtraction, extractText } from '#lib/import/text-extraction/index.ts';
import { Random } from '#scripts/bench/generate/random.ts';
import { type ReadingTimes, type Times, timeReading } from '#scripts/bench/reading/measure.ts';
import { makePages } from '#scripts/bench/reading/pages.ts';
import { say } from '#scripts/support/say.ts';

const PAGE_COUNTS = [25, 50, 100, 200, 400];
/** Other pages than those measured, so that what is warm is the program and not an answer it remembers. */
const WARM_UP = { pages: 100, seed: 9_000, runs: 2 };

const program = new Command('bench:reading')
  .description('Measures how long reading takes, for every section, and how that grows.')
  .option('--pages <counts>', 'how many pages, separated by commas', PAGE_COUNTS.join(','))
  .option('--runs <n>', 'readings of every size; the median counts', '3')
  .option('--seed <n>', 'which pages', '1')
  .parse();
const options = program.opts<{ pages: string; runs: string; seed: string }>();

try {
  for (let run = 0; run < WARM_UP.runs; run++) await measure(WARM_UP.pages, WARM_UP.seed + run);
  const results = new Map<number, ReadingTimes>();
  for (const pages of options.pages.split(',').map(Number)) {
    const runs: ReadingTimes[] = [];
    for (let run = 0; run < Number(options.runs); run++)
      runs.push(await measure(pages, Number(options.seed) * 100 + run));
    results.set(pages, median(runs));
  }
  print('By the clock', 'clock', results);
  print('Processor time', 'processor', results);
} finally {
  await closeTextExtraction();
}

async function measure(pages: number, seed: number): Promise<ReadingTimes> {
  const bytes = new TextEncoder().encode(makePages(new Random(seed), pages));
  const texts = await extractText({ sourceId: 's1', fileName: 'pages.txt', bytes });
  return timeReading(texts);
}

function median(runs: ReadingTimes[]): ReadingTimes {
  const sorted = runs.toSorted((a, b) => a.all.clock - b.all.clock);
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
