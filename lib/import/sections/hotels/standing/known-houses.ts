import type { Reading } from '../../../reading/reading.ts';
import { type Statement, statementsOf } from '../../../reading/statements.ts';
import { fatesIn, saysHolds, saysOff } from '../../shared/standing/sentence.ts';
import type { HotelName } from '../names/find-names.ts';
import { isSameHotel } from '../names/name-keys.ts';
import { mentionOf } from '../names/short-names.ts';
import { saysKept } from './says-kept.ts';

/** So many sentences behind the name of the old house the new one stands. */
const REACH = 3;
/**
 * Which of the houses that other papers book this one turns from, by the short names it has for them: `The Ropewalk have
 * a burst pipe and let us down. You are in Hotel Rowan now.`
 */
export function knownHousesLeft(
  reading: Reading,
  houses: readonly string[],
  own: readonly HotelName[],
): string[] {
  const statements = houses.length === 0 ? [] : statementsOf(reading);
  return houses.filter((house) => {
    const mention = mentionOf(house);
    const others = own.filter(({ name }) => !isSameHotel(name, house)).map(({ name }) => name);
    return (
      mention !== undefined &&
      others.length > 0 &&
      statements.some((statement, i) =>
        isLeftIn(statement, statements.slice(i + 1, i + 1 + REACH), mention, others),
      )
    );
  });
}

/** `They have only five rooms for us. You five stay there.`: one of the guests goes elsewhere. */
const STAY_THERE =
  /(?<!\p{L})(?:(?:stay|remain|sleep|are)(?:s|ing)? there(?!\p{L})|(?:only|just) (?:\p{L}+ ){1,5}rooms?|bleib(?:en|t) (?:dort|da)(?!\p{L})|nur (?:noch )?\p{L}+ (?:\p{L}*zimmer|[ed]z)|rest(?:ent|ez|ons) là|(?:que|plus que) \p{L}+ chambres|(?:se|os) qued\p{L}+ (?:ahí|allí)|s[oó]lo \p{L}+ habitaciones|(?:bor|stannar) (?:kvar )?där|bor kvar|bara \p{L}+ rum)(?!\p{L})/iu;

/** Whom the new house is for, where it is for all. */
const GUESTS =
  /(?<!\p{L})(?:you|us|everyone|everybody|all of|we (?:are|sleep|stay)|we['’]re|the (?:band|group|party)|ihr|euch|sie|ihnen|uns|wir (?:sind|wohnen|schlafen)|alle|vous|nous|tout le monde|os|nos|vosotros|dormís|dormimos|todos|ni|vi (?:bor|sover)|oss|alla)(?!\p{L})/iu;
/** It is for some of them, or another house beside the first. */
const IN_PART =
  /(?<!\p{L})(?:only|just|also|too|as well|as planned|crew|drivers?|until|nur|auch|außerdem|wie geplant|fahrer|bis|seulement|aussi|également|comme prévu|chauffeur|jusqu|s[oó]lo|también|además|como estaba|conductor|hasta|bara|också|även|som planerat|förare|till(?: den)?|one of|some of|einer von|l['’]un|uno de|en av|then|after|danach|dann|puis|ensuite|luego|después|sedan)(?!\p{L})/iu;
const ROOM_FOR = /(?:put|moved|booked|placed|got)\s(?!You|Us)\p{Lu}\p{Ll}+/u;

/** `The Rex had a fire, so you are in Pension Anker now`: one is named, and right behind it where all of them sleep. */
function isForAll(told: readonly string[], behind: string, others: readonly string[]): boolean {
  const last = told.at(-1) ?? '';
  const isBehind = told.length > 1 || others.some((name) => behind.includes(name));
  return (
    isBehind &&
    GUESTS.test(last) &&
    !told.some((words) => IN_PART.test(words) || ROOM_FOR.test(words) || saysKept(words))
  );
}

function isLeftIn(
  { text, message }: Statement,
  next: readonly Statement[],
  mention: RegExp,
  others: readonly string[],
): boolean {
  const at = mention.exec(text);
  if (!at || saysKept(text)) return false;
  const name = { start: at.index, end: at.index + at[0].length };
  if (fatesIn(text, [name], 'stay')[0] === 'gone') return true;
  // What befell it stands in the words of its own; that it is off, or that another holds, in those that name the new one.
  const told = [text, ...next.filter((one) => one.message === message).map((one) => one.text)];
  if (told.some((words) => STAY_THERE.test(words))) return false;
  const newAt = told.findIndex((words) => others.some((name) => words.includes(name)));
  const until = told.slice(0, newAt + 1);
  if (newAt >= 0 && isForAll(until, text.slice(name.end), others)) return true;
  return newAt >= 0 && until.some((words, i) => saysOff(words, 'stay') || (i > 0 && saysHolds(words)));
}
