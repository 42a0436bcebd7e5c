/**
 * Called once when a server process starts: a wrong environment ends it with the sentence that says what is wrong, and
 * the readers are made ready.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { env } = await import('#lib/platform/env.ts');
  try {
    env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
  // A function is paid for by the moment and may never read; a server of one's own should not let the first import wait.
  if (process.env.VERCEL) return;
  const { warmTextExtraction } = await import('#lib/import/text-extraction/index.ts');
  const { warmRecognizers } = await import('#lib/import/recognizers/warm.ts');
  warmTextExtraction();
  warmRecognizers();
}
