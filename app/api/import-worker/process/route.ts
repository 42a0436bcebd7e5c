import { getDeadline } from '@vercel/functions';
import { env } from '#lib/platform/env.ts';
import { jsonResponse } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { type RouteContext, route } from '#lib/platform/http/route.ts';
import { requireSecret } from '#lib/platform/http/secret.ts';
import { drainImports } from '#lib/worker/drain-imports.ts';

/** Seconds, a literal for the build; Vercel's default on every plan. */
export const maxDuration = 300;
export const dynamic = 'force-dynamic';

/** What Vercel's cron sends. It may fire twice or overlap itself; leases make that harmless. */
export const GET = route('worker.cron', async (context) => {
  requireSecret(context.request, env().CRON_SECRET, 'CRON_SECRET');
  return drainNow(context);
});

/** The same for curl and other schedulers. */
export const POST = route('worker.process', async (context) => {
  requireSecret(context.request, env().IMPORT_WORKER_SECRET, 'IMPORT_WORKER_SECRET');
  return drainNow(context);
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET, POST });

async function drainNow({ log }: RouteContext<Record<string, never>>): Promise<Response> {
  const deadline = getDeadline()?.getTime();
  const budgetMs = deadline === undefined ? maxDuration * 1000 : deadline - Date.now();
  const summary = await drainImports({ budgetMs });
  log.info(summary, 'worker.drained');
  return jsonResponse(summary);
}
