/** Small words of prose and the nouns of schedules, tickets and lists, which hold hardly any prose. */
const WORDS: Record<string, { small: string; nouns: string }> = {
  en: {
    small:
      'the and of to is are for with your you our we be will from not this that by please at on or as was has have',
    nouns:
      'arrival departure flight rooms monday tuesday wednesday thursday friday saturday sunday doors venue guest driver pickup dinner fee deposit schedule promoter engineer seat until january february march june july october december',
  },
  de: {
    small:
      'der die das und ist sind für mit von zu im den dem des ein eine wir sie auf nicht bei wird bitte nach bis vom zum zur auch aus',
    nouns:
      'uhr flughafen anreise abreise montag dienstag mittwoch donnerstag freitag samstag sonntag einlass gage datum fahrer fahrgäste abholzeit abfahrt ankunft zimmer künstler veranstalter telefon straße spielort auftritt ansprechpartner tourleitung tontechnik lichttechnik kontakte abendessen fluggast sitzplatz abflug januar februar märz juni juli oktober dezember',
  },
  fr: {
    small:
      'le la les des du et est sont pour avec vous nous sur une un dans par au aux votre notre pas ce cette',
    nouns:
      'arrivée départ chambre chambres lundi mardi mercredi jeudi vendredi samedi dimanche lieu heure téléphone artiste salle nuit organisateur régisseur ingénieur tournée cachet passager siège billet dîner janvier février mars avril juin juillet août septembre octobre novembre décembre',
  },
  es: {
    small: 'el los las de del y es son para con por en una un su que se al no hasta desde',
    nouns:
      'llegada salida habitación habitaciones lunes martes miércoles jueves viernes sábado domingo fecha lugar hora teléfono concierto artista sala noche vuelo pasajero promotor organizador técnico sonido mánager gira contactos horario horarios caché asiento billete cena puertas enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  },
  sv: {
    small:
      'och att det som en ett är för med på av till den inte vi ni kl från vid eller har ska om era samt',
    nouns:
      'ankomst avresa rum måndag tisdag onsdag torsdag fredag lördag söndag plats konsert scen natt spelning insläpp ljudcheck inlastning arrangör turnéledare ljudtekniker kontakter arvode passagerare biljett flyg middag tider januari februari maj augusti',
  },
};
/** Mail and web addresses are of no language. */
const ADDRESSES = /(?<![^\s<>])[^\s<>]{1,80}@[^\s<>]{1,80}|(?:https?:\/\/|www\.)\S{1,200}/giu;
const NOUN_WEIGHT = 2;
const SAMPLE_CHARACTERS = 20_000;

const LEXICON = Object.entries(WORDS).map(([code, { small, nouns }]) => ({
  code,
  small: new Set(small.split(' ')),
  nouns: new Set(nouns.split(' ')),
}));

/** How many times the next best a language must score to overrule what text extraction said. */
const CLEAR_LEAD = 1.6;
const MIN_SCORE = 4;
/** Where text extraction could not tell, less is enough. */
const MIN_SCORE_ALONE = 2;

/**
 * The language of a paper: what text extraction told, unless the words of our own five languages clearly say another
 * one. A table of pick-ups has a dozen German nouns and no sentence to tell German from Dutch by.
 */
export function languageOf(told: string | undefined, texts: readonly string[]): string {
  const words =
    texts
      .join(' ')
      .slice(0, SAMPLE_CHARACTERS)
      .replace(ADDRESSES, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const scores = LEXICON.map(({ code, small, nouns }) => ({
    code,
    score: words.reduce(
      (sum, word) => sum + Number(small.has(word)) + NOUN_WEIGHT * Number(nouns.has(word)),
      0,
    ),
  })).sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || best.score < (told === undefined ? MIN_SCORE_ALONE : MIN_SCORE)) return told ?? 'en';
  const isOurs = LEXICON.some(({ code }) => code === told);
  const isClear = best.score >= CLEAR_LEAD * (second?.score ?? 0);
  if (told === undefined || (!isOurs && best.score > (second?.score ?? 0)) || isClear) return best.code;
  return told;
}
