import type { Extracted, SectionValue } from '#lib/import/extracted.ts';
import { formatDate } from '../_fields/format.ts';
import { showTitle } from '../_show/show-title.ts';

type About = SectionValue<'general'>;

type Sources = readonly { fileName: string }[];
type NamedImport = { sources: Sources } & (
  | { about: About | null }
  | { extracted: Extracted | null; review: { extracted: Extracted } | null }
);

/** What an import is called: by the show it is about once that is known, by its papers till then. */
export function importTitle(job: NamedImport): string {
  const about = aboutOf(job);
  return isNamed(about) ? showTitle(about) : papersOf(job.sources);
}

/** Where and when, and the papers if the title does not name them; empty when there is no more to say. */
export function importSubtitle(job: NamedImport): string {
  const about = aboutOf(job);
  const { venue, city, date } = about;
  const facts = [date && formatDate(date), [venue, city].filter(Boolean).join(', ')];
  return [...facts, isNamed(about) && papersOf(job.sources)].filter(Boolean).join(' · ');
}

/** As the person left it, or as it was read. */
function aboutOf(job: NamedImport): About {
  if ('about' in job) return job.about ?? {};
  return (job.review ?? job).extracted?.general ?? {};
}

function isNamed({ artist, eventName }: About): boolean {
  return Boolean(artist ?? eventName);
}

/** "rider.pdf, contract.docx and 3 more". */
function papersOf(sources: Sources): string {
  const names = sources.map((source) => source.fileName);
  if (names.length === 0) return 'Import without papers';
  if (names.length <= 3) return joinNames(names);
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}

function joinNames(names: string[]): string {
  return names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
