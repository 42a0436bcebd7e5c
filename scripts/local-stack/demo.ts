import { createClient } from '@supabase/supabase-js';
import type { Sql } from 'postgres';
import type { LocalStack } from './local-stack.ts';

/** Fixed, because it only ever guards a database on this machine, and printed at the start. */
const DEMO_PASSWORD = 'demo-oncore-2026';

const DEMO_ORGS = {
  demo: { id: '0d3e0000-0000-4000-8000-000000000001', name: 'Demo Touring' },
  other: { id: '0d3e0000-0000-4000-8000-000000000002', name: 'Other Agency' },
};

const DEMO_PEOPLE = [
  { name: 'owner', org: DEMO_ORGS.demo.id, role: 'owner' },
  { name: 'editor', org: DEMO_ORGS.demo.id, role: 'editor' },
  { name: 'viewer', org: DEMO_ORGS.demo.id, role: 'viewer' },
  { name: 'outsider', org: DEMO_ORGS.other.id, role: 'owner' },
] as const;

async function personId(
  sql: Sql,
  supabaseUrl: string,
  publishableKey: string,
  email: string,
): Promise<string> {
  const [known] = await sql<{ id: string }[]>`select id from auth.users where email = ${email}`;
  if (known) return known.id;
  const client = createClient(supabaseUrl, publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  const { data, error } = await client.auth.signUp({ email, password: DEMO_PASSWORD });
  if (error || !data.user) throw new Error(`The demo account ${email} could not be made.`, { cause: error });
  return data.user.id;
}

/** Two organisations and their people, once; people sign up through Auth, as anyone does. */
export async function setUpDemo(
  sql: Sql,
  supabaseUrl: string,
  publishableKey: string,
): Promise<LocalStack['demo']> {
  for (const org of Object.values(DEMO_ORGS)) {
    await sql`insert into public.orgs ${sql(org)} on conflict (id) do nothing`;
  }
  const people = new Map<string, { userId: string; email: string; password: string }>();
  for (const { name, org, role } of DEMO_PEOPLE) {
    const email = `${name}@demo.example`;
    const userId = await personId(sql, supabaseUrl, publishableKey, email);
    await sql`
      insert into public.org_members (org_id, user_id, role) values (${org}, ${userId}, ${role})
      on conflict (user_id, org_id) do nothing`;
    people.set(name, { userId, email, password: DEMO_PASSWORD });
  }
  const person = (name: (typeof DEMO_PEOPLE)[number]['name']) => {
    const found = people.get(name);
    if (!found) throw new Error(`There is no demo person ${name}.`);
    return found;
  };
  return {
    orgId: DEMO_ORGS.demo.id,
    otherOrgId: DEMO_ORGS.other.id,
    owner: person('owner'),
    editor: person('editor'),
    viewer: person('viewer'),
    outsider: person('outsider'),
  };
}
