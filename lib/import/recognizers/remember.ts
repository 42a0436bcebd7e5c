/** Enough for the lines and paragraphs of a thousand pages; forgetting in the midst of a paper costs more. */
const MAX_CHARACTERS = 2_000_000;

interface Answer<T> {
  text: string;
  value: T;
  /** What was asked for behind it the last time. */
  next: Answer<T> | undefined;
}

/**
 * What was found in texts. Sections go through the lines of a paper in the same order one after the other, so the text
 * asked for is mostly the one that came next before: looking there first saves four of five look-ups among thousands.
 */
class Answers<T> {
  private readonly byText = new Map<string, Answer<T>>();
  private latest: Answer<T> | undefined;

  find(text: string): Answer<T> | undefined {
    const { latest } = this;
    if (latest?.text === text) return latest;
    const guess = latest?.next;
    if (guess?.text === text) return this.follow(guess);
    const known = this.byText.get(text);
    return known && this.follow(known);
  }

  add(text: string, value: T): void {
    const answer = { text, value, next: undefined };
    this.byText.set(text, answer);
    this.follow(answer);
  }

  private follow(answer: Answer<T>): Answer<T> {
    if (this.latest) this.latest.next = answer;
    this.latest = answer;
    return answer;
  }
}

/**
 * Remembers what was found in a text: every section asks the same of the same lines. `about` names what else the
 * answer depends on, such as the language of the paper. What is remembered is shared, so it must not be changed.
 */
export function memory<T>(): (text: string, about: string, find: () => T) => T {
  let answers = new Map<string, Answers<T>>();
  let characters = 0;
  // Questions about the same thing come in a row.
  let latest: { about: string; answers: Answers<T> } | undefined;
  const of = (about: string): Answers<T> => {
    if (latest?.about === about) return latest.answers;
    const known = answers.get(about) ?? new Answers<T>();
    answers.set(about, known);
    latest = { about, answers: known };
    return known;
  };
  return (text, about, find) => {
    const known = of(about).find(text);
    if (known) return known.value;
    const value = find();
    characters += text.length;
    if (characters > MAX_CHARACTERS) {
      answers = new Map();
      latest = undefined;
      characters = text.length;
    }
    of(about).add(text, value);
    return value;
  };
}
