import { canEdit, listMemberships } from '#lib/jobs/index.ts';
import { AppError } from '#lib/platform/errors.ts';
import type { Person } from '#lib/platform/supabase/person.ts';

/** Refuses who is not in the organisation. The database refuses too; this says it before a body is worked on. */
export async function requireMember(person: Person, orgId: string): Promise<void> {
  await roleIn(person, orgId);
}

export async function requireEditor(person: Person, orgId: string): Promise<void> {
  if (canEdit(await roleIn(person, orgId))) return;
  throw forbidden('A viewer may look at imports but not start or change them.');
}

async function roleIn(person: Person, orgId: string) {
  const memberships = await listMemberships(person.client, person.userId);
  const membership = memberships.find((candidate) => candidate.orgId === orgId);
  if (!membership) throw forbidden('You are not a member of this organisation.');
  return membership.role;
}

function forbidden(message: string): AppError {
  return new AppError({ code: 'auth.forbidden', status: 403, message });
}
