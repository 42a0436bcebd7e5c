import { foldName } from './fold.ts';

/**
 * `When is soundcheck?`, `Q: Who plays? A:`: what a question asks for is the label of its answer. Labels come
 * here folded, without accents.
 */

const ASKS =
  /^(?:(?:and|so|und|et|y|och)\s)?(?:(?:at |from )?(?:what|which) time (?:is|are|do|does|can|will|should|shall|must)?|(?:what|which|when|where|who)(?:'s|s| is| are| do| does| can| will| was| should| shall)?|how (?:big|long|many|much|high|large|wide|deep)(?: is| are| does| do)?|(?:is|are|will) there(?: be)?|do (?:you|we) (?:have|get|provide|need|offer)|have you got|what about|can we|(?:um wie viel|ab wie viel) uhr(?: ist| sind| beginnt| konnen)?|ab wann(?: ist| sind| konnen)?|(?:wann|wo|wer|was|welche[rsn]?|wie (?:hoch|gross|gross|lange|viele|viel|ist))(?: ist| sind| beginnt| gibt es| findet)?|gibt es|habt ihr|(?:de|a|a) quelle heure (?:est|sont|ouvre|ouvrent|commence|commencent|a lieu|peut-on|pouvons-nous)?|(?:quand|ou|qui|quels?|quelles?|combien)(?: est| sont| a lieu| dure)?|y a-t-il|avez-vous|(?:de |a )?qu[ee] hora (?:es|son|abre|abren|empieza|podemos)?|(?:cuando|cuando|donde|donde|quien|quien|que|que|cual|cual|cuanto|cuanto|cuantos|como)(?: es| son| esta| estan| dura)?|hay|teneis|(?:nar|var|vem|vad|vilken|vilka|vilket|hur (?:stor|lang|manga|mycket))(?: ar| borjar| oppnar| finns)?|finns det|har ni)\s+/iu;
const ARTICLE =
  /^(?:(?:de\s)?[ld]['’]|(?:the|our|your|a|an|any|der|die|das|den|unser\p{L}{0,2}|euer|eure|ein\p{L}{0,2}|le|la|les|un|une|notre|votre|vos|du|de des|el|los|las|una?|nuestr[oa]s?|vuestr[oa]s?|algun|alguna?|en|ett|nagon|nagot|var\p{L}?|er)\s+)(?=\p{L})/iu;
const ENDING =
  /\s+(?:do you have|do we have|have you got|is there|are there|is it|available|please|like|start|starts|open|begin|vorhanden|statt|vor ort|bitte|disponibles?|hay|teneis|finns(?: det)?|har ni)$/iu;
const MARKS =
  /^\s*(?:q|f|p|k)\s?\d{0,2}\s?[:.)]\s*|\s*(?:→|->|=>|>|–|—|-)\s*$|(?<=\?)\s*(?:a|r|s|antwort|answer|reponse|respuesta|svar)\s?\d{0,2}[:.)]?\s*$/giu;

/** Longer text is no question that labels anything. */
const MAX_LABEL = 200;

/** The question without numbers and marks, in words alone; undefined where the label asks nothing. */
export function questionOf(label: string): string | undefined {
  if (!label.includes('?') || label.length > MAX_LABEL) return undefined;
  const bare = label
    .replace(/^\s*(?:\d{1,2}[.)]|[a-z][.)])\s*/iu, '')
    .replace(MARKS, '')
    .trim();
  return bare.endsWith('?')
    ? bare
        .replace(/[\s?¿]+$/u, '')
        .replace(/^[\s¿]+/u, '')
        .trim()
    : undefined;
}

const PRONOUN = /^(?:we|you|i|it|wir|ihr|nous|on|vous|vi|ni|man)\s+(?=\p{L})/iu;

/** What is asked for: `soundcheck` of `When is the soundcheck?`. */
export function askedFor(question: string): string {
  const core = question
    .replace(ASKS, '')
    .replace(PRONOUN, '')
    .replace(ARTICLE, '')
    .replace(ENDING, '')
    .trim();
  return core === '' ? question : core;
}

/** What a question asks for in its own letters: `Soundcheck` of `2. When is the soundcheck?`. */
export function titleOfQuestion(written: string): string | undefined {
  const question = questionOf(written.trim());
  if (question === undefined) return undefined;
  const words = question.split(/\s+/u);
  const core = askedFor(foldName(question)).split(' ');
  const from = words.findIndex((_, i) =>
    core.every((word, k) => foldName(words[i + k] ?? '').endsWith(word)),
  );
  const title = from < 0 ? question : words.slice(from, from + core.length).join(' ');
  return title
    .replace(/^(?:\p{L}|de\s\p{L})['’](?=\p{L})/u, '')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
