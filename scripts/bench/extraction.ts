/**
 * Reads the labelled papers as separate imports and prints how much of them was read, how much of that is right, and
 * whether the confidence can be believed. Papers whose number is divisible by three are never tuned on: by default only
 * they are measured.
 */
import { Command } from 'commander';
import { closeTextExtraction } from '#lib/import/text-extraction/index.ts';
import { fitCalibration } from './fit-calibration.ts';
import { measurePapers, type Split } from './measure.ts';
import { printReport } from './report.ts';

const program = new Command('bench:extraction')
  .option('--split <split>', 'measuring (numbers divisible by 3), tuning (the others) or all', 'measuring')
  .option('--papers <dir>', 'the folder of papers', 'tests/fixtures/extraction/papers')
  .option('--labels <dir>', 'the folder of their labels', 'tests/fixtures/extraction/labels')
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
  fit?: boolean;
  json?: boolean;
}>();

try {
  if (options.fit) {
    fitCalibration(await measurePapers({ ...options, split: 'tuning' }));
  } else {
    printReport(await measurePapers(options), options);
  }
} finally {
  await closeTextExtraction();
}
