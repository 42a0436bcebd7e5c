import { readdirSync, readFileSync } from 'node:fs';

/** Looks at processes through /proc; where there is none (macOS, Windows) nothing is known and lists are empty. */

export function childrenOf(pid: number): number[] {
  return allPids().filter((candidate) => parentOf(candidate) === pid);
}

function parentOf(pid: number): number | undefined {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The second field is the program's name in parentheses and may hold anything.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

export function isAlive(pid: number): boolean {
  return parentOf(pid) !== undefined;
}

/** The most memory the process has held so far, in bytes. */
export function peakBytes(pid: number): number {
  const line = read(`/proc/${pid}/status`)?.match(/^VmHWM:\s+(\d+) kB/m)?.[1];
  return Number(line ?? 0) * 1024;
}

function allPids(): number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0);
  } catch {
    // No /proc on this system.
    return [];
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended while we looked.
    return undefined;
  }
}
