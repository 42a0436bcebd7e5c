import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';

export const ROLES = ['owner', 'editor', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

const membershipRow = z
  .object({ org_id: z.uuid(), role: z.enum(ROLES), orgs: z.object({ name: z.string() }) })
  .transform((row) => ({ orgId: row.org_id, orgName: row.orgs.name, role: row.role }));
export type Membership = z.infer<typeof membershipRow>;

/** Person's client: the organisations this person belongs to, by name. */
export async function listMemberships(client: JobsClient, userId: string): Promise<Membership[]> {
  const rows = await parseAnswer(
    z.array(membershipRow),
    client.from('org_members').select('org_id, role, orgs(name)').eq('user_id', userId),
  );
  return rows.sort((a, b) => a.orgName.localeCompare(b.orgName));
}

/** What `app_create_import_job` and every other writing function asks for. */
export function canEdit(role: Role): boolean {
  return role !== 'viewer';
}
