/**
 * Reads the labelled papers, each as an import of its own or as a whole show, and prints how much of them was read, how
 * much of that is right, and whether the confidence can be believed. Those whose number is divisible by three are never
 * tuned on: by default only they are measured.
 */
import { Command, Option } from 'commander';
import { closeTextExtraction } from '#lib/import/text-extraction/index.ts';
import { writeChart } from './chart.ts';
import { type Batch, loadFirstSight, recordFirstSight, USES } from './first-sight.ts';
import { fitCalibration } from './fit-calibration.ts';
import { countOf, LABELS, PAPERS, type Split } from './labelled-set.ts';
import { measureGenerated, measureLabelled } from './measure.ts';
import { printAlone, printWithModel } from './model/compare.ts';
import { TEST_MODELS } from './model/test-model.ts';
import { printReport, scoredOf } from './report.ts';

/** Made-up papers for fitting; other seeds are for looking at the result. */
const GENERATED_FOR_FIT = 400;
const FIT_SEED = 77;

const HELP = `
Any labelled set can be measured: --papers DIR --labels DIR, where the label of paper DIR/name.ext is name.json in the
other folder. A folder DIR/name holds the papers of a whole show: they are read together, as one import, and have the one
label name.json. A label lists the right values by section, what must not be taken (negatives), and what may be there or
not ("?field"). What has a name that does not begin with a number of three or four digits belongs to the measuring part.

Test models (--model) answer from the labels: "right" gives the label's values with words of the paper that say them,
"silent" nothing. "erring" runs three that mean well and are wrong in 4, 10 and 22 of 100 values, miss some and now and then
take what the label warns of. "lying" runs the liars, one after the other: one that invents, one that misplaces what the label has,
one that takes true words of the paper for something else, one that swaps the facts of neighbours, one that tells the
truth but for every third field, and four that earn trust first: one that gives people each other's seats and numbers,
one that misses every fourth figure by a line, one that lies in some sections only, and one that says all that is true
and a little more. Most of them take everything that the label warns of; --seed makes them choose other lies.

Examples:
  npm run bench:extraction
  npm run bench:extraction -- --papers ~/papers --labels ~/labels --errors
  npm run bench:extraction -- --model lying
  npm run bench:extraction -- --split measuring --chart
  npm run bench:extraction -- --generated 300 --seed 5`;

const program = new Command('bench:extraction')
  .description(
    'Reads labelled papers and whole shows, each as one import, and prints how right the values and their confidence are.',
  )
  .option('--split <split>', 'measuring (numbers divisible by 3), building (the others) or all', 'measuring')
  .option('--papers <dir>', 'the folder of papers, and of folders with whole shows', PAPERS)
  .option('--labels <dir>', 'the folder of their labels', LABELS)
  .option('--generated <count>', 'instead, make up this many papers', Number)
  .option('--seed <seed>', 'seed of the made-up papers and of the lies', Number, 1)
  .option('--errors', 'list every wrong and missed field')
  .option('--only <text>', 'only papers and shows whose name contains this')
  .option('--fit', 'fit the confidence weights on the building papers and write the calibration table')
  .addOption(
    new Option(
      '--model <kind>',
      'also let a test model read over HTTP, and print what it changes against the rules alone',
    ).choices(Object.keys(TEST_MODELS)),
  )
  .option('--chart', 'also draw docs/images/extraction.svg from this measurement')
  .addOption(
    new Option(
      '--record <use>',
      'also keep on record how papers did that were read for the first time, for fitting or for measuring',
    ).choices(USES),
  )
  .option('--json', 'print the numbers as JSON')
  .addHelpText('after', HELP)
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
  model?: string;
  chart?: boolean;
  record?: Batch['use'];
  json?: boolean;
}>();

try {
  if (options.fit) {
    const building = await measureLabelled({ ...options, model: undefined, split: 'building' });
    fitCalibration(building, await measureGenerated(GENERATED_FOR_FIT, FIT_SEED), loadFirstSight('fitting'));
  } else {
    const rules = { ...options, model: undefined };
    let imports = options.generated
      ? await measureGenerated(options.generated, options.seed)
      : await measureLabelled(rules);
    if (options.model) printAlone(imports);
    for (const model of TEST_MODELS[options.model ?? ''] ?? []) {
      imports = await measureLabelled({ ...rules, model });
      printWithModel(model, imports);
    }
    printReport(imports, options);
    if (options.record) recordFirstSight(imports, options.record);
    if (options.chart) writeChart(scoredOf(imports), `Measured on ${countOf(imports)}`);
  }
} finally {
  await closeTextExtraction();
}
