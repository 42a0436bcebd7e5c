import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './say.ts';

export interface AppLog {
  write(line: string): void;
  close(): Promise<void>;
}

/** Events of everyday running, in the product's own log format. */
const EVERYDAY = /^\{"level":"(trace|debug|info)"/;

/** Every line goes into `app.log`; on the terminal stand only warnings, errors and what is not from our own log. */
export function openAppLog(dir: string): AppLog {
  mkdirSync(dir, { recursive: true });
  const file = createWriteStream(join(dir, 'app.log'), { flags: 'a' });
  return {
    write(line) {
      file.write(`${line}\n`);
      if (!EVERYDAY.test(line)) say(line);
    },
    close: () => new Promise((resolve) => file.end(() => resolve())),
  };
}
