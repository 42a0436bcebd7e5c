/** `npm start` and `npm run dev`: everything the product needs on one machine, in one terminal. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runLocally } from '#scripts/support/run-locally.ts';
import { say, sayError } from '#scripts/support/say.ts';

const values = readArguments();
const port = Number(values.port ?? (process.env.PORT || 3000));
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  sayError('The port must be a whole number from 1 to 65535.');
  process.exit(2);
}

const stopAsked = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // A second Ctrl-C does not wait for anything any more.
    if (stopAsked.signal.aborted) process.exit(130);
    say('\nStopping …');
    stopAsked.abort();
  });
}

try {
  await runLocally({
    root: process.cwd(),
    mode: values.dev ? 'dev' : 'start',
    preferredPort: port,
    dataDir: resolve(values.data),
    signal: stopAsked.signal,
  });
  say('Stopped.');
} catch (error) {
  sayError(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        dev: { type: 'boolean', default: false },
        port: { type: 'string' },
        /** Where the database and the log are kept. */
        data: { type: 'string', default: '.local' },
      },
    });
    return values;
  } catch (error) {
    sayError(`${error instanceof Error ? error.message : error}. There are --port NUMBER and --data FOLDER.`);
    process.exit(2);
  }
}
