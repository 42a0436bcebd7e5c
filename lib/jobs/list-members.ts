import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';

const memberRow = z.object({ user_id: z.uuid(), email: z.string() });

/** Any client: the addresses of an organisation's people by their ids; empty for who is not in it. */
export async function listMembers(client: JobsClient, orgId: string): Promise<Map<string, string>> {
  const rows = await parseAnswer(z.array(memberRow), client.rpc('app_list_members', { p_org_id: orgId }));
  return new Map(rows.map((row) => [row.user_id, row.email]));
}
