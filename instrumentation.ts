/** Called once when a server process starts: a wrong environment ends it with the sentence that says what is wrong. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { checkEnvironment } = await import('#lib/worker/check-environment.ts');
  try {
    checkEnvironment();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
