import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { claimJobs, createJob, failJob, getJob, type JobsClient, type NewSource } from '#lib/jobs/index.ts';
import type { LocalStack } from '#scripts/local-stack/index.ts';
import { drainingRoutes } from '#scripts/support/draining-routes.ts';
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

/** Has every function that reads papers read some, each asked in its own way. */
export async function provePipeline(proof: Proof): Promise<void> {
  const { stack, say } = proof;
  const owner = await signIn(stack);
  const sources = await makePapers();
  for (const path of drainingRoutes(proof.projectDir)) {
    const ask = WAYS[path];
    if (!ask) throw new Error(`Papers are read in ${path}, and nothing here proves it.`);
    await expectTraced(proof, path);
    const { url, stop } = await serve(proof, path);
    try {
      await expectRead(owner, await ask({ url, stack, owner, sources }));
      say(`${path} read a PDF, a scan, a DOCX and an XLSX`);
    } finally {
      await stop();
    }
  }
}

const traceSchema = z.object({ files: z.array(z.string()) });

/** Routes with the same settings are put into one function and live on each other's files; each is to bring its own. */
async function expectTraced({ workDir }: Proof, path: string): Promise<void> {
  const trace = join(workDir, 'project/.next/server/app', path, 'route.js.nft.json');
  const { files } = traceSchema.parse(JSON.parse(await readFile(trace, 'utf8')));
  if (!files.some((file) => file.includes('/@llamaindex/liteparse-'))) {
    throw new Error(`${path} does not bring PDFium's library with it.`);
  }
}

interface Asking {
  url: string;
  stack: LocalStack;
  owner: JobsClient;
  sources: NewSource[];
}

/** How each function comes to read; gives the job that it reads. */
const WAYS: Record<string, (asking: Asking) => Promise<string>> = {
  '/api/shows/import/start': async ({ url, stack, owner, sources }) => {
    const body = JSON.stringify({ orgId: stack.demo.orgId, sources });
    const headers = { ...(await asPerson(owner)), 'content-type': 'application/json' };
    return JSON.parse(await send(`${url}/api/shows/import/start`, { method: 'POST', headers, body })).jobId;
  },

  '/api/import-jobs/[id]/retry': async ({ url, stack, owner, sources }) => {
    const { jobId } = await createJob(owner, { orgId: stack.demo.orgId, sources });
    const service: JobsClient = createClient(stack.supabaseUrl, stack.secretKey);
    const [job] = await claimJobs(service, { limit: 1, workerId: 'check', leaseSeconds: 60 });
    if (job?.jobId !== jobId) throw new Error(`Claimed ${job?.jobId} where ${jobId} was due.`);
    await failJob(service, job, { code: 'check.failed', message: 'To be tried again.', isRetryable: false });
    // The platform's router hands the parameters of the address over so.
    const address = `${url}/api/import-jobs/${jobId}/retry?nxtPid=${jobId}`;
    await send(address, { method: 'POST', headers: await asPerson(owner) });
    return jobId;
  },

  '/api/import-worker/process': async ({ url, stack, owner, sources }) => {
    const { jobId } = await createJob(owner, { orgId: stack.demo.orgId, sources });
    const headers = { authorization: `Bearer ${stack.env.CRON_SECRET}` };
    await send(`${url}/api/import-worker/process`, { headers });
    return jobId;
  },
};

async function send(address: string, request: RequestInit): Promise<string> {
  const answer = await fetch(address, request);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${text}`);
  return text;
}

async function asPerson(client: JobsClient): Promise<{ authorization: string }> {
  const { data } = await client.auth.getSession();
  return { authorization: `Bearer ${data.session?.access_token}` };
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
  const name = path.replaceAll(/\W/g, '_');
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
