import { z } from 'zod';
import { SECTION_KEYS, type SectionKey } from './extracted.ts';

/** What a person sees of one section while the job runs. `items` counts list entries, or filled fields of an object. */
const sectionStateSchema = z.object({
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  items: z.number().int().nonnegative().optional(),
});

/** `import_jobs.progress_data`. Within one attempt nothing in it ever goes backwards. */
export const progressSchema = z.object({
  /** `text` while the sources are being read, then the section at work, `null` when all is done. */
  current_section: z.enum(['text', ...SECTION_KEYS]).nullable(),
  /** File name or label of the source at work, when one is. */
  current_source: z.string().nullable(),
  /** The page of it at work, and how many there are, where pages take long enough to be told one by one (scans). */
  current_page: z.number().int().positive().nullish(),
  current_page_count: z.number().int().positive().nullish(),
  sections_completed: z.number().int().nonnegative(),
  total_sections: z.number().int().positive(),
  percentage: z.number().int().min(0).max(100),
  estimated_seconds_remaining: z.number().int().nonnegative().nullable(),
  started_at: z.iso.datetime({ offset: true }),
  last_updated: z.iso.datetime({ offset: true }),
  sources_read: z.number().int().nonnegative().optional(),
  total_sources: z.number().int().nonnegative().optional(),
  sections: z.partialRecord(z.enum(SECTION_KEYS), sectionStateSchema).optional(),
});
export type Progress = z.infer<typeof progressSchema>;

/** Reading the texts takes most of the time of an import, the nine sections share the rest. */
const TEXT_SHARE = 64;
const SECTION_SHARE = (100 - TEXT_SHARE) / SECTION_KEYS.length;

export interface SourceAtWork {
  fileName: string;
  pages?: { pagesDone: number; pageCount: number };
}

/** Where a run stands, as the orchestrator knows it. */
export interface Standpoint {
  sourcesRead: number;
  totalSources: number;
  /** The sources at work, the one heard of last at the end. */
  atWork: readonly SourceAtWork[];
  /** Items found by each finished section. */
  finished: Partial<Record<SectionKey, number>>;
  currentSection?: SectionKey;
}

/**
 * The progress to save at this point. `previous` is what was saved before (also by an earlier attempt that this one
 * resumes), so that the percentage and the count of sections never fall.
 */
export function progressAt(
  standpoint: Standpoint,
  clock: { startedAtMs: number; nowMs: number; secondsLeft: number | null },
  previous?: Progress,
): Progress {
  const finishedKeys = SECTION_KEYS.filter((key) => standpoint.finished[key] !== undefined);
  const isDone = finishedKeys.length === SECTION_KEYS.length;
  const isReading = !isDone && standpoint.currentSection === undefined && finishedKeys.length === 0;
  const current = standpoint.atWork.at(-1);
  const pages = current?.pages;
  const percentage = Math.max(previous?.percentage ?? 0, percentageOf(standpoint, finishedKeys.length));
  return {
    current_section: isDone ? null : isReading ? 'text' : (standpoint.currentSection ?? nextOf(standpoint)),
    current_source: current?.fileName ?? null,
    current_page: pages ? Math.min(pages.pagesDone + 1, pages.pageCount) : null,
    current_page_count: pages?.pageCount ?? null,
    sections_completed: Math.max(previous?.sections_completed ?? 0, finishedKeys.length),
    total_sections: SECTION_KEYS.length,
    percentage,
    estimated_seconds_remaining: isDone ? 0 : clock.secondsLeft,
    started_at: new Date(clock.startedAtMs).toISOString(),
    last_updated: new Date(clock.nowMs).toISOString(),
    sources_read: standpoint.sourcesRead,
    total_sources: standpoint.totalSources,
    sections: sectionStates(standpoint),
  };
}

function percentageOf(standpoint: Standpoint, finishedSections: number): number {
  const { sourcesRead, totalSources, atWork } = standpoint;
  const inParts = atWork.reduce((sum, { pages }) => sum + (pages ? pages.pagesDone / pages.pageCount : 0), 0);
  const read = totalSources === 0 ? 1 : Math.min(1, (sourcesRead + inParts) / totalSources);
  return Math.floor(read * TEXT_SHARE + finishedSections * SECTION_SHARE);
}

function nextOf(standpoint: Standpoint): SectionKey | null {
  return SECTION_KEYS.find((key) => standpoint.finished[key] === undefined) ?? null;
}

function sectionStates(standpoint: Standpoint): NonNullable<Progress['sections']> {
  const states: NonNullable<Progress['sections']> = {};
  for (const key of SECTION_KEYS) {
    const items = standpoint.finished[key];
    if (items !== undefined) states[key] = { state: 'done', items };
    else states[key] = { state: key === standpoint.currentSection ? 'running' : 'waiting' };
  }
  return states;
}
