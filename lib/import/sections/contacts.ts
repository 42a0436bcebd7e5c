import { extractedSchemas } from '../extracted.ts';
import { paragraphOf, type Reading } from '../reading/index.ts';
import { findPhones } from '../recognizers/phones.ts';
import { type Contact, type ContactEntry, contactEntry } from './contacts/contact.ts';
import { withoutGone } from './contacts/gone.ts';
import { fieldOfMail } from './contacts/mail-lines.ts';
import { readNamelessAddresses } from './contacts/nameless-addresses.ts';
import { withFullNames } from './contacts/names/full-names.ts';
import { readIntroductions } from './contacts/names/introductions.ts';
import { isCalledShort, isSamePerson, personKey } from './contacts/names/name-or-firm.ts';
import { readLooseNumbers } from './contacts/numbers/loose-numbers.ts';
import { readOwnNumbers } from './contacts/numbers/own-numbers.ts';
import { rowsOfOtherShows } from './contacts/other-shows.ts';
import { authorOf } from './contacts/paper-author.ts';
import { withPartyNames } from './contacts/parties.ts';
import { readAsides, readWritersAddresses } from './contacts/read-asides.ts';
import { readContactCells } from './contacts/read-cells.ts';
import { readContactColumns } from './contacts/read-columns.ts';
import { readContactLines } from './contacts/read-lines.ts';
import { readMailContacts, withSenderAddress } from './contacts/read-mail.ts';
import { readContactSentences } from './contacts/read-sentences.ts';
import { readContactTables } from './contacts/read-tables.ts';
import { readVcards } from './contacts/read-vcards.ts';
import { defineSection } from './section.ts';
import { suggestedLines } from './shared/advertising.ts';

/** People and firms with a phone, an e-mail or a clear role, each number bound to the one it stands beside. */
export const contacts = defineSection({
  key: 'contacts',
  schema: extractedSchemas.contacts,
  extract({ readings, done }) {
    const { artist, venue, eventName, date } = done.general ?? {};
    const notPeople = [artist, venue, eventName].filter((name) => name !== undefined);
    const found = withFullNames(
      readings.flatMap((reading) => ofThisShow(reading, date, contactsOf(reading, notPeople))),
    );
    const known = [...found, ...readNamelessAddresses(readings, found)];
    return { entries: [...known, ...rolesOf(readings, known)].map(contactEntry) };
  },
  identify(entry) {
    const name = firstValue(entry.name);
    const email = firstValue(entry.email);
    const phone = firstValue(entry.phone);
    const key = personKey(name ?? '');
    return [
      ...(email ? [`email:${email}`] : []),
      ...(phone && key
        ? [`phone:${phone}:${key.split(' ')[0]}`, `phone:${phone}:${key.split(' ').at(-1)}`]
        : []),
      ...(key.includes(' ') ? [`name:${key}`] : []),
    ];
  },
  isDistinct(a, b) {
    const [first, second] = [firstValue(a.name), firstValue(b.name)];
    if (first === undefined || second === undefined || isSamePerson(first, second)) return false;
    return !(isCalledShort(first, second) && a.phone?.some(({ value }) => value === firstValue(b.phone)));
  },
});

/** `Gethin (FOH)` in one paper, and Gethin Prosser with his number and no role in another. */
function rolesOf(readings: readonly Reading[], known: readonly Contact[]): Contact[] {
  const open = known.filter(({ name }) => !known.some((one) => one.role && one.name.value === name.value));
  const asides = readings.flatMap((reading) => readAsides(reading).filter(({ phone }) => !phone));
  return withFullNames([...open, ...asides])
    .slice(open.length)
    .filter(({ name }) => open.some((one) => (one.phone ?? one.email) && one.name.value === name.value));
}

function contactsOf(reading: Reading, notPeople: readonly string[]): Contact[] {
  const rows = readContactTables(reading);
  const taken = new Set(rows.map((contact) => contact.name.line));
  for (const line of suggestedLines(reading)) taken.add(line);
  const cards = readVcards(reading);
  for (const line of cards.lines) taken.add(line);
  const cells = readContactCells(reading, notPeople);
  for (const one of cells) taken.add(one.name.line);
  const columns = readContactColumns(reading, taken, notPeople);
  for (const line of columns.lines) taken.add(line);
  const mail = readMailContacts(reading);
  const people = mail.map((contact) => contact.name.value);
  for (const one of mail) if (isHeaderOf(reading, one)) taken.add(one.name.line);
  const own = readOwnNumbers(reading);
  for (const one of own) if (isOnlyNumber(reading, one)) taken.add(one.name.line);
  const prose = readContactSentences(reading, taken, notPeople);
  for (const line of prose.lines) taken.add(line);
  const lines = readContactLines(reading, taken, { notPeople, people });
  const found = [
    ...mail,
    ...own,
    ...readIntroductions(reading),
    ...rows,
    ...cards.contacts,
    ...cells,
    ...columns.contacts,
    ...prose.contacts,
    ...lines,
    ...readAsides(reading).filter(({ phone }) => phone),
    ...readWritersAddresses(reading),
  ];
  const bound = withPartyNames(reading, withSenderAddress(reading, found));
  const author = authorOf(reading);
  const authors = author?.role ? [author] : [];
  const all = [...bound, ...authors, ...readLooseNumbers(reading, bound, author)];
  return withFullNames(withoutGone(reading, all));
}

function ofThisShow(reading: Reading, day: string | undefined, contacts: readonly Contact[]): Contact[] {
  const others = rowsOfOtherShows(reading, day);
  return contacts.filter(({ name }) => !others.has(name.line));
}

/** `call Bex (07700 …) or me (07700 …)`: the other number of the line or the paragraph is somebody else's. */
function isOnlyNumber(reading: Reading, { name: { line } }: Contact): boolean {
  const paragraph = paragraphOf(reading, line);
  return findPhones(paragraph?.text ?? reading.lines[line]?.text ?? '', reading).length < 2;
}

/** The line of a mail's header that names the person: what else it says is no other contact. */
function isHeaderOf(reading: Reading, contact: Contact): boolean {
  const text = reading.lines[contact.name.line]?.text ?? '';
  return fieldOfMail(/^>*\s*([^:]{1,14}):/u.exec(text)?.[1] ?? '') && text.includes('(');
}

function firstValue(candidates: ContactEntry['name']): string | undefined {
  return candidates?.[0]?.value;
}
