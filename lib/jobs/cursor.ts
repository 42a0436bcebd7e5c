import type { z } from 'zod';
import { AppError } from '../platform/errors.ts';

/** Where a list goes on: the parts of the `nextCursor` of the page before. What is none is refused, not taken for page one. */
export function readCursor<Parts>(cursor: string | undefined, parts: z.ZodType<Parts>): Parts | undefined {
  if (cursor === undefined) return undefined;
  const read = parts.safeParse(cursor.split('~'));
  if (read.success) return read.data;
  const message = 'This is no cursor of this list. Send the nextCursor of the page before, or none.';
  throw new AppError({
    code: 'request.invalid',
    status: 400,
    message,
    fieldErrors: [{ path: 'cursor', message }],
  });
}
