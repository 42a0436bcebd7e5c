/** Enough for the lines and paragraphs of a thousand pages; forgetting in the midst of a paper costs more. */
const MAX_CHARACTERS = 2_000_000;

/**
 * Remembers what was found in a text: every section asks the same of the same lines. `about` names what else the
 * answer depends on, such as the language of the paper. What is remembered is shared, so it must not be changed.
 */
export function memory<T>(): (text: string, about: string, find: () => T) => T {
  let answers = new Map<string, Map<string, T>>();
  let characters = 0;
  // Questions about the same thing come in a row.
  let latest = { about: '', texts: new Map<string, T>() };
  return (text, about, find) => {
    if (latest.about !== about) latest = { about, texts: answers.get(about) ?? new Map() };
    const known = latest.texts.get(text);
    if (known !== undefined) return known;
    const found = find();
    characters += text.length;
    if (characters > MAX_CHARACTERS) {
      answers = new Map();
      latest = { about, texts: new Map() };
      characters = text.length;
    }
    const texts = latest.about === about ? latest.texts : (answers.get(about) ?? new Map<string, T>());
    answers.set(about, texts.set(text, found));
    return found;
  };
}
