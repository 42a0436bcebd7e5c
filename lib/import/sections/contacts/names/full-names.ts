import type { Contact } from '../contact.ts';
import { personKey } from './name-or-firm.ts';

/**
 * `Wes / TM / 07700 …` under a mail of Wes Tarrant, `S. Rowntree (agent)` below a contract that names Sid Rowntree,
 * `Herr Peukert` beside Jens Peukert: the short form of a name is the one full name of the paper that it fits.
 */
export function withFullNames(contacts: readonly Contact[]): Contact[] {
  const full = contacts.filter(
    (contact) => contact.isPerson && wordsOf(contact).length > 1 && !isInitialled(contact),
  );
  const byShort = shortForms(full);
  return contacts.map((contact) => {
    const owner = contact.isPerson ? ownerOf(contact, byShort) : undefined;
    return owner ? { ...contact, name: { ...contact.name, value: owner.name.value } } : contact;
  });
}

function ownerOf(contact: Contact, byShort: ShortForms): Contact | undefined {
  const words = wordsOf(contact);
  const isShort = words.length < MANY_WORDS || isInitialled(contact);
  if (!isShort) return undefined;
  const fitting = byShort.get(words.join(' ')) ?? [];
  const keys = new Set(fitting.map((one) => personKey(one.name.value)));
  const [owner] = fitting;
  if (!owner || keys.size !== 1) return undefined;
  // Two numbers are two people, unless both are said of the same role.
  const others = fitting.filter(
    (one) => one.phone && contact.phone && one.phone.value !== contact.phone.value,
  );
  return others.length > 0 && others.every((one) => one.role?.value !== contact.role?.value)
    ? undefined
    : owner;
}

/** With so many words a name is whole: `Begoña Arrizabalaga` may be the short form of `Begoña Arrizabalaga Mora`. */
const MANY_WORDS = 3;

type ShortForms = ReadonlyMap<string, readonly Contact[]>;

/** `Wes`, `Tarrant` and `W. Tarrant` of `Wes Tarrant`. */
function shortForms(full: readonly Contact[]): ShortForms {
  const byShort = new Map<string, Contact[]>();
  for (const contact of full) {
    const [first = '', ...rest] = wordsOf(contact);
    const isLong =
      rest.length >= MANY_WORDS - 1 && !/^\p{Ll}/u.test(contact.name.value.split(/\s+/u)[1] ?? '');
    const withoutLast = isLong ? [[first, ...rest.slice(0, -1)].join(' ')] : [];
    for (const short of new Set([
      first,
      rest.at(-1) ?? '',
      [first.charAt(0), ...rest].join(' '),
      ...withoutLast,
    ]))
      byShort
        .set(short, byShort.get(short) ?? [])
        .get(short)
        ?.push(contact);
  }
  return byShort;
}

function wordsOf(contact: Contact): string[] {
  return personKey(contact.name.value).split(' ');
}

function isInitialled(contact: Contact): boolean {
  return /^\p{Lu}\.?\s\p{Lu}\p{L}+$/u.test(contact.name.value);
}
