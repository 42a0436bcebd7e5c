import { randomUUID } from 'node:crypto';
import type { Sql, TransactionSql } from 'postgres';

export type OrgRole = 'owner' | 'editor' | 'viewer';

/** An organisation of its own, with one person of each role, and a stranger. */
export interface Team {
  orgId: string;
  owner: string;
  editor: string;
  viewer: string;
  stranger: string;
}

async function createPerson(sql: Sql): Promise<string> {
  const id = randomUUID();
  await sql`insert into auth.users (id, email) values (${id}, ${`${id}@test.example`})`;
  return id;
}

export async function createOrg(sql: Sql, name = 'Test Touring'): Promise<string> {
  const [org] = await sql<{ id: string }[]>`insert into public.orgs (name) values (${name}) returning id`;
  if (!org) throw new Error('No organisation was made.');
  return org.id;
}

export async function createTeam(sql: Sql): Promise<Team> {
  const orgId = await createOrg(sql);
  const member = async (role: OrgRole) => {
    const userId = await createPerson(sql);
    await sql`insert into public.org_members (org_id, user_id, role) values (${orgId}, ${userId}, ${role})`;
    return userId;
  };
  return {
    orgId,
    owner: await member('owner'),
    editor: await member('editor'),
    viewer: await member('viewer'),
    stranger: await createPerson(sql),
  };
}

export type Actor = { role: 'anon' | 'service_role' } | { role: 'authenticated'; userId: string };

/** Runs as the API does: in a transaction, as the role of the request, with its claims. */
export async function as<T>(sql: Sql, actor: Actor, run: (sql: TransactionSql) => Promise<T>): Promise<T> {
  const userId = actor.role === 'authenticated' ? actor.userId : '';
  const claims = JSON.stringify({ role: actor.role, ...(userId && { sub: userId }) });
  const result = await sql.begin(async (transaction) => {
    // Hosted Supabase reads the JSON claims, the local auth.uid() the single one.
    await transaction`select set_config('request.jwt.claims', ${claims}, true),
      set_config('request.jwt.claim.sub', ${userId}, true)`;
    await transaction.unsafe(`set local role ${actor.role}`);
    return run(transaction);
  });
  // The driver's type wraps what comes out of a transaction; it is what run gave.
  return result as T;
}

export function person(userId: string): Actor {
  return { role: 'authenticated', userId };
}
export const service: Actor = { role: 'service_role' };
export const nobody: Actor = { role: 'anon' };
