import { z } from 'zod';

/** An id in a query or a body, as the database writes it: some programs write theirs in capitals. */
export function idParam(sentence?: string) {
  return z.uuid(sentence).toLowerCase();
}

export const orgIdParam = idParam('Give the id of the organisation.');
