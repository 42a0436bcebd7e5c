import { z } from 'zod';
import { parseAnswer } from '../jobs/call.ts';
import type { JobsClient } from '../jobs/client.ts';
import { readCursor } from '../jobs/cursor.ts';
import { searchPatterns } from '../jobs/search-patterns.ts';
import type { ShowSummary } from './show.ts';
import { optional, timestamp } from './show-row.ts';
import type { ShowTime } from './show-time.ts';

const summaryRow = z
  .object({
    id: z.uuid(),
    org_id: z.uuid(),
    job_id: z.uuid(),
    created_at: timestamp,
    artist: z.string().nullable(),
    event_name: z.string().nullable(),
    venue: z.string().nullable(),
    city: z.string().nullable(),
    country: z.string().nullable(),
    date: z.string().nullable(),
  })
  .transform(({ id, org_id, job_id, created_at, event_name, ...fields }) => ({
    showId: id,
    orgId: org_id,
    jobId: job_id,
    createdAt: created_at,
    ...optional({ ...fields, eventName: event_name }),
  }));

export interface ListShowsOptions {
  orgId: string;
  when: ShowTime;
  /** `YYYY-MM-DD`: this day and later ones are upcoming. */
  today: string;
  /** Words that all stand in the artist, event, venue or city, each anywhere, in any case, with or without accents. */
  search?: string | undefined;
  /** `nextCursor` of the page before. */
  cursor?: string | undefined;
  /** 50 when not given, 200 at most. */
  limit?: number | undefined;
}

export interface ShowsPage {
  shows: ShowSummary[];
  nextCursor: string | null;
}

/**
 * Any client. The organisation's shows of one part of time: upcoming ones from the next on, past ones from the latest
 * back, those without a date from the newest back. Stable under new shows coming in.
 */
export async function listShows(client: JobsClient, options: ListShowsOptions): Promise<ShowsPage> {
  const { orgId, when, today, limit = 50 } = options;
  const ascending = when === 'upcoming';
  let query = client
    .from('shows')
    .select('id, org_id, job_id, created_at, artist, event_name, venue, city, country, date')
    .eq('org_id', orgId);
  if (when === 'upcoming') query = query.gte('date', today);
  if (when === 'past') query = query.lt('date', today);
  if (when === 'undated') query = query.is('date', null);
  const words = searchPatterns(options.search);
  if (words.length > 0) query = query.likeAllOf('search_text', words);
  const after = readCursor(options.cursor, cursorSchema);
  if (after) query = query.or(beyond(after, ascending));
  const size = Math.min(limit, MAX_PAGE);
  const shows = await parseAnswer(
    z.array(summaryRow),
    query
      .order('date', { ascending })
      .order('created_at', { ascending: false })
      .order('id', { ascending: false })
      .limit(size),
  );
  return { shows, nextCursor: shows.length === size ? cursorOf(shows.at(-1)) : null };
}

const MAX_PAGE = 200;

const cursorSchema = z.tuple([
  z.union([z.iso.date(), z.literal('')]),
  z.iso.datetime({ offset: true }),
  z.uuid(),
]);

function cursorOf(last: ShowSummary | undefined): string | null {
  return last ? `${last.date ?? ''}~${last.createdAt}~${last.showId}` : null;
}

/** PostgREST's condition for what comes after the show of the cursor. */
function beyond([date, createdAt, id]: z.infer<typeof cursorSchema>, ascending: boolean): string {
  const older = `created_at.lt."${createdAt}",and(created_at.eq."${createdAt}",id.lt.${id})`;
  if (date === '') return older;
  return `date.${ascending ? 'gt' : 'lt'}.${date},and(date.eq.${date},or(${older}))`;
}
