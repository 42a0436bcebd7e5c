import { type Found, withoutOverlaps } from './found.ts';

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}@])/gu;

/** Addresses as written, lower case. `mailto:` and angle brackets are left outside. */
export function findEmails(text: string): Found<string>[] {
  if (!text.includes('@')) return [];
  const found: Found<string>[] = [];
  for (const m of text.matchAll(EMAIL)) {
    found.push({ value: m[0].toLowerCase(), start: m.index, end: m.index + m[0].length, text: m[0] });
  }
  return withoutOverlaps(found);
}
