import { z } from 'zod';

const databaseError = z.object({ code: z.string(), message: z.string() });

/** The SQLSTATE that a statement ends with; fails the test when it succeeds. */
export async function sqlState(statement: Promise<unknown>): Promise<string> {
  try {
    await statement;
  } catch (error) {
    return databaseError.parse(error).code;
  }
  throw new Error('The statement succeeded.');
}
