import type { ActWord } from '../acts/act-words.ts';
import type { TimeGroup } from '../times/time-groups.ts';
import { endsOfRide, isKindOfPlace, rideWord } from './ends-of-ride.ts';
import type { Way } from './places.ts';

/** In minutes: what takes longer is two rides. */
const MAX_RIDE = 300;

const minutesBetween = (from: string, to: string): number => {
  const [start = 0, end = 0] = [from, to].map(
    (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
  );
  return (end - start + 1440) % 1440;
};

export interface SaidRide {
  word: ActWord;
  time: TimeGroup;
  way: Way;
}

/**
 * The one ride that a sentence is about, with both its ends: `You are picked up at the Lark House (14:15) and driven to
 * the hall`. A second hour is that of its end; a sentence with another act, or with more hours, has more to say.
 */
export function rideOfSentence(
  text: string,
  words: readonly ActWord[],
  clocks: readonly TimeGroup[],
): SaidRide | undefined {
  const [start, arrival, ...others] = clocks;
  const noun = rideWord(text);
  if (!start || others.length > 0 || (!noun && words.length === 0)) return undefined;
  const way = endsOfRide(text, clocks);
  if (!way.from || !way.to || !isRide(way, noun)) return undefined;
  const places = [way.from, way.to].map((name) => ({ start: text.indexOf(name), length: name.length }));
  const acts = words.filter((word) =>
    places.every((place) => word.end <= place.start || word.start >= place.start + place.length),
  );
  if (acts.some((word) => word.kind !== 'transfer')) return undefined;
  const [named] = acts;
  if (!noun && !named) return undefined;
  if (arrival && !isArrival(text, start, arrival, way.to)) return undefined;
  const word: ActWord = named ?? {
    kind: 'transfer',
    isStrong: true,
    text: noun?.text ?? '',
    start: noun?.start ?? 0,
    end: noun?.end ?? 0,
    ...((!noun?.isNamed || isPerson(noun.text) || /^\p{Lu}{2,}$/u.test(noun.text)) && { name: 'Transfer' }),
  };
  const end = arrival?.start;
  return { word, time: end ? { ...start, end, to: arrival.to } : start, way };
}

const isPerson = (word: string): boolean =>
  /^(?:driver|runner|chauffeur|fahrer(?:in)?|conducteur|conductor|chaufför)$/iu.test(word);

/** Somebody who leaves a town for another may do so by air: a stop or a house makes it a ride. */
const isRide = ({ from, to }: Way, noun: ReturnType<typeof rideWord>): boolean => {
  const kinds = [from, to].filter(isKindOfPlace).length;
  return noun === undefined || noun.isNamed || kinds === 2 || (kinds === 1 && !noun.isLabel);
};

const ARRIVES =
  /(?<!\p{L})(?:arriv\p{L}*|there|reach\p{L}*|drop[ -]?off|an|ankunft|ankommen|dort|sur place|llega\p{L}*|allí|framme|ankomst|där)(?!\p{L})/iu;
const OTHER_THING =
  /(?<!\p{L})(?:land(?:s|et|ar|ing|ung)?|atterri\p{L}+|aterri\p{L}+|flight|flug|vol|vuelo|flyg)(?!\p{L})/iu;

function isArrival(text: string, start: TimeGroup, arrival: TimeGroup, goal: string): boolean {
  const between = text.slice(start.to, arrival.from);
  return (
    !start.end &&
    !arrival.end &&
    (between.includes(goal) || ARRIVES.test(between) || /^[^.;]{0,60},\s(?:\p{Lu}|$)/u.test(between)) &&
    minutesBetween(start.start, arrival.start) <= MAX_RIDE &&
    !OTHER_THING.test(text.slice(0, start.from))
  );
}
