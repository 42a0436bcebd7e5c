import type { Reading } from '../../reading/reading.ts';
import type { MailHeaders } from '../../source-text.ts';
import type { Contact } from './contact.ts';
import { isPersonName } from './names.ts';

const NO_PERSON =
  /^(?:no-?reply|noreply|do-?not-?reply|mailer|postmaster|notifications?|newsletter|info|invoices?|buchhaltung|accounts?|accounting)@/iu;

/** The people of a mail's headers who are named there. Firms' booking and notice addresses are nobody's contact. */
export function readMailContacts(reading: Reading): Contact[] {
  const headers: MailHeaders[] = [
    ...reading.source.structured.flatMap((block) => (block.kind === 'mail-headers' ? [block.data] : [])),
    ...reading.messages.map((message) => message.headers),
  ];
  const people = headers.flatMap((one) => [one.from, ...(one.to ?? []), ...(one.cc ?? [])]);
  const events = reading.source.structured.flatMap((block) =>
    block.kind === 'calendar-event' ? [block.data.organizer, ...(block.data.attendees ?? [])] : [],
  );
  const seen = new Set<string>();
  return [...people, ...events].flatMap((person): Contact[] => {
    const { name, email } = person ?? {};
    if (!name || !email || seen.has(email) || NO_PERSON.test(email) || !isPersonName(name)) return [];
    seen.add(email);
    const line = Math.max(
      0,
      reading.lines.findIndex((one) => one.text.toLowerCase().includes(email.toLowerCase())),
    );
    return [
      {
        reading,
        name: { value: name, text: name, line },
        isPerson: true,
        email: { value: email.toLowerCase(), text: email, line },
        method: 'structured',
        reason: 'named in the mail’s headers',
        specificity: 0.8,
      },
    ];
  });
}
