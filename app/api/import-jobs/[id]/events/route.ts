import { setTimeout as sleep } from 'node:timers/promises';
import { getDeadline } from '@vercel/functions';
import { getPulse, watchJob } from '#lib/jobs/index.ts';
import { eventStreamResponse } from '#lib/platform/http/event-stream.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { type RouteContext, route } from '#lib/platform/http/route.ts';
import { requirePerson, withoutRenewal } from '#lib/platform/supabase/person.ts';
import { shutdownSignal } from '#lib/worker/shutdown.ts';
import { findJob } from '../../../_support/job-param.ts';

/** Seconds, a literal for the build; Vercel's default on every plan. */
export const maxDuration = 300;
export const dynamic = 'force-dynamic';

/** Ends in good order before the host ends it; the browser then comes again by itself. */
const MARGIN_MS = 10_000;

/** What becomes of an import, as server-sent events: from where the caller was, to its last state or a few minutes on. */
export const GET = route<{ id: string }>('import.events', async (context) => {
  const person = await requirePerson(context);
  const { id } = await findJob(person, context.params.id);
  const client = await withoutRenewal(person);
  const ports = {
    read: () => getPulse(client, id),
    wait: (ms: number) => sleep(ms),
    now: () => performance.now(),
    onFault: (error: unknown) => context.log.warn({ jobId: id, err: error }, 'import.events_failed'),
  };
  const lastId = context.request.headers.get('last-event-id') ?? undefined;
  return eventStreamResponse(watchJob(ports, { lastId, budgetMs: budgetMs(), signal: endSignal(context) }));
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });

function budgetMs(): number {
  const deadline = getDeadline()?.getTime();
  return (deadline === undefined ? maxDuration * 1000 : deadline - Date.now()) - MARGIN_MS;
}

function endSignal({ request }: Pick<RouteContext<never>, 'request'>): AbortSignal {
  return AbortSignal.any([request.signal, shutdownSignal()]);
}
