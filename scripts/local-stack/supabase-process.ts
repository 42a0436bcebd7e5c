/**
 * The Supabase API in a process of its own, started by supabase-api.ts: what @supabase/lite writes to the terminal stays
 * out of ours, and if it dies it is simply started again.
 */
import { z } from 'zod';
import { withStorageAnswers } from './storage-answers.ts';
import { createSupabaseApp, type SupabaseApp } from './supabase-app.ts';
import { serveOnLoopback } from './supabase-server.ts';

const optionsSchema = z.object({
  databaseUrl: z.string(),
  secrets: z.object({ jwtSecret: z.string(), publishableKey: z.string(), secretKey: z.string() }),
  storageDir: z.string(),
  port: z.number(),
});

process.once('message', async (message) => {
  const options = optionsSchema.parse(message);
  const supabase = await createSupabaseApp(options);
  const { app } = supabase;
  await giveRights(supabase, options.secrets.secretKey);
  await serveOnLoopback(
    withStorageAnswers((request) => app.fetch(request)),
    options.port,
  );
  process.send?.('ready');
});
// Whoever started us is gone or wants us gone.
process.once('disconnect', () => process.exit(0));

/** At its first request @supabase/lite gives rights to its roles, which two requests at once would take from each other. */
async function giveRights({ app }: SupabaseApp, secretKey: string): Promise<void> {
  const headers = { apikey: secretKey, Authorization: `Bearer ${secretKey}` };
  await app.fetch(new Request('http://127.0.0.1/rest/v1/orgs?select=id&limit=1', { headers }));
}
