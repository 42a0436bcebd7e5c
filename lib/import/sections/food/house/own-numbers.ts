import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { statementsAt } from '../../../reading/statements.ts';
import { findEmails } from '../../../recognizers/emails.ts';
import { foldName } from '../../../recognizers/fold.ts';
import type { Meal } from '../meal.ts';
import { phoneAt } from './phones.ts';

/** So far below its meal the number of a kitchen may stand. */
const REACH = 4;
const OF_KITCHEN =
  /(?<!\p{L})(?:kitchen|caterers?|restaurant|küche|koch|wirtin|traiteur|cuisine|cocina|restaurante|kök\p{L}*|krog\p{L}*|restaurang\p{L}*|bordsbokning|table booking|tischreservierung|cateringfirma\p{L}*)(?!\p{L})/iu;
/** `6 covers booked under "Kestrel", 0161 …` */
const IS_BOOKED =
  /(?<!\p{L})(?:booked|reserved|reserviert|gebucht|réservée?s?|reservad[oa]s?|bokat)(?!\p{L})[^.;]{0,40}$/iu;
/** `hot meal at 6, from the Galley (Ms Lund, 0381 …)`: who brings it. */
const BY_WHOM =
  /(?<!\p{L})(?:from|by|von|vom|par|por|från|av)\s(?:(?:the|der|dem|la|le|el)\s)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3}\s\([^()]{0,40}$/u;
const OF_OTHERS =
  /(?<!\p{L})(?:hotell?|h[ôo]tel|taxi|driver|fahrer|chauffeur|chofer|promoter|veranstalter|technik|production|produktion|hospital)(?!\p{L})/iu;

/** `Dinner 18:00 … The kitchen's number: 011 …`, `par le traiteur La Cuillère (Mme Pirson, 081 …)`: whom to call about a meal. */
export function withOwnNumbers(reading: Reading, meal: Meal): Meal {
  if (meal.phone) return meal;
  const from = Math.min(meal.line, meal.time?.line ?? meal.line);
  const block = reading.lines[from]?.block;
  const near = reading.lines.slice(from, from + REACH + 1).filter((line) => line.block === block);
  const phones = near.flatMap((line) => {
    const phone = phoneAt(line.text, line.index, reading);
    return phone ? [{ ...phone, before: wordsBefore(near, line, phone.text) }] : [];
  });
  const told = statementsAt(reading, meal.line).find(({ text }) =>
    text.includes(meal.name?.text ?? ''),
  )?.text;
  const own = phones.find(
    ({ before, text }) => isOfMeal(before, meal) || (BY_WHOM.test(before) && told?.includes(text)),
  );
  if (!own) return meal;
  const { before, ...phone } = own;
  const email = near
    .filter(({ index }) => index === phone.line || index === phone.line + 1)
    .flatMap(({ text, index }) =>
      findEmails(text).map((one) => ({ text: one.text, line: index, value: one.value })),
    )
    .at(0);
  return { ...meal, phone, ...(!meal.email && email && { email }) };
}

/** What is said right before a number, back to where a sentence, a row or the number of another ends. */
function wordsBefore(near: readonly ReadLine[], line: ReadLine, phone: string): string {
  const above = near.find(({ index }) => index === line.index - 1);
  const isOneText =
    above !== undefined &&
    (/,\s*$/u.test(above.text) || (above.line.cells.length === 1 && line.line.cells.length === 1));
  const text = `${isOneText ? above.text : ''} ${line.text.slice(0, line.text.indexOf(phone))}`;
  const words = text.split(/(?<=[\p{L}\d)]{3})\.\s|\d{2}[ -]\d{2}|;/u).at(-1) ?? text;
  return words.slice(-MAX_WORDS);
}

const MAX_WORDS = 80;

function isOfMeal(before: string, { name, isHouse }: Meal): boolean {
  const isNamed = isHouse && name !== undefined && foldName(before).includes(foldName(name.text));
  const isBooked = isHouse && IS_BOOKED.test(before);
  return (isNamed || isBooked || OF_KITCHEN.test(before)) && !OF_OTHERS.test(before);
}
