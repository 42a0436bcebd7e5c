import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program that runs beside us until it is stopped. */
export interface RunningChild {
  name: string;
  pid: number;
  /** Resolves when it has ended, with how: `code 0`, `signal SIGKILL`. */
  ended: Promise<string>;
  /** Asks it to end, and kills it when it has not after `killAfterMs`. */
  stop(killAfterMs?: number): Promise<void>;
  /** Kills it without asking, as a crash would. */
  kill(): void;
}

export interface ChildOptions {
  env?: Record<string, string | undefined>;
  cwd?: string;
  /** Gets every line of stdout and stderr. */
  onLine?: (line: string) => void;
}

/**
 * Starts a Node program in a process group of its own: a Ctrl-C in the terminal reaches only us, and we decide in which
 * order things end.
 */
export function startNode(name: string, args: readonly string[], options: ChildOptions = {}): RunningChild {
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} could not be started.`);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => options.onLine?.(line));
  }
  const ended = endOf(child);
  return {
    name,
    pid,
    ended,
    stop: async (killAfterMs = 5000) => {
      if (!isRunning(child)) return;
      child.kill('SIGTERM');
      const timer = setTimeout(() => killGroup(child), killAfterMs);
      await ended;
      clearTimeout(timer);
    },
    kill: () => killGroup(child),
  };
}

async function endOf(child: ChildProcess): Promise<string> {
  const [code, signal] = await once(child, 'close');
  return signal ? `signal ${signal}` : `code ${code}`;
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** With its own children: a killed server must not leave a reader behind that holds its pipes. */
function killGroup(child: ChildProcess): void {
  if (!isRunning(child) || child.pid === undefined) return;
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}
