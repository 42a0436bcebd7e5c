import type { ImportWarning } from '../../candidate.ts';
import type { Reading } from '../../reading/reading.ts';
import { replacedPapers } from '../../reading/replaced-papers.ts';

/** Tells which papers were set aside for a newer version of them. */
export function checkVersions(readings: readonly Reading[]): ImportWarning[] {
  const names = new Map(readings.map(({ source }) => [source.sourceId, source.fileName]));
  return replacedPapers(readings).map(({ sourceId, by }) => ({
    code: 'source.replaced',
    message: `“${names.get(sourceId)}” was set aside, because “${names.get(by)}” is the newer version of it. Its values are kept as alternatives.`,
    sourceId,
  }));
}
