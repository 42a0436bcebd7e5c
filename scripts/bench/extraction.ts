/**
 * Reads the labelled papers as separate imports and prints how much of them was read, how much of that is right, and
 * whether the confidence can be believed. Papers whose number is divisible by three are never tuned on: by default only
 * they are measured.
 */
import { Command } from 'commander';
import { closeTextExtraction } from '#lib/import/text-extraction/index.ts';
import { fitCalibration } from './fit-calibration.ts';
import { measureGenerated, measurePapers, type Split } from './measure.ts';
import { printReport } from './report.ts';

/** Made-up papers for fitting; other seeds are for looking at the result. */
const GENERATED_FOR_FIT = 400;
const FIT_SEED = 77;

const program = new Command('bench:extraction')
  .option('--split <split>', 'measuring (numbers divisible by 3), tuning (the others) or all', 'measuring')
  .option('--papers <dir>', 'the folder of papers', 'tests/fixtures/extraction/papers')
  .option('--labels <dir>', 'the folder of their labels', 'tests/fixtures/extraction/labels')
  .option('--generated <count>', 'instead, make up this many papers', Number)
  .option('--seed <seed>', 'seed of the made-up papers', Number, 1)
  .option('--errors', 'list every wrong and missed field')
  .option('--only <text>', 'only papers whose name contains this')
  .option('--fit', 'fit the confidence weights on the tuning papers and write the calibration table')
  .option('--json', 'print the numbers as JSON')
  .parse();
const options = program.opts<{
  split: Split;
  papers: string;
  labels: string;
  errors?: boolean;
  only?: string;
  generated?: number;
  seed: number;
  fit?: boolean;
  json?: boolean;
}>();

try {
  if (options.fit) {
    const papers = await measurePapers({ ...options, split: 'tuning' });
    fitCalibration(papers, await measureGenerated(GENERATED_FOR_FIT, FIT_SEED));
  } else {
    const papers = options.generated
      ? await measureGenerated(options.generated, options.seed)
      : await measurePapers(options);
    printReport(papers, options);
  }
} finally {
  await closeTextExtraction();
}
