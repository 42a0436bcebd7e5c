import { z } from 'zod';

export const timestamp = z.string().transform((value) => new Date(value).toISOString());

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Without the fields that hold nothing: what a show does not know is absent, not null. */
export function optional<T extends Record<string, unknown>>(fields: T): Present<T> {
  const present = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  // Object.fromEntries forgets the keys it was given.
  return Object.fromEntries(present) as Present<T>;
}
