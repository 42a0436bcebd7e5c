import { queueMetrics } from '#lib/jobs/index.ts';
import { env } from '#lib/platform/env.ts';
import { jsonResponse } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { createServiceClient } from '#lib/platform/supabase/service.ts';

export const dynamic = 'force-dynamic';

/** Readiness: the database answers and no due job waits longer than it should. Tells nothing about any organisation. */
export const GET = route('worker.health', async () => {
  const maxAgeSeconds = env().IMPORT_MAX_QUEUE_AGE_SECONDS;
  const { due, oldestDueSeconds } = await queueMetrics(createServiceClient());
  const isReady = oldestDueSeconds <= maxAgeSeconds;
  const body = { status: isReady ? 'ok' : 'behind', due, oldestDueSeconds, maxAgeSeconds };
  return jsonResponse(body, isReady ? 200 : 503);
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
