import { firstLineWith } from '../../reading/find-line.ts';
import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import type { MailHeaders } from '../../source-text.ts';
import type { Contact, Said } from './contact.ts';
import { isUnreadAddress } from './mail-lines.ts';
import { beginsWithGivenName } from './names/given-names.ts';
import { isFirstName, isPersonName } from './names/name-or-firm.ts';
import { isNamedByAddress } from './names/named-by-address.ts';
import { isRole } from './roles/roles.ts';
import { withoutRoleBeside } from './typed-words.ts';

const NO_PERSON = /^(?:info|invoices?|buchhaltung|accounts?|accounting)@/iu;

/** The firm a mail comes from: whoever signs for it answers at its address. */
export function withSenderAddress(reading: Reading, contacts: readonly Contact[]): Contact[] {
  const sender = senderOf(reading);
  if (!sender || isPersonName(sender.name)) return [...contacts];
  return contacts.map((contact) => {
    // `Nordlys Reisen - Gruppen <…>`
    const [firm = ''] = sender.name.split(/\s[–—|/-]\s/u);
    const isOfFirm = contact.organisation && foldName(contact.organisation.value).includes(foldName(firm));
    if (contact.email || !isOfFirm) return contact;
    return { ...contact, email: { value: sender.email, text: sender.email, line: sender.line } };
  });
}

function senderOf(reading: Reading): { name: string; email: string; line: number } | undefined {
  const from = reading.messages[0]?.headers.from;
  const head = reading.lines.slice(0, 12);
  if (from?.name && from.email && !isUnreadAddress(from.email)) {
    const line = head.find((one) => one.text.toLowerCase().includes(from.email?.toLowerCase() ?? ''));
    return { name: from.name, email: from.email.toLowerCase(), line: line?.index ?? 0 };
  }
  for (const line of head) {
    const match = /^(?:from|von|de|från)\s*:?\s+(.{3,60}?)\s*<([^<>\s]{3,80}@[^<>\s]{3,80})>/iu.exec(
      line.text.trim(),
    );
    if (match?.[1] && match[2] && !isUnreadAddress(match[2]))
      return { name: match[1], email: match[2].toLowerCase(), line: line.index };
  }
  return undefined;
}

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
    const { email } = person ?? {};
    const shown = displayed(reading, person?.name ?? '', email ?? '');
    if (!shown || !email || seen.has(email) || NO_PERSON.test(email) || isUnreadAddress(email)) return [];
    seen.add(email);
    const line = firstLineWith(reading, email.toLowerCase(), 'lower') ?? 0;
    const said = (value: string): Said => ({ value, text: value, line });
    const { name, behind } = shown;
    return [
      {
        reading,
        name: said(name),
        isPerson: true,
        email: { value: email.toLowerCase(), text: email, line },
        ...(behind && (isRole(behind) ? { role: said(behind) } : { organisation: said(behind) })),
        method: 'structured',
        reason: 'named in the mail’s headers',
        specificity: 0.8,
      },
    ];
  });
}

/** `Hattie @ The Corn Loft` over a mail that `Hattie Moss` signs. */
function signedName(reading: Reading, first: string, email: string): string | undefined {
  if (!isFirstName(first) || !(isNamedByAddress(first, email) || beginsWithGivenName(first)))
    return undefined;
  const signed = reading.lines.find(
    (line) => line.text.startsWith(`${first} `) && isPersonName(line.text.trim()),
  );
  return signed?.text.trim() ?? first;
}

/** `Nowak, Tomasz (Production)` */
const SURNAME_FIRST = /^(\p{Lu}[\p{L}'’-]{1,24}),\s(\p{Lu}[\p{L}'’-]{1,20})(\s?\(.*)?$/u;

/** `Ruth Abendroth (Produktionsleitung)`, `Ina Vesper - Booking`, `The Copper Nails / Joe Fell`: whom a header shows. */
function displayed(
  reading: Reading,
  written: string,
  email: string,
): { name: string; behind?: string } | undefined {
  const shown = written.trim().replace(SURNAME_FIRST, '$2 $1$3');
  const led = withoutRoleBeside(shown);
  if (led && shown.startsWith(led.role)) return { name: led.name, behind: led.role };
  if (isPersonName(shown)) return { name: shown };
  const [head = '', ...others] = shown
    .split(/\s*[(),|/]\s*|\s[@–—-]\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const second = others[0];
  if (second && isPersonName(second) && (!isPersonName(head) || isNamedByAddress(second, email)))
    return { name: second };
  const name = isPersonName(head) ? head : signedName(reading, head, email);
  return name ? { name, ...(second && { behind: second }) } : undefined;
}
