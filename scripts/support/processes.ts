import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Looks at processes through /proc; where there is none (macOS, Windows) nothing is known and lists are empty. */

/** When the process began, which tells it from a later one of the same number; empty where nobody can say. */
export function beginOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return ps(pid, 'lstart=');
  return `${read('/proc/sys/kernel/random/boot_id')?.trim()} ${fieldsOf(stat)[19]}`;
}

/** The program with its arguments; empty where nobody can say. */
export function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? ps(pid, 'command=');
}

function ps(pid: number, field: string): string {
  try {
    return execFileSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    // There is no such process, or no such program.
    return '';
  }
}

export function childrenOf(pid: number): number[] {
  return allPids().filter((candidate) => parentOf(candidate) === pid);
}

function parentOf(pid: number): number | undefined {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  return Number(fieldsOf(stat)[1]);
}

/** The fields after the second, which is the program's name in parentheses and may hold anything. */
function fieldsOf(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
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
