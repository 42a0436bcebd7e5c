import { firstLineWith } from '../../reading/find-line.ts';
import type { Reading } from '../../reading/reading.ts';
import { matchesOf, quick } from '../../recognizers/phrases.ts';
import type { Contact, Said } from './contact.ts';
import { findReadAddresses } from './mail-lines.ts';
import { isFirstName, isPersonName } from './names/name-or-firm.ts';
import { isNamedByAddress } from './names/named-by-address.ts';
import { findNumbersInUse } from './numbers/numbers-in-use.ts';
import { isRole } from './roles/roles.ts';

/** `Gethin (FOH)`, `Rhona (in cc) is the TM`: beside somebody's name what they do. */
const ASIDE = quick(
  /(?<![\p{L}.’'-])(\p{Lu}\p{Ll}[\p{L}'’-]{1,14}(?:\s\p{Lu}[\p{L}'’-]{2,20})?)\s\(([^()\d@]{2,30})\)/gu,
);
const IS =
  /^\s(?:is|ist|est|es|är)\s(?:(?:the|our|your|der|die|unser|unsere|le|la|notre|el|nuestr[oa]|vår)\s|l['’])([^,;.()\d]{2,30}?)(?=\s(?:and|und|et|y|och|who|for|für|pour|para|för)\s|[,;.()]|$)/iu;
/** `Gaz (van, 0491 570 110)`, `Len (yard & parking)  07700 …`: somebody by first name, what for, and the number. */
const NUMBERED = quick(
  /(?<![\p{L}.’'-]|\p{Lu}[\p{L}'’-]{1,20}\s)(\p{Lu}\p{Ll}[\p{L}'’-]{1,14})\s\(([\p{L} &/+-]{2,30})(?:,\s|\):?\s{1,3})(?=[+\d(])/gu,
);

/** What papers say in passing of those whom they name by first name: a role in brackets, a number behind it. */
export function readAsides(reading: Reading): Contact[] {
  return reading.lines.flatMap(({ text, index }): Contact[] => {
    if (!text.includes('(')) return [];
    const said = (value: string): Said => ({ value, text: value, line: index });
    const roles = matchesOf(text, ASIDE).flatMap(({ 0: whole, 1: name = '', 2: bracket = '', index: at }) => {
      const role = isRole(bracket) ? bracket : IS.exec(text.slice(at + whole.length))?.[1];
      return role && isRole(role) && isSomebody(name)
        ? [contact(reading, said(name), { role: said(role) })]
        : [];
    });
    const numbered = matchesOf(text, NUMBERED).flatMap(
      ({ 0: whole, 1: name = '', 2: role = '', index: at }) => {
        const end = at + whole.length;
        const phone = findNumbersInUse(text, reading).find(({ start }) => start === end);
        // `Pianostämmaren (Ragnar Öhlund, 070-…)`: the bracket names who that is.
        if (!phone || !isSomebody(name) || isPersonName(role)) return [];
        const number = { value: phone.value.e164 ?? phone.value.raw, text: phone.text.trim(), line: index };
        return [contact(reading, said(name), { role: said(role), phone: number })];
      },
    );
    return [...roles, ...numbered];
  });
}

const isSomebody = (name: string): boolean => isFirstName(name) || isPersonName(name);

function contact(reading: Reading, name: Said, said: Partial<Contact>): Contact {
  return {
    reading,
    name,
    isPerson: true,
    ...said,
    method: 'pattern',
    reason: 'said in brackets behind the name',
    specificity: 0.5,
  };
}

/** `contract to dex@…?` in a chat with Dex: the address that is made of the name of one who writes there. */
export function readWritersAddresses(reading: Reading): Contact[] {
  const writers = [
    ...new Set(
      reading.messages.flatMap(({ headers: { from } }) => (from?.name && !from.email ? [from.name] : [])),
    ),
  ];
  if (writers.length === 0) return [];
  return reading.lines.flatMap(({ text }) =>
    (text.includes('@') ? findReadAddresses(text) : []).flatMap(({ value, text: written }): Contact[] => {
      const [writer, ...others] = writers.filter((name) => isNamedByAddress(bare(name), value));
      if (!writer || others.length > 0 || !isSomebody(bare(writer))) return [];
      const line = firstLineWith(reading, value, 'lower') ?? 0;
      const role = /\(([^(),\d@]{2,30})[),]/u.exec(writer)?.[1];
      const name = { value: bare(writer), text: bare(writer), line };
      const email = { value, text: written, line };
      return [
        contact(reading, name, {
          email,
          ...(role && isRole(role) && { role: { value: role, text: role, line } }),
        }),
      ];
    }),
  );
}

const bare = (name: string): string => name.replace(/\s*\(.*$/u, '').trim();
