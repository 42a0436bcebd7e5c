import { z } from 'zod';
import { evidenceSchema } from '../import/candidate.ts';
import { extractedSchemas, SECTION_KEYS } from '../import/extracted.ts';
import { parseAnswer } from '../jobs/call.ts';
import type { JobsClient } from '../jobs/client.ts';
import { AppError } from '../platform/errors.ts';
import { PART_KEYS, type Show } from './show.ts';
import { optional, timestamp } from './show-row.ts';

function partsOf<Entry extends z.ZodType>(entry: Entry) {
  return z.array(
    z.object({
      id: z.uuid(),
      origin: z.object({ jobId: z.uuid(), sourceId: z.string().optional() }),
      value: entry,
    }),
  );
}

const partIds = z.array(z.union([z.uuid(), z.array(z.uuid())]));

const takenOut = z.object({
  section: z.enum(PART_KEYS),
  id: z.uuid(),
  value: z.record(z.string(), z.unknown()),
  reason: z.string().optional(),
  evidence: evidenceSchema.optional(),
});

const corrected = z.object({
  section: z.enum(SECTION_KEYS),
  id: z.uuid().optional(),
  field: z.string(),
  value: z.unknown(),
});

const commitAnswer = z.object({
  id: z.uuid(),
  jobId: z.uuid().nullable(),
  by: z.uuid().nullable(),
  at: timestamp,
  entries: z.record(z.enum(PART_KEYS), partIds),
  takenOut: z.array(takenOut),
  corrected: z.array(corrected),
  madeTheShow: z.boolean(),
  undoUntil: timestamp.nullable(),
});

/** What a show holds, without its history. */
export const showContents = z.object({
  general: extractedSchemas.general,
  deal: extractedSchemas.deal,
  technical: extractedSchemas.technical,
  parts: z.object({
    hotels: partsOf(extractedSchemas.hotels.element),
    food: partsOf(extractedSchemas.food.element),
    flights: partsOf(extractedSchemas.flights.element),
    activities: partsOf(extractedSchemas.activities.element),
    contacts: partsOf(extractedSchemas.contacts.element),
    documents: partsOf(extractedSchemas.documents.element),
  }),
});

const showAnswer = showContents.extend({
  showId: z.uuid(),
  orgId: z.uuid(),
  jobId: z.uuid(),
  createdAt: timestamp,
  version: z.string(),
  commits: z.array(commitAnswer),
});

/** Any client; null when it does not exist or belongs to an organisation the person is not in. */
export async function getShow(client: JobsClient, showId: string): Promise<Show | null> {
  const show = await parseAnswer(showAnswer.nullable(), client.rpc('app_get_show', { p_show_id: showId }));
  if (!show) return null;
  const { artist, eventName, venue, city, country, date } = show.general;
  return { ...show, ...optional({ artist, eventName, venue, city, country, date }) };
}

/**
 * The show of an address, or 404: what is not an id, does not exist or belongs to others all look the same. With an
 * organisation, one of that alone: a person may be in several.
 */
export async function requireShow(client: JobsClient, showId: string, orgId?: string): Promise<Show> {
  const show = z.uuid().safeParse(showId).success ? await getShow(client, showId) : null;
  if (show && (orgId === undefined || show.orgId === orgId)) return show;
  throw showNotFound();
}

export function showNotFound(): AppError {
  return new AppError({
    code: 'show.not_found',
    status: 404,
    message: 'This show does not exist, or it belongs to another organisation.',
  });
}
