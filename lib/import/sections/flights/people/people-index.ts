import { isSamePerson, nameKey } from './find-names.ts';

interface Known<T> {
  name: string;
  items: { item: T; order: number }[];
}

/** What is known of people, found by any way of writing a name, without comparing everybody with everybody. */
export class PeopleIndex<T> {
  readonly #byKey = new Map<string, Known<T>>();
  readonly #byWord = new Map<string, Known<T>[]>();
  readonly #answers = new Map<string, readonly T[]>();
  #count = 0;

  add(name: string, item: T): void {
    const key = nameKey(name);
    let known = this.#byKey.get(key);
    if (!known) {
      known = { name, items: [] };
      this.#byKey.set(key, known);
      for (const word of tellingWords(key)) {
        const others = this.#byWord.get(word);
        if (others) others.push(known);
        else this.#byWord.set(word, [known]);
      }
    }
    known.items.push({ item, order: this.#count++ });
    this.#answers.clear();
  }

  /** What was added under this name or another way of writing it, in the order it was added. */
  of(name: string): readonly T[] {
    const key = nameKey(name);
    const answered = this.#answers.get(key);
    if (answered) return answered;
    const alike = new Set(tellingWords(key).flatMap((word) => this.#byWord.get(word) ?? []));
    const items = [...alike].filter((known) => isSamePerson(known.name, name)).flatMap(({ items }) => items);
    const answer = items.sort((a, b) => a.order - b.order).map(({ item }) => item);
    this.#answers.set(key, answer);
    return answer;
  }
}

/** Two ways of writing one name share a whole word, unless both are initials only. */
function tellingWords(key: string): string[] {
  const words = [...new Set(key.split(' '))].filter((word) => word.length > 1);
  return words.length > 0 ? words : [` ${key}`];
}
