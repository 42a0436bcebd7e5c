import { extractedSchemas } from '../extracted.ts';
import type { Reading } from '../reading/reading.ts';
import { type Contact, type ContactEntry, contactEntry } from './contacts/contact.ts';
import { readLooseNumbers } from './contacts/loose-numbers.ts';
import { isSamePerson, personKey } from './contacts/names.ts';
import { readContactLines } from './contacts/read-lines.ts';
import { readMailContacts } from './contacts/read-mail.ts';
import { readContactTables } from './contacts/read-tables.ts';
import { defineSection } from './section.ts';

/** People and firms with a phone, an e-mail or a clear role, each number bound to the one it stands beside. */
export const contacts = defineSection({
  key: 'contacts',
  schema: extractedSchemas.contacts,
  extract({ readings }) {
    return { entries: readings.flatMap(contactsOf).map(contactEntry) };
  },
  identify(entry) {
    const name = valueOf(entry.name);
    const email = valueOf(entry.email);
    const phone = valueOf(entry.phone);
    const key = personKey(name ?? '');
    return [
      ...(email ? [`email:${email}`] : []),
      ...(phone && key ? [`phone:${phone}:${key.split(' ')[0]}`] : []),
      ...(key.includes(' ') ? [`name:${key}`] : []),
    ];
  },
  isDistinct(a, b) {
    const [first, second] = [valueOf(a.name), valueOf(b.name)];
    return first !== undefined && second !== undefined && !isSamePerson(first, second);
  },
});

function contactsOf(reading: Reading): Contact[] {
  const rows = readContactTables(reading);
  const taken = new Set(rows.map((contact) => contact.name.line));
  const found = [...readMailContacts(reading), ...rows, ...readContactLines(reading, taken)];
  return [...found, ...readLooseNumbers(reading, found)];
}

function valueOf(candidates: ContactEntry['name']): string | undefined {
  return candidates?.[0]?.value;
}
