import { z } from 'zod';
import { SECTION_KEYS } from '../import/extracted.ts';

const path = z.string().min(1).max(200);

/** What a person can do to the fields of an import. Later changes see the state the earlier ones left. */
const reviewChangeSchema = z.discriminatedUnion('action', [
  /** What stands there is right: a field, also one that is rightly empty, or all that is filled of an entry or a section. */
  z.object({ action: z.literal('confirm'), path }),
  /** Empty a field. */
  z.object({ action: z.literal('clear'), path }),
  /** Back to what was read: a field, an entry or a whole section. */
  z.object({ action: z.literal('restore'), path }),
  /** Give a field another value. */
  z.object({ action: z.literal('correct'), path, value: z.unknown() }),
  /**
   * Add an entry to a list section: at the end, or at `index`. With `origin`, its place in the machine's reading, an
   * entry that was removed comes back as the one that was read, which is how a removal is undone.
   */
  z.object({
    action: z.literal('add'),
    section: z.enum(SECTION_KEYS),
    value: z.record(z.string(), z.unknown()),
    index: z.number().int().nonnegative().optional(),
    origin: z.number().int().nonnegative().optional(),
  }),
  /** Take an entry out of a list section; the ones after it move up. */
  z.object({ action: z.literal('remove'), path }),
  /** Two entries of a list section are the same thing: `into` takes what it lacks from `path`, which goes. */
  z.object({ action: z.literal('merge'), path, into: path }),
  /** An entry of a list section is two things: these fields of it go to a new one right after it. */
  z.object({ action: z.literal('split'), path, fields: z.array(z.string().max(50)).min(1).max(50) }),
]);
export type ReviewChange = z.infer<typeof reviewChangeSchema>;
export const reviewChangesSchema = z.array(reviewChangeSchema).min(1).max(1000);
