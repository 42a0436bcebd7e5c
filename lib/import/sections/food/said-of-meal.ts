import { statementsAt } from '../../reading/statements.ts';
import { findActWords, type ScheduleItem } from '../shared/schedule/index.ts';

export const hasMeal = (text: string) =>
  findActWords(text).some((word) => word.kind === 'meal' && word.isStrong);

/** The sentence an entry was read from. */
export function sentenceOf(item: ScheduleItem): string | undefined {
  const at = statementsAt(item.reading, item.line).filter(({ text }) => text.includes(item.title.text));
  return at[0]?.text;
}

/** Labels of a paragraph about eating, which name no meal. */
export const ABOUT_EATING =
  /^(?:catering|food|meals?|hospitality|verpflegung|essen|restauration|repas|comidas?|mat|förtäring|måltider)$/iu;

/** So far into a sentence its label may stand: `§ 6 Verpflegung: …`. */
const MAX_LABEL_AT = 8;

/** Of a sentence that tells of several meals the part about one: `lunch at noon for five, dinner at six for nine`. */
export function partAbout(sentence: string, title: string): string {
  const meals = findActWords(sentence).filter((word) => word.kind === 'meal' && word.isStrong);
  const at = sentence.indexOf(title);
  const own = meals.findIndex((word) => word.start >= at);
  const from = own > 0 ? (meals[own]?.start ?? 0) : 0;
  // `9 meal cards` are of the same meal.
  const next = meals.find(
    (word, i) => i > own && !/^meals?$/iu.test(word.text) && !ABOUT_EATING.test(word.text),
  );
  return at < 0 || own < 0 || (at < MAX_LABEL_AT && ABOUT_EATING.test(title))
    ? sentence
    : sentence.slice(from, next?.start);
}

/** `Frukost på hotellet i Örebro`: where they sleep is no part of the meal's name. */
export const AT_HOTEL =
  /(?<=\p{L}{3})\s(?:at|in|im|à|au|en|på)\s?(?:the |dem |l['’]|el )?(?:(?:hotel|hotell|hotellet|hôtel)(?!\p{L}).{0,60}|(?:gasthof|gasthaus|pension|haus|herberge|auberge|house|inn)(?:\s(?:am|on|le|el|på)\s\p{L}+)?)$/iu;
