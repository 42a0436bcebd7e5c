import type { Reading, ReadLine } from '../../reading/reading.ts';
import { dayContext, findActWords } from '../shared/schedule/index.ts';
import { timeGroups } from '../shared/schedule/times/time-groups.ts';
import { findGuestCount } from './guests/count-guests.ts';
import { orderNumber } from './house/references.ts';
import { type Meal, onDay } from './meal.ts';

/** A meal of an order takes no more lines than this. */
const MAX_LINES = 6;
const MAX_HEADING = 60;
const NUMBERED = /^\W{0,3}(?:\d{1,2}[.)]|[a-h]\)|[•*#–-])?\s{0,3}/iu;
/** When the food comes is not when it is eaten. */
const DELIVERY =
  /(?<!\p{L})(?:deliver\p{L}*|drop-?off|set-?up|ready|liefer\p{L}*|anliefer\p{L}*|aufbau|livr\p{L}*|entrega|montaje|lever\p{L}*|pick-?up|abhol\p{L}*|retrait|recogida|hämt\p{L}*)(?!\p{L})/iu;
const SERVED = /(?<!\p{L})(?:serv\p{L}*|eat|essen|ausgabe|à table|äts?)(?!\p{L})/iu;

/** `Mittag | 12:45 | 9 Pers. | Kürbissuppe`: the time of day names the meal where the row has an hour and a number. */
const SITTING =
  /^(?:midday|noon|evening|night|mittags?|abends?|nachts?|midi|soir|nuit|mediod[íi]a|noche|tarde|kväll|lunchtid)$/iu;

const SPACE_BEFORE_HOUR = /^\P{L}{0,4}(\p{L}{4,10}):?\s((\d{1,2}[:.h]\d{2})\D{1,8}\d.*)$/u;

export function readRowsOfOrder(reading: Reading, showDate: string | undefined): Meal[] {
  const days = dayContext(reading, showDate);
  return reading.lines.flatMap(({ index, text, line }): Meal[] => {
    const cells = line.cells.map((cell) => cell.text.trim());
    // `Mittag 13:00 (10 Pers.)`
    const [first, ...others] = cells.length === 1 ? (SPACE_BEFORE_HOUR.exec(text) ?? []).slice(1) : cells;
    const time = others.map((cell) => timeGroups(cell, reading)[0]).find((one) => one !== undefined);
    const guests = others.map(findGuestCount).find((one) => one !== undefined);
    if (!first || !SITTING.test(first) || !time || !guests) return [];
    return [
      {
        reading,
        line: index,
        quote: text,
        name: { text: first, line: index },
        isHouse: false,
        ...onDay(days.dayOf(index), { text: time.text, line: index }),
        time: { text: time.text, line: index, value: time.start },
        guests: { text: guests.text, line: index, value: guests.value },
        ...orderNumber(reading),
        notes: { text, line: index },
        method: 'table',
        reason: 'a row of an order, with its hour and number',
        specificity: 0.7,
      },
    ];
  });
}

/** A caterer's order: `2) CENA - en la sala⏎Servicio a las 20:15 h⏎14 personas (10 normal, 3 veganos)`. */
export function readOrderedMeals(reading: Reading, showDate: string | undefined): Meal[] {
  const days = dayContext(reading, showDate);
  return reading.lines.flatMap((heading): Meal[] => {
    const name = mealOfHeading(heading, reading);
    const lines = name ? linesBelow(reading, heading.index) : [];
    const guests = first(lines, (text) => findGuestCount(text));
    const time =
      first(lines, (text) => hourOf(text.slice(Math.max(0, text.search(SERVED))), reading, SERVED)) ??
      first(lines, (text) => hourOf(text, reading));
    if (!name || !guests || !time) return [];
    return [
      {
        reading,
        line: heading.index,
        quote: heading.text,
        name: { text: name, line: heading.index },
        isHouse: false,
        ...onDay(days.dayOf(heading.index), { text: time.found.text, line: time.line }),
        time: { text: time.found.text, line: time.line, value: time.found.start },
        guests: { text: guests.found.text, line: guests.line, value: guests.found.value },
        ...orderNumber(reading),
        notes: { text: guests.text, line: guests.line },
        method: 'label',
        reason: 'a meal of an order, with its hour and number below',
        specificity: 0.7,
      },
    ];
  });
}

/** `1) COMIDA - en la sala`: a line with the word for a meal at its head and nothing told of it yet. */
function mealOfHeading({ text, line }: ReadLine, reading: Reading): string | undefined {
  if (text.length > MAX_HEADING || line.cells.length !== 1) return undefined;
  const head = text.replace(NUMBERED, '');
  const word = findActWords(head)[0];
  const isMeal = word?.kind === 'meal' && word.isStrong && word.start === 0;
  const isAlone = /^\s?(?:$|[:–—(/-])/u.test(head.slice(word?.end ?? 0));
  if (!isMeal || !isAlone || ALL_MEALS.test(word.text)) return undefined;
  return findGuestCount(text) || timeGroups(text, reading).length > 0 ? undefined : word.text;
}

/** Headings over all meals of a paper. */
const ALL_MEALS =
  /^(?:catering|food|meals|hospitality|verpflegung|essen|restauration|repas|comidas|mat|förtäring|måltider)$/iu;

function linesBelow(reading: Reading, index: number): ReadLine[] {
  const lines = reading.lines.slice(index + 1, index + 1 + MAX_LINES);
  const end = lines.findIndex(
    (line) =>
      line.message !== reading.lines[index]?.message ||
      line.line.cells.length > 2 ||
      mealOfHeading(line, reading) !== undefined ||
      /^\W{0,3}\d{1,2}[.)]\s{1,3}\p{L}/u.test(line.text),
  );
  return end < 0 ? lines : lines.slice(0, end);
}

function hourOf(text: string, reading: Reading, needed?: RegExp) {
  if (needed ? !needed.test(text) : DELIVERY.test(text)) return undefined;
  return timeGroups(text, reading)[0];
}

function first<T>(lines: readonly ReadLine[], find: (text: string) => T | undefined) {
  for (const { text, index } of lines) {
    const found = find(text);
    if (found) return { found, line: index, text };
  }
  return undefined;
}
