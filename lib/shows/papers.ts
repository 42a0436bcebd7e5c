import type { Job, SourceDescription } from '../jobs/job.ts';
import type { Show } from './show.ts';

/** The papers of an import that belong to the show: all but those whose document was taken out of it. Pure. */
export function papersOf(show: Show, { sources }: Pick<Job, 'sources'>): SourceDescription[] {
  const gone = show.commits.flatMap(({ takenOut }) =>
    takenOut.flatMap(({ section, value }) => (section === 'documents' ? [value.fileName] : [])),
  );
  const held = show.parts.documents.map(({ value }) => value.fileName);
  return sources.filter(({ fileName }) => held.includes(fileName) || !gone.includes(fileName));
}
