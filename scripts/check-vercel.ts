/**
 * `npm run check:vercel`: proves the serverless build. Runs `vercel build` without an account, lays the traced files
 * of each function that reads papers alone in a read-only folder, serves it the way the platform does, and has it read
 * a PDF, a scan and Office files.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startLocalStack } from '#scripts/local-stack/index.ts';
import { provePipeline } from './check-vercel/prove-pipeline.ts';
import { buildOutput } from './check-vercel/vercel-build.ts';
import { functionsOf, readCrons } from './check-vercel/vercel-functions.ts';

/** https://vercel.com/docs/functions/limitations: uncompressed size of a function. */
const MAX_FUNCTION_BYTES = 250 * 1024 * 1024;
const WORKER_PATH = '/api/import-worker/process';

const projectDir = resolve(import.meta.dirname, '..');
const workDir = await mkdtemp(join(tmpdir(), 'oncore-vercel-'));
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const outputDir = await buildOutput(projectDir, workDir, say);

  const crons = await readCrons(outputDir);
  if (!crons.some((cron) => cron.path === WORKER_PATH)) {
    throw new Error(`The build output has no cron for ${WORKER_PATH}, only ${JSON.stringify(crons)}.`);
  }
  say(`cron: ${crons.map((cron) => `${cron.schedule} ${cron.path}`).join(', ')}`);

  const functions = await functionsOf(outputDir, join(workDir, 'project'));
  for (const { path, bytes } of functions) {
    say(`${(bytes / 1024 ** 2).toFixed(1).padStart(7)} MB  ${path}`);
    if (bytes > MAX_FUNCTION_BYTES) throw new Error(`${path} is over the limit of 250 MB.`);
  }

  const stack = await startLocalStack({
    dataDir: join(workDir, 'stack'),
    ports: { postgres: 0, supabase: 0 },
    isThrowAway: true,
  });
  try {
    await provePipeline({ functions, stack, workDir, projectDir, say });
  } finally {
    await stack.stop();
  }
  say(
    'The serverless build reads every format on its own, writes to the temporary folder only, and is small enough.',
  );
} finally {
  await rm(workDir, { recursive: true, force: true });
}
