/**
 * The Supabase API in a process of its own, started by supabase-api.ts: what @supabase/lite writes to the terminal stays
 * out of ours, and if it dies it is simply started again.
 */
import { z } from 'zod';
import { withStorageAnswers } from './storage-answers.ts';
import { createSupabaseApp } from './supabase-app.ts';
import { serveOnLoopback } from './supabase-server.ts';

const optionsSchema = z.object({
  databaseUrl: z.string(),
  secrets: z.object({ jwtSecret: z.string(), publishableKey: z.string(), secretKey: z.string() }),
  storageDir: z.string(),
  port: z.number(),
});

process.once('message', async (message) => {
  const options = optionsSchema.parse(message);
  const { app } = await createSupabaseApp(options);
  await serveOnLoopback(
    withStorageAnswers((request) => app.fetch(request)),
    options.port,
  );
  process.send?.('ready');
});
// Whoever started us is gone or wants us gone.
process.once('disconnect', () => process.exit(0));
