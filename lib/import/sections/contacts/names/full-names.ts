import { foldName } from '../../../recognizers/fold.ts';
import { findPhones } from '../../../recognizers/phones.ts';
import type { Contact } from '../contact.ts';
import { isSamePerson, personKey, withNickname } from './name-or-firm.ts';

/**
 * `Wes / TM / 07700 …` under a mail of Wes Tarrant, `S. Rowntree (agent)` below a contract that names Sid Rowntree,
 * `Herr Peukert` beside Jens Peukert, `Eoin B.`: the short form of a name is the one full name that it fits.
 */
export function withFullNames(contacts: readonly Contact[]): Contact[] {
  const full = contacts.filter(
    (contact) =>
      contact.isPerson && wordsOf(contact).length > 1 && !isInitialled(contact) && !endsInInitial(contact),
  );
  const byShort = shortForms(full);
  return contacts.map((contact) => {
    const owner = contact.isPerson || endsInInitial(contact) ? ownerOf(contact, byShort) : undefined;
    return owner
      ? { ...contact, isPerson: true, name: { ...contact.name, value: owner.name.value } }
      : contact;
  });
}

function ownerOf(contact: Contact, byShort: ShortForms): Contact | undefined {
  const words = wordsOf(contact);
  const isShort = words.length < MANY_WORDS;
  if (!isShort) return undefined;
  const fitting = byShort.get(words.join(' ')) ?? [];
  const [owner] = fitting;
  if (!owner || fitting.some((one) => !isSamePerson(one.name.value, owner.name.value))) return undefined;
  // `Begoña Mora` and `Begoña Mora Ruiz` are one, whatever numbers they have; of those called `Begoña` there are many.
  const isInFull = words.length > 1 && !isInitialled(contact) && !endsInInitial(contact);
  return !isInFull && hasOtherNumber(contact, fitting) ? undefined : owner;
}

/** Two numbers are two people, unless both are said of the same role or stand side by side elsewhere. */
function hasOtherNumber({ phone, role }: Contact, fitting: readonly Contact[]): boolean {
  const numbered = fitting.filter((one) => one.phone);
  return (
    phone !== undefined &&
    numbered.length > 0 &&
    numbered.every(
      (one) =>
        one.phone?.value !== phone.value &&
        one.role?.value !== role?.value &&
        !numbersBeside(one).includes(phone.value),
    )
  );
}

/** `0141 496 0129 | 07700 900 455`: all the numbers of the line that one of them was taken from. */
function numbersBeside({ reading, phone }: Contact): string[] {
  const text = reading.lines[phone?.line ?? -1]?.text ?? '';
  return findPhones(text, reading).flatMap(({ value }) => value.e164 ?? []);
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
    const last = rest.at(-1) ?? '';
    const nicknamed = withNickname(contact.name.value);
    const called =
      nicknamed === contact.name.value ? [] : [personKey(nicknamed), nicknamed.split(' ')[0] ?? ''];
    for (const short of new Set([
      first,
      last,
      `${first} ${last.charAt(0)}`,
      [first.charAt(0), ...rest].join(' '),
      [initialsOf(first), ...rest].join(' '),
      ...called.map(foldName),
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
  return /^\p{Lu}\.?(?:-?\p{Lu}\.?)?\s\p{Lu}[\p{L}'’-]+$/u.test(contact.name.value);
}

/** `J-S Thivierge` of Jean-Sébastien Thivierge */
function initialsOf(first: string): string {
  return first.replace(/(\p{L})[^-]*/gu, '$1');
}

/** `Eoin B.` */
function endsInInitial(contact: Contact): boolean {
  return /^\p{Lu}\p{Ll}[\p{L}'’-]*\s\p{Lu}\.?$/u.test(contact.name.value);
}
