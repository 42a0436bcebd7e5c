import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { NOT_DONE } from '../../shared/standing/cues.ts';
import { fatesIn, saysHolds, saysOff } from '../../shared/standing/sentence.ts';
import type { HotelName } from '../names/find-names.ts';
import { isSameHotel } from '../names/name-keys.ts';
import { bareMentionOf, mentionOf } from '../names/short-names.ts';
import { saysKept } from './says-kept.ts';

/** So many sentences behind the name of the old house the new one stands. */
const REACH = 3;

/** The places of words at which houses are named. */
type Find = (words: string) => Named[];
interface Named {
  start: number;
  end: number;
}

interface Known {
  name: string;
  find: Find;
}

/**
 * Which of the houses that other papers book this one turns from, by the short names it has for them: `The Ropewalk have
 * a burst pipe and let us down. You are in Hotel Rowan now.` Named in one breath with a house that was booked later, the
 * earlier one is left in whatever words, unless they share the guests out.
 */
export function knownHousesLeft(
  reading: Reading,
  houses: readonly string[],
  own: readonly HotelName[],
  known: readonly string[],
  isBookedLater: (house: string, than: string) => boolean,
): string[] {
  const statements = houses.length === 0 ? [] : statementsOf(reading);
  const names = [...new Set([...own.map(({ name }) => name), ...known])];
  const isKnown = new Set(known);
  return houses.filter((house) => {
    const find = finderOf(house, true);
    const naming = statements.flatMap(({ text }, i) => (find(text).length > 0 ? [i] : []));
    if (naming.length === 0) return false;
    const others = names
      .filter((name) => !isSameHotel(name, house))
      .map((name): Known => ({ name, find: finderOf(name, isKnown.has(name)) }));
    if (others.length === 0) return false;
    const all = anyOf(others);
    const later = anyOf(others.filter(({ name }) => isBookedLater(name, house)));
    const isEarlier = others.some(({ name }) => isBookedLater(house, name));
    return naming.some((i) => {
      const told = statements
        .slice(i, i + 1 + REACH)
        .filter(({ message }) => message === statements[i]?.message)
        .map(({ text }) => text);
      const before = statements[i - 1];
      const said = before?.message === statements[i]?.message ? (before?.text ?? '') : '';
      const [name] = find(told[0] ?? '');
      return (
        name !== undefined &&
        (isSetAgainst(told, find, later) ||
          (later(said).length > 0 && isSetAgainst([said, told[0] ?? ''], later, find)) ||
          (!isEarlier && (isLeftIn(told, name, all) || isDoneWithout(said, told[0] ?? '', find, all))))
      );
    });
  });
}

const anyOf =
  (houses: readonly Known[]): Find =>
  (words) =>
    houses.flatMap(({ find }) => find(words)).sort((a, b) => a.start - b.start);

function finderOf(name: string, isKnown: boolean): Find {
  const shorts = isKnown ? [mentionOf(name), bareMentionOf(name)] : [];
  return (words) => {
    const start = words.indexOf(name);
    if (start >= 0) return [{ start, end: start + name.length }];
    const found = shorts.map((short) => short?.exec(words)).find((match) => match);
    return found ? [{ start: found.index, end: found.index + found[0].length }] : [];
  };
}

/** Whether prose that names the house names one that was booked later too, or goes on to it, and shares out nobody. */
function isSetAgainst([text = '', next = '']: readonly string[], own: Find, later: Find): boolean {
  const isNext = later(text).length === 0;
  const words = isNext ? `${text} ${next}` : text;
  const places = [...own(words), ...later(words)].sort((a, b) => b.start - a.start);
  const rest = places
    .reduce((left, { start, end }) => `${left.slice(0, start)}…${left.slice(end)}`, words)
    .replace(GREETING, '')
    .replace(WITH_BREAKFAST, '');
  const [name] = own(text);
  const isProse = matchesOf(rest, SMALL_WORD).length >= MIN_WORDS;
  return (
    (!isNext || later(next).length > 0) &&
    (isProse || (name !== undefined && isAside(text, name, later, 1))) &&
    ![SHARES_OUT, ROOM_FOR, PEOPLE, BESIDE_EACH_OTHER].some((one) => one.test(rest)) &&
    !saysKept(text)
  );
}

/** `We all sleep at the Rex. Nobody expects us at the Anker.`: beside the house of all what is not so for us. */
function isDoneWithout(before: string, text: string, own: Find, others: Find): boolean {
  const rest = own(text).reduce((left, { start, end }) => `${left.slice(0, start)}…${left.slice(end)}`, text);
  return (
    [before, text].some((words) => others(words).length > 0 && own(words).length === 0) &&
    IS_NOT.test(rest) &&
    OF_US.test(rest) &&
    !text.includes('?') &&
    others(text).length === 0 &&
    ![SHARES_OUT, NOT_DONE, STAY_THERE, NOT_YET].some((one) => one.test(rest)) &&
    !SHARES_OUT.test(before) &&
    !saysKept(text)
  );
}
const IS_NOT =
  /(?<!\p{L})(?:not?|nobody|never|without|nicht|keine?|niemand|ohne|pas|plus|personne|sans|nadie|sin|inte|ingen|utan)(?!\p{L})|n['’]t(?!\p{L})/iu;
const NOT_YET =
  /(?<!\p{L})(?:before|until|till|yet|vor|bis|noch|avant|jusqu|encore|antes|hasta|todavía|före|innan|förrän|än)(?!\p{L})/iu;
const OF_US = /(?<!\p{L})(?:us|we|uns|wir|nous|on|nos|nosotros|oss|vi|you|euch|ihr|vous|os|er|ni)(?!\p{L})/iu;

const GREETING = /^\W{0,3}(?:\p{L}+\s){0,2}\p{L}+(?:,|\s?:)\s(?=\p{Lu}|…)/u;
const WITH_BREAKFAST =
  /(?<!\p{L})(?:breakfasts?|frühstück|petit[- ]déj\p{L}*|desayunos?|frukost)\s(?:in(?:cluded|kl\p{L}*|begriffen)?|compris|inclu\p{L}*|ingår)(?!\p{L})/giu;
const SMALL_WORD = /(?<![\p{L}])\p{Ll}{2,}(?!\p{L})/gu;
const MIN_WORDS = 4;
/** `Ida and Per at …, Tom: …` */
const PEOPLE =
  /\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?(?::|\s?[,/+&]|\s(?:and|und|et|y|och))\s\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?:\s(?:\p{Ll}+\s){0,2}…/u;
const BESIDE_EACH_OTHER = /…\s?(?:[,/+&]|and|or|und|oder|et|ou|y|o|och|eller)\s(?:\p{Ll}{2,3}\s)?…/u;

/** `They have only five rooms for us. You five stay there.`: one of the guests goes elsewhere. */
const STAY_THERE =
  /(?<!\p{L})(?:(?:stay|remain|sleep|are)(?:s|ing)? there(?!\p{L})|(?:only|just) (?:\p{L}+ ){1,5}rooms?|bleib(?:en|t) (?:dort|da)(?!\p{L})|nur (?:noch )?\p{L}+ (?:\p{L}*zimmer|[ed]z)|rest(?:ent|ez|ons) là|(?:que|plus que) \p{L}+ chambres|(?:se|os) qued\p{L}+ (?:ahí|allí)|s[oó]lo \p{L}+ habitaciones|(?:bor|stannar) (?:kvar )?där|bor kvar|bara \p{L}+ rum)(?!\p{L})/iu;

/** Whom the new house is for, where it is for all. */
const GUESTS =
  /(?<!\p{L})(?:you|us|everyone|everybody|all of|we (?:are|sleep|stay)|we['’]re|the (?:band|group|party)|ihr|euch|sie|ihnen|uns|wir (?:sind|wohnen|schlafen)|alle|vous|nous|tout le monde|os|nos|vosotros|dormís|dormimos|todos|ni|vi (?:bor|sover)|oss|alla)(?!\p{L})/iu;
/** It is for some of them, or another house beside the first. */
const IN_PART =
  /(?<!\p{L})(?:only|just|also|too|as well|both hotels|the rest|as planned|crew|techni\p{L}*|drivers?|until|nur|auch|außerdem|wie geplant|fahrer|bis|seulement|aussi|également|comme prévu|chauffeur|jusqu|s[oó]lo|también|además|como estaba|técnicos?|conductor|hasta|bara|också|även|som planerat|tekni\p{L}*|förare|till(?: den)?|one of|some of|einer von|l['’]un|uno de|en av|then|after|danach|dann|puis|ensuite|luego|después|sedan|beide hotels|die übrigen|les deux|le reste|ambos|el resto|båda|resten)(?!\p{L})/iu;
const ROOM_FOR = /(?:put|moved|booked|placed|got)\s(?!You|Us)\p{Lu}\p{Ll}+/u;

/** Some of them sleep in one house and some in the other. */
const SHARES_OUT = new RegExp(
  `${IN_PART.source}|(?<!\\p{L})(?:both|band|artists?|team|rest|others?|the (?:two|three|four|five|six)|beide|künstler\\p{L}*|übrige\\p{L}*|restliche\\p{L}*|andere\\p{L}{0,2}|les deux|groupe|artistes?|équipe|autres?|restants?|ambos|banda|grupo|artistas?|equipo|resto|demás|båda|bandet|artisten|resten|övriga|andra|parking|breakfast|dinner|bar|sauna|gym|frühstück|abendessen|petit[- ]déj\\p{L}*|dîner|desayuno|cena|frukost|middag|van|bus|taxis?|shuttle|pick(?:s|ed)?[- ]?up|abhol\\p{L}*|navette|furgoneta|recog\\p{L}+|bussen|hämt\\p{L}*)(?!\\p{L})`,
  'iu',
);

/** `The Rex had a fire, so you are in Pension Anker now`: one is named, and right behind it where all of them sleep. */
function isForAll(told: readonly string[], behind: string, others: Find): boolean {
  const last = told.at(-1) ?? '';
  const isBehind = told.length > 1 || others(behind).length > 0;
  return (
    isBehind &&
    GUESTS.test(last) &&
    !(told.length > 1 && IS_NOT.test(last)) &&
    !told.some((words) => IN_PART.test(words) || ROOM_FOR.test(words) || saysKept(words))
  );
}

const ASIDE = /\([^()]{3,200}\)/gu;
const MIN_ASIDE = 3;

/** `Hôtel Rex, 5 rue Haute (the Garden had builders in)`: behind the house one sleeps in, what became of the other. */
function isAside(text: string, { start, end }: Named, others: Find, minWords: number): boolean {
  const open = text.lastIndexOf('(', start);
  const inside = open < 0 ? '' : text.slice(open + 1, start);
  const after = (text.slice(end).split(')')[0] ?? '').trim();
  const isShort = /^(?:\p{L}+['’]?\s?){0,3}$/u.test(inside);
  const words = matchesOf(minWords > 1 ? after : `${inside} ${after}`, SMALL_WORD);
  return (
    open >= 0 &&
    isShort &&
    words.length >= minWords &&
    !IN_PART.test(after) &&
    others(text.slice(0, open)).length > 0
  );
}

function isLeftIn(told: readonly string[], name: Named, others: Find): boolean {
  const [text = ''] = told;
  if (saysKept(text)) return false;
  const beside = others(text).filter(({ start, end }) => end <= name.start || start >= name.end);
  const inTurn = [...beside, name].sort((a, b) => a.start - b.start);
  const fates = fatesIn(text, inTurn, 'stay');
  const fate = fates[inTurn.indexOf(name)];
  if (fate !== undefined) return fate === 'gone';
  // What befell it stands in the words of its own; that it is off, or that another holds, in those that name the new one.
  if (told.some((words) => STAY_THERE.test(words))) return false;
  if (isAside(text, name, others, MIN_ASIDE)) return true;
  if (fates.includes('gone') || isBeforeAside(text, name, others)) return false;
  const newAt = told.findIndex((words) => others(words).length > 0);
  const until = told.slice(0, newAt + 1);
  // `You are in the Rex. The Anker could not do both nights, so it is cancelled.`
  const next = newAt > 0 ? (told[newAt] ?? '') : '';
  if (fatesIn(next, others(next), 'stay').includes('gone')) return false;
  if (newAt >= 0 && isForAll(until, text.slice(name.end), others)) return true;
  // In one sentence what is off is said of the house that is named first.
  if (newAt === 0 && !beside.every(({ start }) => start >= name.end)) return false;
  return newAt >= 0 && until.some((words, i) => saysOff(words, 'stay') || (i > 0 && saysHolds(words)));
}

/** What stands in the brackets behind the house is of the other. */
const isBeforeAside = (text: string, { end }: Named, others: Find) =>
  matchesOf(text.slice(end), ASIDE).some(([words]) => others(words).length > 0);
