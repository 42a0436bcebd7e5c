import type { Reading } from '../../reading/index.ts';
import { findTimes } from '../../recognizers/times.ts';
import { writesFourDigits } from '../shared/schedule/times/four-digit-times.ts';
import { spokenTimes } from '../shared/schedule/times/spoken-times.ts';

const FROM_NOON = 12;
/** Nobody dines before noon, and no table is booked for later than ten without saying so. */
const LAST_BARE_HOUR = 10;

/** `at 6`, `um 7`, `a las 8`: an hour without minutes, told by the word before it and nothing countable behind it. */
const BARE_HOUR =
  /(?<!\p{L})(?:at|around|um|gegen|vers|a las|kl\.?|klockan)\s(\d{1,2})(?![\d:.,h]*\d|\s?(?:h|uhr|[ap]\.?m|%|€|£|\$|st|nd|rd|th|[-–])(?!\p{L}))(?=$|[,;.)]|\s(?:under|for|with|and|in|on|sharp|o.clock|at|für|unter|im|para|en|bajo|för|i|på|till)(?!\p{L}))/iu;
/** `at 1730` */
const FOUR_DIGITS = /(?<!\p{L})(?:at|from|um|ab|kl\.?)\s(?!19|20[2-9])([01]\d|2[0-3])([0-5]\d)(?![\d.,/-])/iu;
/** `Skolegade 9, 1930, under my name` in a paper that writes its hours so. */
const FOUR_BETWEEN_COMMAS =
  /(?<=[\p{L}\d)]),\s([01]\d|2[0-3])([0-5]\d)(?=[,;)]|\s(?:for|under)(?!\p{L})|\.?$)/u;
const MORNING =
  /(?<!\p{L})(?:breakfast|brunch|frühstück|petit[ -]déjeuner|desayuno|frukost|a\.?m\.?)(?!\p{L})/iu;

export interface EatingTime {
  text: string;
  value: string;
}

/**
 * The hour of a meal a sentence names: `at 5.30` is in the evening, as nothing is eaten then in the morning. Of several
 * it is the one nearest to what stands at `at`.
 */
export function eatingTime(text: string, reading: Reading, at = 0): EatingTime | undefined {
  const gap = (one: { start: number; end: number }) => (one.end <= at ? at - one.end : one.start - at);
  const times = findTimes(text, reading).filter((one) => !UP_TO.test(text.slice(0, one.start)));
  const time = times.sort((a, b) => gap(a) - gap(b))[0];
  if (time) return { text: time.text, value: ofEvening(time.value.time, time.text, text) };
  const four = FOUR_DIGITS.exec(text) ?? (writesFourDigits(reading) ? FOUR_BETWEEN_COMMAS.exec(text) : null);
  if (four) return { text: four[0].replace(/^,\s/u, ''), value: `${four[1]}:${four[2]}` };
  const said = spokenTimes(text).toSorted((a, b) => gap(a) - gap(b))[0];
  if (said) return { text: said.text, value: dinnerOrLunch(said.value.time, text) };
  const bare = BARE_HOUR.exec(text);
  const hour = Number(bare?.[1]);
  if (!bare || hour < 1 || hour > 23) return undefined;
  return { text: bare[0], value: ofEvening(`${String(hour).padStart(2, '0')}:00`, bare[1] ?? '', text) };
}

/** `quarter past seven` is in the evening, `half past twelve` at noon. */
function dinnerOrLunch(value: string, text: string): string {
  const hour = Number(value.slice(0, 2));
  return hour > LAST_BARE_HOUR || MORNING.test(text) ? value : `${hour + FROM_NOON}${value.slice(2)}`;
}

/** What follows is when the meal ends. */
const UP_TO =
  /(?<![\d./-])\d{1,2}(?:[:.h]\d{2})?(?:\s?(?:h|uhr|[ap]\.?m\.?))?\s?[-–—]\s?$|(?<!\p{L})(?:until|till?|bis|jusqu['’]à|hasta las)\s$/iu;

const DINNER =
  /(?<!\p{L})(?:dinner|supper|tea|abendessen|nachtessen|abendbrot|d[îi]ner|souper|cena|middag|kvällsmat|jantar|avondeten|aftensmad)(?!\p{L})/iu;
export const isDinner = (text: string): boolean => DINNER.test(text);
const FIRST_DINNER = 3;
/** What is eaten from then on is the dinner. */
export const FIRST_OF_EVENING = '16:30';

/** A dinner at 06:30 is one of the evening, whatever half of the day the hour was taken for. */
export function dinnerTime(value: string, title: string): string {
  const hour = Number(value.slice(0, 2));
  const isMorning = isDinner(title) && hour >= FIRST_DINNER && hour <= LAST_BARE_HOUR;
  return isMorning ? `${hour + FROM_NOON}${value.slice(2)}` : value;
}

/** `5.30` without a nought before it or a word for the half of the day. */
function ofEvening(value: string, written: string, text: string): string {
  const hour = Number(value.slice(0, 2));
  const isBare = /^\d(?:[.:]\d{2})?$/u.test(written.trim().replace(/^(?:at|um|a las)\s/iu, ''));
  if (!isBare || hour < 1 || hour > LAST_BARE_HOUR || MORNING.test(text)) return value;
  return `${hour + FROM_NOON}${value.slice(2)}`;
}
