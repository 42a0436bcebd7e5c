import { strict as assert } from 'node:assert';
import { z } from 'zod';
import type { Job } from '#lib/jobs/job.ts';
import type { LocalStack } from '#scripts/local-stack/index.ts';
import { type FileToSend, type ImportClient, importClient, signIn } from './import-client.ts';
import { contractPdf, travelDocx } from './sample-papers.ts';
import { say } from './say.ts';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CORRECTED_VENUE = 'Grosse Freiheit 36';

const summarySchema = z.object({ processed: z.number(), completed: z.number(), stopReason: z.string() });
const showSchema = z.object({ general: z.record(z.string(), z.unknown()) });

/** From a PDF and a DOCX to a show that can be read back. Throws at the first step that did not do what it should. */
export async function smokeSteps(appUrl: string, stack: LocalStack): Promise<void> {
  const supabase = { url: stack.supabaseUrl, publishableKey: stack.publishableKey };
  const client = importClient(appUrl, await signIn(supabase, stack.demo.editor));
  say(`Signed in as ${stack.demo.editor.email}.`);

  const contract = await importOne(client, stack, appUrl, {
    file: { fileName: 'contract.pdf', mimeType: 'application/pdf', bytes: await contractPdf() },
    form: 'multipart',
    drain: { method: 'GET', secret: stack.env.CRON_SECRET },
  });
  printJob(contract);
  const travel = await importOne(client, stack, appUrl, {
    file: { fileName: 'travel.docx', mimeType: DOCX_TYPE, bytes: await travelDocx() },
    form: 'json',
    drain: { method: 'POST', secret: stack.env.IMPORT_WORKER_SECRET },
  });
  printJob(travel);

  await correct(client, contract);
  const showId = await commit(client, contract);
  const show = showSchema.parse(await client.call('GET', `/api/shows/${showId}`));
  assert.equal(show.general.venue, CORRECTED_VENUE, 'The show does not hold the corrected venue.');
  assert.equal(
    show.general.artist,
    contract.extracted?.general?.artist,
    'The show does not hold the artist.',
  );
  say(`Read the show back: ${show.general.artist} at ${show.general.venue}.`);
}

/** Hands one file in, has it drained by the given way, and waits for its end. */
async function importOne(
  client: ImportClient,
  stack: LocalStack,
  appUrl: string,
  options: {
    file: FileToSend;
    form: 'json' | 'multipart';
    drain: { method: 'GET' | 'POST'; secret: string | undefined };
  },
): Promise<Job> {
  const { file, form, drain } = options;
  const started = await client.start(stack.demo.orgId, [file], form);
  say(`\nHanded in ${file.fileName} (${form}): import ${started.jobId}.`);
  const response = await fetch(`${appUrl}/api/import-worker/process`, {
    method: drain.method,
    headers: { Authorization: `Bearer ${drain.secret}` },
  });
  assert.equal(response.status, 200, `The drain by ${drain.method} answered ${response.status}.`);
  const summary = summarySchema.parse(await response.json());
  say(`Drained by ${drain.method}: ${JSON.stringify(summary)}.`);
  assert.equal(summary.completed, 1, `The drain by ${drain.method} did not complete the import.`);
  const job = await client.waitUntilDone(started.statusUrl);
  assert.equal(job.status, 'completed', `The import is ${job.status}: ${job.error_message}`);
  return job;
}

function printJob(job: Job): void {
  const confidences = Object.entries(job.confidence_map ?? {}).sort(([a], [b]) => a.localeCompare(b));
  assert.ok(confidences.length > 0, 'Nothing was read from the paper.');
  for (const [path, { score, method }] of confidences) {
    say(
      `  ${path.padEnd(32)} ${String(valueAt(job.extracted, path)).slice(0, 48).padEnd(50)} ${score.toFixed(2)} ${method}`,
    );
  }
  for (const warning of job.warnings) say(`  ! ${warning.message}`);
}

async function correct(client: ImportClient, job: Job): Promise<void> {
  const changes = [{ action: 'correct', path: 'general.venue', value: CORRECTED_VENUE }];
  await client.call('PATCH', `/api/import-jobs/${job.id}/review`, { revision: job.review_revision, changes });
  const after = await client.getJob(`/api/import-jobs/${job.id}`);
  assert.equal(after.review?.extracted.general?.venue, CORRECTED_VENUE, 'The correction was not kept.');
  assert.equal(
    after.review?.confidence_map['general.venue']?.method,
    'user',
    'The correction is not marked as one.',
  );
  say(`\nCorrected the venue to ${CORRECTED_VENUE}.`);
}

async function commit(client: ImportClient, job: Job): Promise<string> {
  // Every run of this makes the same show anew.
  const commitOnce = async () =>
    z
      .object({ showId: z.uuid() })
      .parse(await client.call('POST', `/api/import-jobs/${job.id}/commit`, { into: 'new' })).showId;
  const showId = await commitOnce();
  assert.equal(await commitOnce(), showId, 'A second commit made another show.');
  say(`Committed: show ${showId}; committing again answers the same.`);
  return showId;
}

function valueAt(root: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }, root);
}
