import { jobCounts, metricFamilies, queueMetrics } from '#lib/jobs/index.ts';
import { env } from '#lib/platform/env.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { renderGauges } from '#lib/platform/http/prometheus.ts';
import { route } from '#lib/platform/http/route.ts';
import { requireSecret } from '#lib/platform/http/secret.ts';
import { createServiceClient } from '#lib/platform/supabase/service.ts';

export const dynamic = 'force-dynamic';

/** The queue in numbers, for Prometheus: over all organisations, so for who runs the system alone. */
export const GET = route('metrics', async (context) => {
  requireSecret(context.request, env().IMPORT_WORKER_SECRET, 'IMPORT_WORKER_SECRET');
  const client = createServiceClient();
  const [queue, counts] = await Promise.all([queueMetrics(client), jobCounts(client)]);
  return new Response(renderGauges(metricFamilies(queue, counts)), {
    headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' },
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
