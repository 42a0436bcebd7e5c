import { z } from 'zod';
import type { ShowChange } from '#lib/shows/show-change.ts';
import type { ShowTime } from '#lib/shows/show-time.ts';
import { request, requestJson } from './http.ts';

/** What a show can be taken away as, in the order in which it is wanted. */
export const SHOW_FILES = [
  { file: 'calendar.ics', label: 'Calendar, all times (.ics)' },
  { file: 'activities.csv', label: 'Activities, spreadsheet (.csv)' },
  { file: 'contacts.csv', label: 'Contacts, spreadsheet (.csv)' },
  { file: 'hotels.csv', label: 'Hotels, spreadsheet (.csv)' },
  { file: 'flights.csv', label: 'Flights, spreadsheet (.csv)' },
  { file: 'food.csv', label: 'Food, spreadsheet (.csv)' },
  { file: 'record.json', label: 'Everything, with where it was read (.json)' },
];

export function showFilePath(showId: string, file: string): string {
  return `/api/shows/${showId}/files/${file}`;
}

const linkSchema = z.object({ url: z.string(), expiresAt: z.string() });

/** One file of a show, or one original of its imports. */
export type Shareable = { file: string } | { jobId: string; sourceId: string };

/** An address that opens it without signing in, for a day. */
export function shareFile(showId: string, what: Shareable) {
  return requestJson(linkSchema, `/api/shows/${showId}/links`, { method: 'POST', body: what });
}

const summarySchema = z.object({
  showId: z.string(),
  orgId: z.string(),
  jobId: z.string(),
  createdAt: z.string(),
  artist: z.string().optional(),
  eventName: z.string().optional(),
  venue: z.string().optional(),
  city: z.string().optional(),
  country: z.string().optional(),
  date: z.string().optional(),
});
const pageSchema = z.object({ shows: z.array(summarySchema), nextCursor: z.string().nullable() });
export type ShowsOfTime = z.infer<typeof pageSchema>;

export interface ShowsQuery {
  orgId: string;
  when: ShowTime;
  /** `YYYY-MM-DD` */
  today: string;
  search: string;
}

/** One page of the shows of a part of time that have all words of the search. */
export function fetchShows(query: ShowsQuery, cursor: string | undefined, signal: AbortSignal) {
  const { search, ...rest } = query;
  const params = new URLSearchParams({ ...rest, ...(search && { search }), ...(cursor && { cursor }) });
  return requestJson(pageSchema, `/api/shows?${params}`, { signal });
}

const commitsSchema = z.object({
  commits: z.array(
    z.object({ jobId: z.string().nullable(), madeTheShow: z.boolean(), undoUntil: z.string().nullable() }),
  ),
});

/** The imports that made a show, the latest with the moment until which it can be undone. */
export async function fetchShowCommits(showId: string, signal: AbortSignal) {
  return (await requestJson(commitsSchema, `/api/shows/${showId}`, { signal })).commits;
}

export async function deleteShow(showId: string): Promise<void> {
  await request(`/api/shows/${showId}`, { method: 'DELETE' });
}

const changedSchema = z.object({ changeId: z.string() });

/** One all-or-nothing step on the show as it was looked at; refused with 409 `review.stale` when that has moved on. */
export function changeShow(showId: string, version: string, changes: ShowChange[]) {
  const body = { version, changes };
  return requestJson(changedSchema, `/api/shows/${showId}/changes`, { method: 'POST', body });
}

export async function undoShowChange(showId: string, changeId: string): Promise<void> {
  await request(`/api/shows/${showId}/changes/${changeId}`, { method: 'DELETE' });
}
