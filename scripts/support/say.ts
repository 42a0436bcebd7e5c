/** Sentences for the person at the terminal. The product's own log is JSON and goes elsewhere. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

export function sayError(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** `0.8 s`, for how long a step took. */
export function seconds(sinceMs: number): string {
  return `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;
}
