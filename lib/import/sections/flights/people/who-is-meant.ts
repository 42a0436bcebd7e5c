import type { Reading } from '../../../reading/reading.ts';
import type { Statement } from '../../../reading/statements.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import type { Passenger } from '../types.ts';
import { personCalled } from './person-called.ts';

export interface KnownPeople {
  party: readonly Passenger[];
  readings: readonly Reading[];
}

/**
 * Those of the party whom a clause of a statement speaks of: by a name in it or before it, as `he` of the statements
 * before, or as whoever writes. More than one only where it says so.
 */
export function whoIsMeant(
  reading: Reading,
  statements: readonly Statement[],
  at: number,
  clause: string,
  people: KnownPeople,
): readonly Passenger[] {
  const { text = '', message } = statements[at] ?? {};
  const own = namedIn(clause, people.party);
  if (own.length > 0) return own.length === 1 || LISTED.test(clause) ? own : [];
  const isOfThem = OF_THEM.test(clause);
  // `Tom has the flu and doesn't fly`, `his seat is cancelled, Tom has a show`; but `Tom flies, Noor doesn't`
  const start = text.indexOf(clause);
  const isOfOther = !isOfThem && start > 0 && /^\W*\p{Lu}/u.test(clause);
  const around = isOfOther ? [] : namedIn(isOfThem ? text : text.slice(0, start), people.party);
  if (around.length > 0) return only(around);
  const mail = reading.messages[message ?? -1]?.headers;
  if (!isOfThem) {
    const called = nicknamed(clause, people);
    return called.length > 0 || !OF_ME.test(clause)
      ? called
      : only(namedIn(mail?.from?.name ?? '', people.party));
  }
  const speakerOf = (one: Statement) => reading.messages[one.message ?? -1]?.headers.from?.name;
  for (const before of statements.slice(Math.max(0, at - FAR), at).reverse()) {
    const goesOn =
      before.message === message ||
      (speakerOf(before) !== undefined && speakerOf(before) === mail?.from?.name);
    if (!goesOn || HEADER.test(before.text)) break;
    if (GREETING.test(before.text)) continue;
    const named = namedIn(before.text, people.party);
    const told = named.length > 0 ? named : nicknamed(before.text, people);
    if (told.length > 0) return OF_SEVERAL.test(clause) ? told : only(told);
  }
  return only(namedIn(mail?.subject ?? '', people.party));
}

const FAR = 3;
const only = <T>(found: readonly T[]): readonly T[] => (found.length === 1 ? found : []);

const HEADER = /^[^\s:]{2,10}\s?:\s.{0,80}(?:@|<)|^(?:subject|betreff|objet|asunto|ämne|re|fwd?|aw|sv)\s?:/iu;
/** `Tom and Ada's tickets` */
const LISTED = /\p{Lu}\p{L}+(?:['’]s)?,? (?:and|und|et|y|och|&) \p{Lu}\p{L}/u;
const OF_SEVERAL =
  /(?<!\p{L})(?:both|their|they|beide[rn]?|ihre|leurs|ils|elles|ambos|sus|båda|bägge|deras)(?!\p{L})/iu;
/** Somebody told of before. */
const OF_THEM =
  /(?<!\p{L})(?:s?he|his|him|her|they|their|er|ihn|ihm|sie|seine?[nrm]?|ihre?[nrm]?|il|elle|lui|son|sa|él|ella|su|sus|leurs?|ils|ellos|han|honom|hon|hans|hennes|deras)(?!\p{L})/iu;
const OF_ME =
  /(?<!\p{L})(?:I|my|ich|mein[enrm]{0,2}|je|mon|mes|yo|mi|mis|jag|min|mitt|mina)(?!\p{L})|(?<!\p{L})j['’]/u;
const GREETING = /^[^,.!?\d]{1,40}[,:!–-]?$/u;

/** Those whose first or last name a text says, `Tom` for Tomasz too, where it is nobody else's. */
function namedIn(text: string, party: readonly Passenger[]): Passenger[] {
  const said = ` ${foldName(text).replace(/[^\p{L}\d]+/gu, ' ')} `;
  const short = said.split(' ').filter((word) => word.length >= MIN_SHORT && said.includes(` ${word} `));
  const isSaid = (word: string, at: number) =>
    word.length > 2 &&
    (said.includes(` ${word} `) ||
      said.includes(` ${word}s `) ||
      (at === 0 && short.some((one) => word.startsWith(one.replace(/s$/u, '')) && isNameIn(text, one))));
  const saidOf = ({ name }: Passenger) => foldName(name.value).split(' ').filter(isSaid);
  return party.filter((one) => {
    const words = saidOf(one);
    return words.some((word) =>
      party.every((other) => other === one || !foldName(other.name.value).split(' ').includes(word)),
    );
  });
}
const MIN_SHORT = 3;

/** Written as a name, in the case of one. */
const isNameIn = (text: string, folded: string): boolean =>
  text.split(/[^\p{L}]+/u).some((word) => /^\p{Lu}/u.test(word) && foldName(word) === folded);

/** `Nino isn't flying`: the lists have a Nino Baeza and no Antonio, whose name the ticket has. */
function nicknamed(text: string, { party, readings }: KnownPeople): readonly Passenger[] {
  const called = matchesOf(text, NAME).flatMap(([word]) =>
    readings.flatMap((reading) => personCalled(reading, word) ?? []),
  );
  return only(
    party.filter(({ name }) => {
      const [first = '', ...rest] = foldName(name.value).split(' ');
      const isCalled = called.some((one) => foldName(one).split(' ').slice(1).join(' ') === rest.join(' '));
      return (
        rest.length > 0 && isCalled && readings.filter((one) => personCalled(one, capital(first))).length < 2
      );
    }),
  );
}

const NAME = quick(/(?<![\p{L}\d])\p{Lu}\p{Ll}{2,20}(?!\p{L})/gu);
const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
