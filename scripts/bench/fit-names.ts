/**
 * `npm run fit:names`: fits what each sign of a name is worth for finding the artist and the venue, on the building papers,
 * and writes the table that the reader uses.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { readTogether } from '#lib/import/reading/index.ts';
import { closeTextExtraction, extractText } from '#lib/import/text-extraction/index.ts';
import { fitNames, type LabelledReading } from './fit/names.ts';
import { tableRows } from './fit/table-rows.ts';
import { isIn } from './measure.ts';
import { labelSchema } from './score/labels.ts';

const FIXTURES = 'tests/fixtures/extraction';
const TABLE = new URL('../../lib/import/sections/general/ranking/weights.ts', import.meta.url);

const papers: LabelledReading[] = [];
for (const file of readdirSync(join(FIXTURES, 'papers')).sort()) {
  if (!isIn('building', file)) continue;
  const bytes = readFileSync(join(FIXTURES, 'papers', file));
  const [reading] = readTogether(await extractText({ sourceId: 's1', fileName: file, bytes }));
  const label = labelSchema.parse(
    JSON.parse(readFileSync(join(FIXTURES, 'labels', `${parse(file).name}.json`), 'utf8')),
  );
  if (reading) papers.push({ reading, label });
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
