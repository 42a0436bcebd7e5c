import { z } from 'zod';
import { extractedSchemas } from '../import/extracted.ts';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';
import { readCursor } from './cursor.ts';
import { BASE_COLUMNS, type JobStatus, type JobSummary, jobBaseRow } from './job.ts';
import { searchPatterns } from './search-patterns.ts';

export interface ListOptions {
  orgId: string;
  /** Any of these; none means all. */
  statuses?: readonly JobStatus[] | undefined;
  /** Words that all stand in the artist, event, venue, city or names of the papers, each anywhere, in any case, with or without accents. */
  search?: string | undefined;
  /** `nextCursor` of the page before. */
  cursor?: string | undefined;
  /** 50 when not given, 200 at most. */
  limit?: number | undefined;
}

const GENERAL_COLUMNS = 'read:extracted->general, reviewed:review->extracted->general';

/** One that this version does not know must not hide its import, and all others of the list with it. */
const general = extractedSchemas.general.nullable().catch(null);
const summaryRow = jobBaseRow
  .extend({ read: general, reviewed: general })
  .transform(({ read, reviewed, ...job }) => ({ ...job, about: reviewed ?? read }));

const cursorSchema = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

/** Any client. Newest first; stable under new jobs coming in. */
export async function listJobs(
  client: JobsClient,
  options: ListOptions,
): Promise<{ jobs: JobSummary[]; nextCursor: string | null }> {
  const { statuses = [] } = options;
  const limit = Math.min(options.limit ?? 50, 200);
  let query = client
    .from('import_jobs')
    .select(`${BASE_COLUMNS}, ${GENERAL_COLUMNS}`)
    .eq('org_id', options.orgId);
  if (statuses.length > 0) query = query.in('status', statuses);
  const words = searchPatterns(options.search);
  if (words.length > 0) query = query.likeAllOf('search_text', words);
  const after = readCursor(options.cursor, cursorSchema);
  if (after) {
    const [createdAt, id] = after;
    query = query.or(`created_at.lt."${createdAt}",and(created_at.eq."${createdAt}",id.lt.${id})`);
  }
  const jobs = await parseAnswer(
    z.array(summaryRow),
    query.order('created_at', { ascending: false }).order('id', { ascending: false }).limit(limit),
  );
  const last = jobs.at(-1);
  return { jobs, nextCursor: jobs.length === limit && last ? `${last.created_at}~${last.id}` : null };
}
