'use client';

import { createContext, type ReactNode, use } from 'react';
import { type Membership, canEdit as roleMayEdit } from '#lib/jobs/list-memberships.ts';

export interface Person {
  userId: string;
  email: string;
  organisations: Membership[];
  current: Membership | null;
  /** The addresses of the people of the current organisation, by their ids. */
  members: ReadonlyMap<string, string>;
}

const PersonContext = createContext<Person | null>(null);

export function PersonProvider({ person, children }: { person: Person; children: ReactNode }) {
  return <PersonContext value={person}>{children}</PersonContext>;
}

export function usePerson(): Person {
  const person = use(PersonContext);
  if (!person) throw new Error('usePerson is used outside of the signed-in pages.');
  return person;
}

/** What somebody who did something is called beside it. */
export function useNameOf(): (userId: string | null) => string {
  const { userId: own, members } = usePerson();
  return (userId) => (userId === own ? 'you' : (members.get(userId ?? '') ?? 'a colleague'));
}

/** May import, correct and commit in this organisation. Viewers may look. The server decides the same on its own. */
export function canEdit(membership: Membership | null | undefined): boolean {
  return membership ? roleMayEdit(membership.role) : false;
}
