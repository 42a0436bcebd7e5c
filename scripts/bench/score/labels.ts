import { z } from 'zod';

/**
 * What a label says about one field: a value, several right forms, phrases that free text must hold, or a set of values
 * spread over the entries of one flight.
 */
const specSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ any: z.array(z.union([z.string(), z.number()])) }),
  z.object({
    contains: z.array(z.union([z.string(), z.array(z.string())])),
    excludes: z.array(z.string()).optional(),
  }),
  z.object({ set: z.array(z.string()), optional: z.array(z.string()).optional() }),
]);
export type Spec = z.infer<typeof specSchema>;

/** What must never be taken for a fee or a booking of the show. */
export const NEVER_TAKEN = ['agency fee', 'venue hire', 'rejected offer', 'cancelled booking'] as const;

const entrySchema = z.record(z.string(), specSchema);
export type LabelEntry = z.infer<typeof entrySchema>;

export const labelSchema = z.object({
  name: z.string(),
  sections: z.record(z.string(), z.union([entrySchema, z.array(entrySchema)])).default({}),
  negatives: z
    .array(
      z.object({
        path: z.string(),
        value: z.union([z.string(), z.number(), z.boolean()]),
        why: z.string().optional(),
        kind: z.enum(NEVER_TAKEN).optional(),
        where: z.record(z.string(), specSchema).optional(),
      }),
    )
    .default([]),
  ignore: z.array(z.string()).default([]),
  evidence: z.record(z.string(), z.string()).default({}),
});
export type Label = z.infer<typeof labelSchema>;
export type Negative = Label['negatives'][number];
