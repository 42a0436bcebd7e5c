import { describe, expect, it } from 'vitest';
import { contractPdf } from '#scripts/support/sample-papers.ts';
import { scannedPdf } from '#scripts/support/scan.ts';
import { withApp } from './support/app.ts';
import { fileSource } from './support/sources.ts';
import { waitForStatus } from './support/wait.ts';

const app = withApp();

describe('an import on an idle system', () => {
  it('is begun within a second of being handed in, with no cron and no worker', async () => {
    const sources = [fileSource('contract.pdf', await contractPdf(), 'application/pdf')];
    const answer = await app().call('editor', 'POST', '/api/shows/import/start', {
      orgId: app().orgId,
      sources,
    });
    const job = await waitForStatus(app(), answer.body.jobId, 'completed');
    const waitedMs = Date.parse(job.started_at) - Date.parse(job.created_at);
    expect(waitedMs).toBeLessThan(1000);
  });

  it('is given back without a charge when the server is told to stop while it reads', async () => {
    const server = await app().startAnother({});
    const scan = fileSource('scan.pdf', await scannedPdf(4), 'application/pdf');
    const path = '/api/shows/import/start';
    const { body } = await app().call(
      'editor',
      'POST',
      path,
      { orgId: app().orgId, sources: [scan] },
      {},
      server.url,
    );
    await waitForStatus(app(), body.jobId, 'processing');
    await server.stop(20_000);
    const job = await waitForStatus(app(), body.jobId, 'pending');
    expect(job.attempts).toBe(0);
    expect(job.attempt_history).toContainEqual(expect.objectContaining({ outcome: 'yielded' }));
  });

  it('is done for every one of many that come at the same moment', async () => {
    const sources = [{ text: 'Artist: Marlow\nVenue: Docks' }];
    const answers = await Promise.all(
      Array.from({ length: 15 }, () =>
        app().call('editor', 'POST', '/api/shows/import/start', { orgId: app().orgId, sources }),
      ),
    );
    for (const { body } of answers) await waitForStatus(app(), body.jobId, 'completed');
  });
});
