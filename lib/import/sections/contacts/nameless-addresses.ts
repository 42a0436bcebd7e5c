import { firstLineWith } from '../../reading/find-line.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Contact, Said } from './contact.ts';
import { isUnreadAddress } from './mail-lines.ts';
import { isSamePerson } from './names/name-or-firm.ts';
import { isNamedByAddress } from './names/named-by-address.ts';

/** `Cc: yann@northgate.example` beside a contract that Yann Morvan signs: whose an address without a name is. */
export function readNamelessAddresses(readings: readonly Reading[], known: readonly Contact[]): Contact[] {
  const people = known.filter(({ isPerson, name }) => isPerson && name.value.includes(' '));
  return readings.flatMap((reading) =>
    namelessIn(reading).flatMap((email): Contact[] => {
      const [owner, ...others] = people.filter(({ name }) => isNamedByAddress(name.value, email));
      const isOne = others.every(({ name }) => isSamePerson(name.value, owner?.name.value ?? ''));
      const has = [owner, ...others].some((one) => one?.email !== undefined);
      if (!owner || !isOne || has) return [];
      const said = (value: string): Said => ({
        value,
        text: email,
        line: firstLineWith(reading, email, 'lower') ?? 0,
      });
      return [
        {
          reading,
          name: said(owner.name.value),
          isPerson: true,
          email: said(email),
          method: 'pattern',
          reason: 'the address is made of the name',
          specificity: 0.5,
        },
      ];
    }),
  );
}

/** The addresses of a mail's headers that stand there alone. */
function namelessIn(reading: Reading): string[] {
  const people = reading.messages.flatMap(({ headers: { from, to = [], cc = [] } }) => [from, ...to, ...cc]);
  const alone = people.flatMap((one) => (one?.email && !one.name ? one.email.toLowerCase() : []));
  return [...new Set(alone)].filter((email) => !isUnreadAddress(email));
}
