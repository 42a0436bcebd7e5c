/** What the log may say of an exception: never its message, which may hold words of a paper. */
export interface Fault {
  name: string;
  /** The lines of its stack, innermost first. */
  frames: string[];
}

const FRAME = /^ +at .*(?::\d+:\d+|<anonymous>|native)\)?$/;

/** Undefined for what is no exception. */
export function faultOf(cause: unknown): Fault | undefined {
  if (!(cause instanceof Error)) return undefined;
  const { name, message, stack = '' } = cause;
  const start = stack.includes(message) ? stack.indexOf(message) + message.length : 0;
  const lines = stack.slice(start).split('\n');
  return { name, frames: lines.filter((line) => FRAME.test(line)).map((line) => line.trim()) };
}

/** The exception that a fault of another process was, as far as it was told. */
export function asError({ name, frames }: Fault): Error {
  const lines = frames.map((frame) => `    ${frame}`);
  return Object.assign(new Error(), { name, stack: [name, ...lines].join('\n') });
}
