import type { Reading } from '../../reading/reading.ts';
import { quick } from '../../recognizers/phrases.ts';
import { findTimes } from '../../recognizers/times.ts';
import { isLegal } from './refused.ts';
import { fieldOfLine, saysHowLong, scoreFields } from './score.ts';
import { isTechnicalWish } from './wishes.ts';

const REFERS = quick(
  /(?<![\p{L}])(?:gemäß|laut|lt\.|as per|per|according to|see|siehe|selon|voir|según|ver|enligt|se)\s(?:\p{L}+\s){0,3}\p{L}*(?:rider|bühnenanweisung|fiche technique|ficha técnica)(?![\p{L}])/iu,
);

/** `This rider has 15 pages (stage plot, input list)` speaks of itself. */
const OF_ITSELF = quick(
  /(?<![\p{L}])(?:(?:this|the present|diese[rs]?|cette|este|esta|denna|detta)\s(?:technical\s|tech\s)?(?:rider|contract|agreement|document|fiche|vertrag|bühnenanweisung|documento|contrato|avtal)|\d{1,2}\s(?:pages?|páginas|seiten|sidor))(?![\p{L}])/iu,
);
/** So many words are a sentence; a line of a list has fewer. */
export const SENTENCE_WORDS = 14;

/** A long sentence that asks for nothing, counts nothing and names no more than one thing only talks about the gear. */
export function isTalk(text: string, sentence: string): boolean {
  const score = scoreFields(text)[0]?.score ?? 0;
  if (OF_ITSELF.test(sentence) && score < ENOUGH) return true;
  return (
    score < ENOUGH &&
    !/\d/.test(text) &&
    text.split(/\s+/u).length >= SENTENCE_WORDS &&
    !isTechnicalWish(text, score)
  );
}

/** So much is said of the gear itself. */
export const ENOUGH = 4;

/** `7 people on stage: vox, bass, drums`: who plays what, and nothing to bring. */
const LINE_UP = quick(
  /^\P{L}*(?:(?:the )?(?:band|line-?up)|besetzung|formation|formaci[óo]n|s[äa]ttning)?\P{L}*(?:(?:we are|wir sind|nous sommes|on est|somos|vi är)\s)?(?:\d{1,2}|\p{L}{2,8})\s(?:people|persons|musicians|players|musiker(?:innen)?|personen|leute|musiciens|personnes|m[úu]sicos|personas|personer)\s(?:on stage|auf der b[üu]hne|sur (?:sc[èe]ne|plateau)|en (?:escena|el escenario)|p[åa] scen)/iu,
);

/** `If your copy says "M32" it is old.` */
const OUTDATED =
  /^\P{L}{0,4}(?:if|wenn|falls|si|om)\s[^;!?]{4,80}\s(?:is|ist|est|está|es|är)\s(?:old|outdated|obsolete|void|alt|veraltet|überholt|ungültig|périmée?|obsolète|obsolet[oa]|antigu[oa]|gammal|inaktuell|ogiltig)\P{L}*$/iu;

/** `le premier mail)` on a line of its own: the end of a remark that names nothing. */
export const isEndOfBracket = (text: string): boolean =>
  /^[^()]{1,60}\)\P{L}*$/u.test(text) && !scoreFields(text).some((one) => one.isSure);

/** When the soundcheck is belongs to the day's schedule, and `sound and lights as per rider` to the rider. */
export function saysNothing(reading: Reading, text: string): boolean {
  if ((REFERS.test(text) && !/\d/.test(text)) || LINE_UP.test(text) || isLegal(text) || OUTDATED.test(text))
    return true;
  if (isEndOfBracket(text)) return true;
  return fieldOfLine(text) === 'soundcheck' && findTimes(text, reading).length > 0 && !saysHowLong(text);
}
