import { z } from 'zod';
import { parseAnswer } from '../jobs/call.ts';
import type { JobsClient } from '../jobs/client.ts';
import type { ShowSummary } from './show.ts';
import { optional, timestamp } from './show-row.ts';

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

/** Any client; the organisation's shows, those without a day first, then from the latest day back; 200 at most. */
export async function listShows(
  client: JobsClient,
  options: { orgId: string; limit?: number },
): Promise<ShowSummary[]> {
  return parseAnswer(
    z.array(summaryRow),
    client
      .from('shows')
      .select('id, org_id, job_id, created_at, artist, event_name, venue, city, country, date')
      .eq('org_id', options.orgId)
      .order('date', { ascending: false, nullsFirst: true })
      .order('created_at', { ascending: false })
      .order('id', { ascending: false })
      .limit(Math.min(options.limit ?? 100, 200)),
  );
}
