import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@supabase/supabase-js';
import { createJob, getJob, type JobsClient, type NewSource } from '#lib/jobs/index.ts';
import type { LocalStack } from '#scripts/local-stack/index.ts';
import { contractPdf, travelDocx } from '#scripts/support/sample-papers.ts';
import { scannedPdf } from '#scripts/support/scan.ts';
import { type BuiltFunction, layFunction } from './vercel-functions.ts';

/** The platform's functions run without rights; a check run by root takes those of `nobody`. */
const NOBODY = 65534;
const DEADLINE_MS = 60_000;

export interface Proof {
  functions: BuiltFunction[];
  stack: LocalStack;
  workDir: string;
  projectDir: string;
  say: (line: string) => void;
}

/** Has the start function (by its own wake-up) and the worker function (by cron's GET) read the papers. */
export async function provePipeline(proof: Proof): Promise<void> {
  const { stack, say } = proof;
  const owner = await signIn(stack);
  const sources = await makePapers();

  const start = await serve(proof, '/api/shows/import/start');
  try {
    const { data } = await owner.auth.getSession();
    const answer = await fetch(`${start.url}/api/shows/import/start`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${data.session?.access_token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ orgId: stack.demo.orgId, sources }),
    });
    const text = await answer.text();
    if (answer.status !== 202) throw new Error(`The start function answered ${answer.status}: ${text}`);
    await expectRead(owner, JSON.parse(text).jobId);
    say('start function: took a PDF, a scan and a DOCX and read them by its own wake-up');
  } finally {
    await start.stop();
  }

  const { jobId } = await createJob(owner, { orgId: stack.demo.orgId, sources });
  const worker = await serve(proof, '/api/import-worker/process');
  try {
    const answer = await fetch(`${worker.url}/api/import-worker/process`, {
      headers: { authorization: `Bearer ${stack.env.CRON_SECRET}` },
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The worker function answered ${answer.status}: ${text}`);
    await expectRead(owner, jobId);
    say(`worker function: drained by cron's GET: ${text}`);
  } finally {
    await worker.stop();
  }
}

async function signIn(stack: LocalStack): Promise<JobsClient> {
  const client: JobsClient = createClient(stack.supabaseUrl, stack.publishableKey, {
    auth: { persistSession: false },
  });
  const { error } = await client.auth.signInWithPassword(stack.demo.owner);
  if (error) throw error;
  return client;
}

/** A PDF with text, a scan and Office files: those that need native code, OCR data and packages outside the bundle. */
async function makePapers(): Promise<NewSource[]> {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const rooming = new URL('../../tests/fixtures/text-extraction/rooming.xlsx', import.meta.url);
  const papers = [
    { fileName: 'contract.pdf', mimeType: 'application/pdf', bytes: await contractPdf() },
    { fileName: 'scan.pdf', mimeType: 'application/pdf', bytes: await scannedPdf(1) },
    { fileName: 'travel.docx', mimeType: word, bytes: await travelDocx() },
    { fileName: 'rooming.xlsx', mimeType: excel, bytes: await readFile(rooming) },
  ];
  return papers.map(({ bytes, ...paper }) => ({
    ...paper,
    sizeBytes: bytes.length,
    fileData: bytes.toString('base64'),
  }));
}

/** Waits until the job is completed and checks that every source was read, the scan by OCR. */
async function expectRead(client: JobsClient, jobId: string): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    const job = await getJob(client, jobId);
    if (job?.status === 'completed') {
      const filled = Object.keys(job.confidence_map ?? {}).length;
      const isUnread = (code: string) => code.startsWith('source.') && code !== 'source.other_show';
      if (job.warnings.some((warning) => isUnread(warning.code))) {
        throw new Error(`A source was not read: ${JSON.stringify(job.warnings)}`);
      }
      if (filled < 10) throw new Error(`Only ${filled} fields were filled.`);
      return;
    }
    if (!job || job.status === 'failed') throw new Error(`The job failed: ${JSON.stringify(job)}`);
    if (Date.now() > deadline) throw new Error(`The job is still ${job.status} after ${DEADLINE_MS} ms.`);
    await wait(200);
  }
}

interface Served {
  url: string;
  stop(): Promise<void>;
}

async function serve(proof: Proof, path: string): Promise<Served> {
  const built = proof.functions.find((candidate) => candidate.path === path);
  if (!built) throw new Error(`The build output has no function ${path}.`);
  const name = path.replaceAll('/', '_');
  const folder = join(proof.workDir, `function${name}`);
  const tmp = join(proof.workDir, `tmp${name}`);
  await layFunction(built, folder);
  await mkdir(tmp);
  await chmod(proof.workDir, 0o755);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await chown(tmp, NOBODY, NOBODY);

  const child = spawn(
    process.execPath,
    [join(proof.projectDir, 'scripts/check-vercel/function-host.cts'), folder],
    {
      cwd: tmp,
      env: { ...proof.stack.env, NODE_ENV: 'production', VERCEL: '1', TMPDIR: tmp, PATH: '/usr/bin:/bin' },
      stdio: ['ignore', 'pipe', 'inherit'],
      ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    },
  );
  const port = await listeningPort(child, path);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
      await expectUntouched(folder, built);
    },
  };
}

async function listeningPort(child: ChildProcess, path: string): Promise<number> {
  if (!child.stdout) throw new Error('The function host has no output to read.');
  for await (const line of createInterface({ input: child.stdout })) {
    const match = /^listening (\d+)$/.exec(line);
    if (match) {
      child.stdout.resume();
      return Number(match[1]);
    }
  }
  throw new Error(`The function ${path} did not start.`);
}

/** Nothing may stand in the folder that was not laid there (launchers and lazily made folders included). */
async function expectUntouched(folder: string, built: BuiltFunction): Promise<void> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => !entry.isDirectory()).length;
  if (files !== built.files.size) {
    throw new Error(
      `${built.path} wrote into its own folder: ${files} files where ${built.files.size} were laid.`,
    );
  }
}
