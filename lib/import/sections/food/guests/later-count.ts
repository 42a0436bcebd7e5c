import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { findActWords } from '../../shared/schedule/index.ts';
import type { Meal } from '../meal.ts';

/** So many messages behind the one about the table may speak of it. */
const REACH = 4;
/** Whoever comes or stays away, a table changes by no more. */
const MAX_CHANGE = 4;

const NUMBER = '(\\d{1,2})(?!\\d|[:.,/]\\d|\\s?(?:h|uhr|[ap]\\.?m|min|°|%|€|£|\\$|euros?|eur|kr)(?!\\p{L}))';
const SAYS = [
  'make (?:it|that)|so|say|now|then|only|just|ok(?:ay)?|we(?:[’\\u0027]re| are| will be)',
  'dann|also|jetzt|nur|doch|wir sind|macht',
  'alors|donc|plus que|du coup|on (?:est|sera)|nous (?:sommes|serons)',
  'entonces|ahora|sólo|solo|somos|seremos',
  'då|nu|bara|vi (?:är|blir)',
].join('|');
const CORRECTION = quick(
  new RegExp(
    `(?:^(?=\\d{1,2}(?: ok(?:ay)?| then| people| of us)?[.,!?]?$)|(?<!\\p{L})(?:${SAYS})(?: (?:nur|noch|only|que|ok|zu|à|bara))?[,:]? )${NUMBER}`,
    'iu',
  ),
);
const AGREES =
  /^\P{L}*(?:ok(?:ay)?|yes|yep|sure|done|perfect|fine|great|noted|ja|klar|passt|gut|oui|d['’]accord|parfait|noté|vale|sí|si|hecho|perfecto|jo|japp|visst|absolut)(?!\p{L})|^\P{L}*[👍👌✅]/iu;

/** `Table for 6` in a chat, and behind it `make it 5?`, `ok 5`: as many as come in the end. */
export function withLaterCount(reading: Reading, meal: Meal): Meal {
  const { message } = reading.lines[meal.line] ?? {};
  if (!message || !meal.guests) return meal;
  const before = Number(meal.guests.value);
  let count: Meal['guests'];
  for (let age = message - 1; age >= Math.max(0, message - REACH); age--) {
    const lines = reading.lines.filter((line) => line.message === age);
    if (
      lines.some(({ text }) => findActWords(text).some(({ kind, isStrong }) => kind !== 'meal' && isStrong))
    )
      break;
    const told = lines.flatMap((line) => correctionIn(line) ?? [])[0];
    const isNear = told !== undefined && Math.abs(Number(told.value) - before) <= MAX_CHANGE;
    const next = reading.lines.find((line) => line.message === age - 1)?.text ?? '';
    if (isNear && (!told.isAsked || AGREES.test(next))) count = told;
  }
  return count ? { ...meal, guests: count } : meal;
}

function correctionIn({ text, index }: ReadLine) {
  const match = CORRECTION.exec(text);
  const value = match?.[1];
  if (!match || !value || Number(value) < 1) return undefined;
  const isAsked = text
    .slice(match.index + match[0].length)
    .trimStart()
    .startsWith('?');
  return { text: match[0], line: index, value: String(Number(value)), isAsked };
}
