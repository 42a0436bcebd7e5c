import { detectAll } from 'tinyld/light';

/**
 * Languages that papers of a European or American tour come in. Their small words tell them apart far better than
 * letter statistics do, which names and accents of other languages mislead.
 */
const SMALL_WORDS: Record<string, string> = {
  en: 'the and of to is are for with your you our we be will from not this that by please at on or as was has have',
  de: 'der die das und ist sind für mit von zu im den dem des ein eine wir sie ihr auf nicht bei wird bitte oder uhr nach ab bis vom zum zur auch',
  fr: "le la les des du et est sont pour avec vous nous sur une un dans par au aux votre notre pas ce cette qui être l'artiste d'un",
  es: 'el la los las de del y es son para con por en una un su que se al no nuestro sus a le lo como hasta desde',
  sv: 'och att det som en ett är för med på av till den inte vi ni kl från vid eller har ska om era samt',
  it: 'il lo la gli le di del della e è sono per con che un una si al nel non da alla dei',
  nl: 'de het een en van is zijn voor met op te niet wij u bij naar aan door uur om',
  da: 'og at det som en et er for med på af til den ikke vi kl fra ved eller har skal jeres',
  no: 'og at det som en et er for med på av til den ikke vi kl fra ved eller har skal deres',
  pt: 'o a os as de do da dos das e é são para com por em um uma que se ao não seu',
  fi: 'ja on ei että se oli ovat sekä klo tai kun niin myös ole',
};

const LEXICON = Object.entries(SMALL_WORDS).map(([code, words]) => ({
  code,
  words: new Set(words.split(' ')),
}));
const MIN_LETTERS = 40;
const SAMPLE_CHARACTERS = 20_000;
const MIN_SMALL_WORDS = 4;
/** Shorter texts without small words are lists of names and codes. */
const MIN_WORDS_TO_GUESS = 80;
/** The best language must lead the next by this factor, or letter statistics decide between the two. */
const CLEAR_LEAD = 1.25;

/** ISO 639-1 of a text, or undefined when there is too little prose to tell. */
export function tellLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_CHARACTERS).toLowerCase();
  const words = sample.match(/[\p{L}']+/gu) ?? [];
  if (words.join('').length < MIN_LETTERS) return undefined;
  const scores = LEXICON.map(({ code, words: small }) => ({
    code,
    count: words.filter((word) => small.has(word)).length,
  })).sort((a, b) => b.count - a.count);
  const [best, second] = scores;
  if (!best || !second) return undefined;
  if (best.count >= MIN_SMALL_WORDS && best.count >= second.count * CLEAR_LEAD) return best.code;
  if (best.count < MIN_SMALL_WORDS && words.length < MIN_WORDS_TO_GUESS) return undefined;
  const rivals = scores.filter((score) => score.count > 0 && score.count * CLEAR_LEAD > best.count);
  const only = rivals.length > 0 ? rivals.map((rival) => rival.code) : LEXICON.map((entry) => entry.code);
  const told = detectAll(sample.slice(0, 6_000), { only })[0]?.lang;
  return told ?? (best.count > 0 ? best.code : undefined);
}
