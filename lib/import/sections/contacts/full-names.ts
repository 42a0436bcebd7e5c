import type { Contact } from './contact.ts';
import { personKey } from './names.ts';

/**
 * `Wes / TM / 07700 …` under a mail of Wes Tarrant, `S. Rowntree (agent)` below a contract that names Sid Rowntree,
 * `Herr Peukert` beside Jens Peukert: the short form of a name is the one full name of the paper that it fits.
 */
export function withFullNames(contacts: readonly Contact[]): Contact[] {
  const full = contacts.filter(
    (contact) => contact.isPerson && wordsOf(contact).length > 1 && !isInitialled(contact),
  );
  return contacts.map((contact) => {
    const owner = contact.isPerson ? ownerOf(contact, full) : undefined;
    return owner ? { ...contact, name: { ...contact.name, value: owner.name.value } } : contact;
  });
}

function ownerOf(contact: Contact, full: readonly Contact[]): Contact | undefined {
  const words = wordsOf(contact);
  const isShort = words.length === 1 || isInitialled(contact);
  if (!isShort) return undefined;
  const fitting = full.filter((one) => fits(words, wordsOf(one)));
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

/** `Wes`, `Tarrant` or `W. Tarrant` of `Wes Tarrant`. */
function fits(short: readonly string[], full: readonly string[]): boolean {
  const [first = '', last = ''] = [full[0], full.at(-1)];
  if (short.length === 1) return short[0] === first || short[0] === last;
  return (short[0] ?? '') === first.charAt(0) && short.slice(1).join(' ') === full.slice(1).join(' ');
}

function wordsOf(contact: Contact): string[] {
  return personKey(contact.name.value).split(' ');
}

function isInitialled(contact: Contact): boolean {
  return /^\p{Lu}\.?\s\p{Lu}\p{L}+$/u.test(contact.name.value);
}
