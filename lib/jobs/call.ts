import type { z } from 'zod';
import { AppError } from '../platform/errors.ts';
import { type DatabaseError, databaseError } from './errors.ts';

interface Answer {
  data: unknown;
  error: DatabaseError | null;
}

/** Awaits an answer of supabase-js, throws its error as an AppError, and parses what came back. */
export async function parseAnswer<S extends z.ZodType>(
  schema: S,
  answer: PromiseLike<Answer>,
): Promise<z.infer<S>> {
  const { data, error } = await answer;
  if (error) throw databaseError(error);
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    throw new AppError({
      code: 'database.unexpected_answer',
      status: 500,
      message: 'The database answered in a form that this version does not know.',
      cause: parsed.error,
    });
  }
  return parsed.data;
}
