import { z } from 'zod';

const path = z.string().min(1).max(200);

/**
 * What a person can do to a written show. Paths name a part by its id: `hotels.<id>`, `hotels.<id>.checkInTime`, and
 * `general.venue`.
 */
const showChangeSchema = z.discriminatedUnion('action', [
  /** Take a part out of the show. */
  z.object({ action: z.literal('remove'), path }),
  /** Give a field another value. */
  z.object({ action: z.literal('correct'), path, value: z.unknown() }),
  /** Empty a field. */
  z.object({ action: z.literal('clear'), path }),
]);
export type ShowChange = z.infer<typeof showChangeSchema>;
export const showChangesSchema = z.array(showChangeSchema).min(1).max(1000);
