import type { Candidate } from '../../candidate.ts';
import { foldName } from '../../recognizers/fold.ts';
import { findActWords, kindOfTitle } from '../shared/schedule/index.ts';
import { FIRST_OF_EVENING, isDinner } from './eating-time.ts';
import { type FoodEntry, isSameHouse } from './meal.ts';

/** By what one meal is known in several papers: its number, its hour, its house, and the dinner of the day. */
export function signsOfMeal(entry: FoodEntry): string[] {
  const name = foldName(firstValue(entry.name) ?? '');
  const date = firstValue(entry.serviceDate) ?? '';
  const time = firstValue(entry.serviceTime);
  const reference = firstValue(entry.bookingReference);
  return [
    ...(reference ? [`ref:${reference}`] : []),
    ...(time ? [`clock:${time}`] : []),
    ...(name ? [`name:${name}@${date}`] : []),
    ...(name && date && isHouseName(name) ? [`house:${withoutKind(name)}`] : []),
    ...(date && isOfEvening(entry) ? [`evening:${date}`] : []),
  ];
}

/** Whether two that share a sign are two meals all the same. */
export function areTwoMeals(a: FoodEntry, b: FoodEntry): boolean {
  const [first, second] = [firstValue(a.name), firstValue(b.name)];
  const isOtherHouse =
    first !== undefined &&
    second !== undefined &&
    isHouseName(first) &&
    isHouseName(second) &&
    !isSameHouse(first, second);
  return (
    isOtherHouse ||
    areOfOthers(a, b) ||
    (differ(a.serviceTime, b.serviceTime) && !isMovedElsewhere(a, b)) ||
    differ(a.serviceDate, b.serviceDate)
  );
}

const IS_MEAL =
  /(?<!\p{L})(?:meals?|food|catering|mahlzeit|\p{L}*essen|verpflegung|repas|comida|måltid|mat)(?!\p{L})/iu;

/** Whether words about a meal call it the dinner, or its hour makes it that. */
export function isDinnerOf(name: string, words: readonly string[], time: string | undefined): boolean {
  return time !== undefined && time >= FIRST_OF_EVENING && (words.some(isDinner) || IS_MEAL.test(name));
}

function isOfEvening({ name, notes, serviceTime }: FoodEntry): boolean {
  const words = [name, notes, serviceTime].flatMap((candidates) =>
    (candidates ?? []).flatMap(({ value, evidence }) => [value, evidence[0]?.quote ?? '']),
  );
  return isDinnerOf(firstValue(name) ?? '', words, firstValue(serviceTime));
}

/** Those of the crew eat apart from the band. */
const EATERS: readonly RegExp[] = [
  /(?<!\p{L})(?:band|artists?|künstler|musiker|groupe|artistes?|grupo|artistas?|bandet)(?!\p{L})/iu,
  /(?<!\p{L})(?:crew|technik|techniker|staff|helfer|équipe|técnicos|team)(?!\p{L})/iu,
  /(?<!\p{L})(?:guests?|vip|gäste|invités|invitados|gästerna|staff|volunteers?)(?!\p{L})/iu,
];
function areOfOthers(a: FoodEntry, b: FoodEntry): boolean {
  const [first = NOBODY, second = NOBODY] = [a, b].map((entry) =>
    EATERS.findIndex((eaters) => eaters.test(firstValue(entry.name) ?? '')),
  );
  const isTold = first !== NOBODY && second !== NOBODY;
  // `Crew meal 18:45` and a dinner at 19:30 may be two; for the band it is the dinner.
  return (
    first !== second && (isTold || (Math.max(first, second) > 0 && differ(a.serviceTime, b.serviceTime)))
  );
}
const NOBODY = -1;

/** `Abendessen Restaurant Bäumli`: what its house itself is called. */
export const properName = (name: string): string => {
  const meal = findActWords(name).find((word) => word.kind === 'meal' && word.isStrong && word.start === 0);
  return withoutKind(name.slice(meal?.end ?? 0)).replace(BEFORE_HOUSE, '');
};
const BEFORE_HOUSE =
  /^(?:[\s:,–-]|(?:at|in|im|bei|beim|chez|aux?|à|en|på|the|der|die|das|le|la|les|el|los|las|il|o)\s|l['’])+/iu;

/** `Restaurant Bäumli` and `Bäumli` */
const withoutKind = (name: string): string =>
  name
    .replace(KIND, '')
    .replace(/\s{2,}/gu, ' ')
    .trim() || name;
const KIND =
  /(?<!\p{L})(?:restaurante?|restaurang|ristorante|trattoria|osteria|pizzeria|gasthaus|gasthof|wirtshaus|brasserie|bistrot?|taberna|meson|cafe)(?!\p{L})/giu;

/** Two papers give the hour of one meal of a day; the later may have moved it a little. Two services are further apart. */
function isMovedElsewhere(a: FoodEntry, b: FoodEntry): boolean {
  const [first, second] = [a, b].map((entry) => minutesOf(firstValue(entry.serviceTime)));
  return (
    !isSameSource(a, b) &&
    first !== undefined &&
    second !== undefined &&
    Math.abs(first - second) <= NEAR &&
    a.serviceDate !== undefined &&
    firstValue(a.serviceDate) === firstValue(b.serviceDate)
  );
}

const NEAR = 120;
const minutesOf = (time: string | undefined) =>
  time === undefined ? undefined : Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function isHouseName(name: string): boolean {
  return kindOfTitle(name)?.kind !== 'meal';
}

function differ(a: Candidate<string>[] | undefined, b: Candidate<string>[] | undefined): boolean {
  const [first, second] = [firstValue(a), firstValue(b)];
  return first !== undefined && second !== undefined && first !== second;
}

function isSameSource(a: FoodEntry, b: FoodEntry): boolean {
  return a.name?.[0]?.evidence[0]?.sourceId === b.name?.[0]?.evidence[0]?.sourceId;
}

function firstValue(candidates: Candidate<string>[] | undefined): string | undefined {
  return candidates?.[0]?.value;
}
