import type { EntryCandidates, Method } from '../../candidate.ts';
import type { SectionEntry } from '../../extracted.ts';
import type { Reading } from '../../reading/reading.ts';
import { say } from '../shared/say.ts';

export type ContactEntry = EntryCandidates<SectionEntry<'contacts'>>;

/** A word of a contact and the line it stands on. */
export interface Said {
  value: string;
  text: string;
  line: number;
}

/** A person or firm as one place of a paper gives it, before it is merged with what other places say. */
export interface Contact {
  reading: Reading;
  name: Said;
  isPerson: boolean;
  role?: Said;
  phone?: Said;
  email?: Said;
  organisation?: Said;
  method: Method;
  reason: string;
  specificity: number;
}

export function contactEntry(contact: Contact): ContactEntry {
  const { reading, method, reason, specificity } = contact;
  const field = (said: Said | undefined) =>
    said
      ? say(reading, { value: said.value, quotes: [said.text], line: said.line, method, reason, specificity })
      : [];
  return {
    name: say(reading, {
      value: contact.name.value,
      quotes: [contact.name.text],
      line: contact.name.line,
      method,
      reason,
      specificity,
      doubts: contact.isPerson ? [] : ['weak_context'],
    }),
    role: contact.role ? field(contact.role) : firmAsRole(contact),
    phone: field(contact.phone),
    email: field(contact.email),
  };
}

/** Where the paper gives no title, the firm somebody speaks for says who they are. */
function firmAsRole(contact: Contact): ContactEntry['role'] {
  const { reading, organisation, method, isPerson } = contact;
  if (!organisation || !isPerson) return [];
  return say(reading, {
    value: organisation.value,
    quotes: [organisation.text],
    line: organisation.line,
    method,
    reason: 'the firm beside the name, no title is given',
    specificity: 0.3,
    doubts: ['weak_context'],
  });
}
