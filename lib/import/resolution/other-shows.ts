import type { Candidate } from '../candidate.ts';
import type { AnyEntry } from './group-entries.ts';
import { liveOf, meansSame } from './readers.ts';
import { sourceOf } from './sort-entries.ts';
import { supportOf } from './strength.ts';

/** A paper of another show than the one that most papers of the import are about. */
export interface PaperOfOtherShow {
  sourceId: string;
  /** The other show in words: its artist, town and day, as far as the paper says them. */
  about: string;
}

const NAMES = ['artist', 'venue', 'city'] as const;
const SHOW_FIELDS = [...NAMES, 'date'] as const;
type ShowField = (typeof SHOW_FIELDS)[number];

/** What a paper says of who plays where and when. */
interface ShowOfPaper {
  sourceId: string;
  support: number;
  /** All that it names, the likeliest first. */
  named: Record<ShowField, string[]>;
  /** The fields of which it does not only let guess. */
  sure: ReadonlySet<ShowField>;
}

/**
 * The papers that are about another show: they name another day and, of artist, house and town, at least two others. A
 * moved show keeps its town and its artist, two acts of one evening keep the day, and a paper that names the day of the
 * others at all is one of theirs. The show of most papers is the import's own; of equally many the one that is told more
 * clearly, then the one that came first.
 */
export function papersOfOtherShows(general: readonly AnyEntry[]): PaperOfOtherShow[] {
  const shows: ShowOfPaper[][] = [];
  for (const paper of showsOfPapers(general)) {
    const same = shows.find((papers) => !papers.some((one) => isOtherShow(one, paper)));
    if (same) same.push(paper);
    else shows.push([paper]);
  }
  const [own, ...others] = shows.sort((a, b) => b.length - a.length || supportOfAll(b) - supportOfAll(a));
  if (!own) return [];
  return others.flat().map(({ sourceId, named: { artist, city, venue, date } }) => ({
    sourceId,
    about: [artist[0], city[0] ?? venue[0], date[0]].filter(Boolean).join(', '),
  }));
}

/** Of each paper that names a day for sure. */
function showsOfPapers(general: readonly AnyEntry[]): ShowOfPaper[] {
  const found = SHOW_FIELDS.flatMap((field) =>
    general.flatMap((entry) => liveOf(entry[field] ?? []).map((candidate) => ({ field, candidate }))),
  );
  const papers = [...Map.groupBy(found, ({ candidate }) => sourceOf(candidate))].map(([sourceId, all]) => {
    const of = (field: ShowField) => all.filter((one) => one.field === field).map((one) => one.candidate);
    const named = { artist: of('artist'), venue: of('venue'), city: of('city'), date: of('date') };
    return {
      sourceId,
      support: supportOf(all.map(({ candidate }) => candidate)),
      named: {
        artist: valuesOf(named.artist),
        venue: valuesOf(named.venue),
        city: valuesOf(named.city),
        date: valuesOf(named.date),
      },
      sure: new Set(SHOW_FIELDS.filter((field) => named[field].some(isSure))),
    };
  });
  return papers.filter(({ sure }) => sure.has('date'));
}

function isOtherShow(a: ShowOfPaper, b: ShowOfPaper): boolean {
  const differsIn = (field: ShowField) =>
    a.sure.has(field) &&
    b.sure.has(field) &&
    !a.named[field].some((one) => b.named[field].some((other) => meansSame(one, other)));
  return differsIn('date') && NAMES.filter(differsIn).length >= 2;
}

/** How specific a reader's rule must be to count although nothing beside the value says what it is. */
const TELLING = 0.7;

function isSure({ doubts = [], specificity = 0.5 }: Candidate): boolean {
  return !doubts.includes('derived') && (!doubts.includes('weak_context') || specificity >= TELLING);
}

/** The values as they are written, the strongest first. */
function valuesOf(candidates: readonly Candidate[]): string[] {
  const byValue = Map.groupBy(candidates, (candidate) => String(candidate.value));
  return [...byValue].sort(([, a], [, b]) => supportOf(b) - supportOf(a)).map(([value]) => value);
}

function supportOfAll(papers: readonly ShowOfPaper[]): number {
  return papers.reduce((sum, paper) => sum + paper.support, 0);
}
