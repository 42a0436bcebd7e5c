import { type Found, withoutOverlaps } from './found.ts';

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}@])/gu;

/** `rosa (at) verbena.example`, `iker [at] verbena [dot] example`: addresses hidden from those who collect them. */
const HIDDEN_SIGN = /[([{]\s?(?:at|a|ät|arroba|arobase)\s?[)\]}]/iu;
const HIDDEN =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}\s?[([{]\s?(?:at|a|ät|arroba|arobase)\s?[)\]}]\s?(?:[\p{L}\p{N}-]{1,63}(?:\.|\s?[([{]\s?(?:dot|punkt|point|punto)\s?[)\]}]\s?)){1,8}\p{L}{2,24}(?![\p{L}\p{N}@])/giu;
const HIDDEN_DOT = /[([{]\s?(?:dot|punkt|point|punto)\s?[)\]}]/giu;

/** Addresses as written, lower case. `mailto:` and angle brackets are left outside. */
export function findEmails(text: string): Found<string>[] {
  if (!text.includes('@')) return HIDDEN_SIGN.test(text) ? hiddenEmails(text) : [];
  const found: Found<string>[] = [];
  for (const m of text.matchAll(EMAIL)) {
    found.push({ value: m[0].toLowerCase(), start: m.index, end: m.index + m[0].length, text: m[0] });
  }
  return withoutOverlaps(found);
}

function hiddenEmails(text: string): Found<string>[] {
  return [...text.matchAll(HIDDEN)].map((m) => ({
    value: m[0].replace(HIDDEN_SIGN, '@').replace(HIDDEN_DOT, '.').replace(/\s/gu, '').toLowerCase(),
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
  }));
}
