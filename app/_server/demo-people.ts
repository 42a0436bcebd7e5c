import { z } from 'zod';

const demoPeopleSchema = z.array(z.object({ email: z.string(), password: z.string(), role: z.string() }));
export type DemoPeople = z.infer<typeof demoPeopleSchema>;

/** The people of the demo organisation, when the local stack offers them through `DEMO_SIGN_IN`; never elsewhere. */
export function demoPeople(): DemoPeople {
  const given = process.env.DEMO_SIGN_IN;
  return given ? demoPeopleSchema.parse(JSON.parse(given)) : [];
}
