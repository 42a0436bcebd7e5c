import { createClient } from '@supabase/supabase-js';
import { describe, expect, it } from 'vitest';
import { claimJobs, completeJob, extendLease, saveProgress } from '#lib/jobs/index.ts';
import type { Database } from '#lib/platform/database.types.ts';
import { withApp } from './support/app.ts';
import { browserCookies } from './support/cookies.ts';
import { listen, type SentEvent } from './support/events.ts';
import { goodText } from './support/sources.ts';

const app = withApp({ IMPORT_WAKE_ON_START: 'off' });
const progress = { sections_completed: 1, total_sections: 9, percentage: 68, current_section: 'deal' };

async function startJob(): Promise<{ jobId: string; path: string }> {
  const body = { orgId: app().orgId, sources: [goodText], priority: 1 };
  const { jobId } = (await app().call('editor', 'POST', '/api/shows/import/start', body)).body;
  return { jobId, path: `/api/import-jobs/${jobId}/events` };
}

function serviceClient() {
  return createClient<Database>(app().stack.supabaseUrl, app().stack.secretKey);
}

async function claimed(jobId: string, leaseSeconds = 60) {
  const [lease] = await claimJobs(serviceClient(), { limit: 1, workerId: 'test', leaseSeconds });
  if (lease?.jobId !== jobId) throw new Error('Another job was claimed.');
  return lease;
}

async function next(events: AsyncGenerator<SentEvent, void>): Promise<SentEvent> {
  const { value } = await events.next();
  if (!value) throw new Error('The events ended.');
  return value;
}

describe('the events of an import', () => {
  it('tell each step as it happens and end with the last state, also to a viewer', async () => {
    const { jobId, path } = await startJob();
    const events = listen(app(), 'viewer', path);
    expect(await next(events)).toMatchObject({ event: 'progress', data: { id: jobId, status: 'pending' } });
    const lease = await claimed(jobId);
    expect((await next(events)).data).toMatchObject({ status: 'processing', attempts: 1 });
    await saveProgress(serviceClient(), lease, progress);
    expect((await next(events)).data.progress_data).toMatchObject({
      current_section: 'deal',
      percentage: 68,
    });
    await completeJob(serviceClient(), lease, { extracted: {}, confidenceMap: {}, warnings: [] });
    const end = await next(events);
    expect(end).toMatchObject({ event: 'end', data: { status: 'completed' } });
    expect(end.data).not.toHaveProperty('extracted');
    expect((await events.next()).done).toBe(true);
  });

  it('go on after the state that the caller has, and have nothing for who has the last', async () => {
    const { path } = await startJob();
    const first = await next(listen(app(), 'editor', path));
    const again = listen(app(), 'editor', path, { 'Last-Event-ID': first.id ?? '' });
    expect((await next(again)).event).toBe('heartbeat');
    await app().call('editor', 'POST', path.replace('/events', '/cancel'));
    const end = await next(again);
    expect(end).toMatchObject({ event: 'end', data: { status: 'cancelled' } });
    const headers = { 'Last-Event-ID': end.id ?? '' };
    expect((await app().call('editor', 'GET', path, undefined, headers)).status).toBe(204);
  });

  it('tell a renewed lease as a sign of life, and a lost reader without the lease', async () => {
    const { jobId, path } = await startJob();
    const lease = await claimed(jobId, 1);
    const events = listen(app(), 'editor', path);
    expect((await next(events)).data.is_reader_lost).toBe(false);
    const lost = await next(events);
    expect(lost.data.is_reader_lost).toBe(true);
    expect(lost.data).not.toHaveProperty('lease_token');
    await extendLease(serviceClient(), lease, 60);
    const alive = await next(events);
    expect(alive.data.is_reader_lost).toBe(false);
    expect(Date.parse(alive.data.updated_at)).toBeGreaterThan(Date.parse(lost.data.updated_at));
    await app().call('editor', 'POST', path.replace('/events', '/cancel'));
  });

  it('come to a browser with its session, uncompressed and kept nowhere', async () => {
    const { path } = await startJob();
    const stop = new AbortController();
    const headers = { cookie: await browserCookies(app(), 'editor'), 'Accept-Encoding': 'gzip' };
    const response = await fetch(`${app().url}${path}`, { headers, signal: stop.signal });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('cache-control')).toContain('no-store');
    stop.abort();
  });
});
