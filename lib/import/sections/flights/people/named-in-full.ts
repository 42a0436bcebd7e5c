import { foldName } from '../../../recognizers/fold.ts';
import type { PlannedLeg } from '../entries.ts';
import type { Passenger } from '../types.ts';
import { nameKey } from './find-names.ts';

/**
 * Travellers whom one paper calls by one word and another names in full, as that one names them: `Lu 14C` in a mail is
 * `ABARA/LUCINDA MS` of the ticket.
 */
export function namedInFull(legs: readonly PlannedLeg[]): PlannedLeg[] {
  if (!legs.some(({ people }) => people.some(isShort))) return [...legs];
  const known = new Map<string, Known>();
  for (const person of legs.flatMap(({ people }) => people.filter((one) => !isShort(one))))
    known.set(nameKey(person.name.value), { person, words: foldName(person.name.value).split(' ') });
  const meant = new Map<string, Passenger | undefined>();
  const whoIs = ({ name: { value } }: Passenger) => {
    if (!meant.has(value)) meant.set(value, whoIsCalled(foldName(value), [...known.values()]));
    return meant.get(value);
  };
  return legs.map((leg) => ({
    ...leg,
    people: leg.people.map((one) => ({
      ...one,
      name: (isShort(one) ? whoIs(one) : undefined)?.name ?? one.name,
    })),
  }));
}

interface Known {
  person: Passenger;
  words: readonly string[];
}

const isShort = ({ name }: Passenger): boolean => !name.value.includes(' ');

/** The one person with that word for a first or a last name, else the one whose first name begins so. */
function whoIsCalled(word: string, known: readonly Known[]): Passenger | undefined {
  const called = known.filter(({ words }) => words[0] === word || words.at(-1) === word);
  const found = called.length > 0 ? called : known.filter(({ words }) => words[0]?.startsWith(word));
  return found.length === 1 ? found[0]?.person : undefined;
}
