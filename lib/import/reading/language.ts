const SMALL_WORDS: Record<string, Set<string>> = {
  en: new Set(
    'the and of to is are for with your you our we be will from not this that by please at on or as was has have'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das und ist sind für mit von zu im den dem des ein eine wir sie auf nicht bei wird bitte uhr nach bis vom zum zur auch'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des du et est sont pour avec vous nous sur une un dans par au aux votre notre pas ce cette'.split(
      ' ',
    ),
  ),
  es: new Set('el los las de del y es son para con por en una un su que se al no hasta desde'.split(' ')),
  sv: new Set(
    'och att det som en ett är för med på av till den inte vi ni kl från vid eller har ska om era samt'.split(
      ' ',
    ),
  ),
};

/** A last guess by small words, for sources whose language text extraction could not tell. */
export function guessLanguage(texts: readonly string[]): string | undefined {
  const words =
    texts
      .join(' ')
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(SMALL_WORDS).map(([code, small]) => ({
    code,
    hits: words.filter((word) => small.has(word)).length,
  }));
  const [best] = scores.sort((a, b) => b.hits - a.hits);
  return best && best.hits > 1 ? best.code : undefined;
}
