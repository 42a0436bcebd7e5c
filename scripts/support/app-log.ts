import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './say.ts';

export interface AppLog {
  write(line: string): void;
  /** From now on lines that matter stand on the terminal too; before, only what a person is told there does. */
  show(): void;
  close(): Promise<void>;
}

/** Events of everyday running, in the product's own log format. */
const EVERYDAY = /^\{"level":"(trace|debug|info)"/;

/** Every line goes into `app.log`; on the terminal stand only warnings, errors and what is not from our own log. */
export function openAppLog(dir: string): AppLog {
  mkdirSync(dir, { recursive: true });
  const file = createWriteStream(join(dir, 'app.log'), { flags: 'a' });
  let isShown = false;
  return {
    write(line) {
      file.write(`${line}\n`);
      if (isShown && !EVERYDAY.test(line)) say(line);
    },
    show() {
      isShown = true;
    },
    close: () => new Promise((resolve) => file.end(() => resolve())),
  };
}
