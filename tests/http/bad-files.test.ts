import { describe, expect, it } from 'vitest';
import { contractPdf } from '#scripts/support/sample-papers.ts';
import {
  docxThatInflates,
  nestedFlatePdf,
  operatorFloodPdf,
  passwordPdf,
} from '../contract/text-extraction.hostile-files.ts';
import { withApp } from './support/app.ts';
import { fileSource, goodText } from './support/sources.ts';
import { waitForStatus } from './support/wait.ts';

/** A short lease, so that a reader that kept renewal from running would lose its import. */
const app = withApp({ IMPORT_LEASE_SECONDS: '5' });

async function startJob(sources: unknown[]): Promise<string> {
  const answer = await app().call('editor', 'POST', '/api/shows/import/start', {
    orgId: app().orgId,
    sources,
  });
  expect(answer.status).toBe(202);
  return answer.body.jobId;
}

const corrupt = Buffer.from(
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 9 0 R >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n',
);
const bad: [string, string, () => Uint8Array, string][] = [
  ['a PDF with a password', 'locked.pdf', passwordPdf, 'source.password_required'],
  ['a damaged PDF', 'damaged.pdf', () => corrupt, 'source.corrupt'],
  ['a DOCX bomb', 'bomb.docx', docxThatInflates, 'source.bomb'],
  ['a PDF that unpacks without end', 'bomb.pdf', nestedFlatePdf, 'source.bomb'],
];

describe('a file that cannot be read', () => {
  it.each(bad)(
    '%s ends as failed at once, with a code and a sentence that names the file',
    async (_name, fileName, make, code) => {
      const jobId = await startJob([fileSource(fileName, make())]);
      const job = await waitForStatus(app(), jobId, 'failed');
      expect(job.error_code).toBe(code);
      expect(job.error_message).toContain(fileName);
      expect(job.error_message).toMatch(/\.$/);
      expect(job.attempts).toBe(1);
    },
  );

  it.each(bad)(
    '%s beside a good one is a warning, and the good one is read',
    async (_name, fileName, make, code) => {
      const good = fileSource('contract.pdf', await contractPdf(), 'application/pdf');
      const jobId = await startJob([fileSource(fileName, make()), good, goodText]);
      const job = await waitForStatus(app(), jobId, 'completed');
      expect(job.warnings).toContainEqual(
        expect.objectContaining({ code, sourceId: 'a', message: expect.stringContaining(fileName) }),
      );
      expect(job.extracted.general.artist).toBe('Marlow & The Tides');
      const names = job.extracted.documents.map((document: { fileName: string }) => document.fileName);
      expect(names.sort()).toEqual([fileName, 'contract.pdf'].sort());
    },
  );

  it('can be tried again from its page, and fails again with its reason', async () => {
    const jobId = await startJob([fileSource('locked.pdf', passwordPdf())]);
    await waitForStatus(app(), jobId, 'failed');
    const retry = await app().call('editor', 'POST', `/api/import-jobs/${jobId}/retry`);
    expect(retry.status).toBe(202);
    expect(retry.body).toMatchObject({ jobId, status: 'pending' });
    const job = await waitForStatus(app(), jobId, 'failed');
    expect(job.error_code).toBe('source.password_required');
    expect(job.attempt_history.length).toBeGreaterThanOrEqual(2);
  });
});

describe('a PDF that eats a reader', () => {
  it('is given up without holding up the imports beside it, the pages, or the renewal of a lease', async () => {
    const flood = fileSource('flood.pdf', operatorFloodPdf(), 'application/pdf');
    const bombs = await Promise.all([startJob([flood]), startJob([flood, goodText])]);
    const others = await Promise.all(Array.from({ length: 4 }, () => startJob([goodText])));
    const startedAtMs = performance.now();
    expect((await app().call(null, 'GET', '/api/health')).status).toBe(200);
    expect(performance.now() - startedAtMs).toBeLessThan(2000);
    for (const jobId of others) {
      const job = await waitForStatus(app(), jobId, 'completed', 'editor', 100_000);
      expect(job.attempts).toBe(1);
    }
    const [alone, beside] = bombs;
    expect(await waitForStatus(app(), alone, 'failed', 'editor', 100_000)).toMatchObject({ attempts: 1 });
    const job = await waitForStatus(app(), beside, 'completed', 'editor', 100_000);
    expect(job.attempts).toBe(1);
    expect(job.warnings[0].message).toContain('flood.pdf');
  });
});
