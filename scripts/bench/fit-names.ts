/**
 * `npm run fit:names`: fits what each sign of a name is worth for finding the artist and the venue, on the building papers,
 * and writes the table that the reader uses.
 */
import { writeFileSync } from 'node:fs';
import { readTogether } from '#lib/import/reading/index.ts';
import { closeTextExtraction } from '#lib/import/text-extraction/index.ts';
import { fitNames, type LabelledReading } from './fit/names.ts';
import { tableRows } from './fit/table-rows.ts';
import { LABELS, labelledImports, PAPERS, textsOf } from './labelled-set.ts';

const TABLE = new URL('../../lib/import/sections/general/ranking/weights.ts', import.meta.url);

const papers: LabelledReading[] = [];
for (const one of labelledImports({ papers: PAPERS, labels: LABELS, split: 'building' })) {
  // Names are ranked paper by paper, of whole shows too.
  for (const path of one.papers) {
    const [reading] = readTogether(await textsOf([path]));
    if (reading) papers.push({ reading, label: one.label });
  }
}
await closeTextExtraction();
const { artist, venue } = fitNames(papers);
writeFileSync(
  TABLE,
  [
    '/**',
    ' * How much each sign speaks for a name, in log-odds. Written by `npm run fit:names`; what it was fitted on stands',
    ' * beside it.',
    ' */',
    'export const NAME_WEIGHTS = {',
    `  fittedAt: '${new Date().toISOString().slice(0, 10)}',`,
    `  fittedOn: '${papers.length} building papers',`,
    '  artist: {',
    ...tableRows(Object.entries(artist), 4),
    '  },',
    '  venue: {',
    ...tableRows(Object.entries(venue), 4),
    '  },',
    '};',
    '',
  ].join('\n'),
);
process.stdout.write(
  `${papers.length} papers, ${Object.keys(artist).length} and ${Object.keys(venue).length} weights\n`,
);
