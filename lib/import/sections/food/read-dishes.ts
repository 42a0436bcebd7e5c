import type { Reading } from '../../reading/reading.ts';
import { statementsOf } from '../../reading/statements.ts';
import { matchesOf, phrasePattern } from '../../recognizers/phrases.ts';
import { dayContext } from '../shared/schedule/index.ts';
import { timeGroups } from '../shared/schedule/time-groups.ts';
import { findGuestCount } from './guests.ts';
import type { Meal } from './meal.ts';

/** What is eaten, where no word for a meal is said: `burritos for 6 at 8pm`. */
const DISH = phrasePattern(
  '(?:hot |warm |veggie |vegan )?(?:pizzas?|burritos?|tacos|burgers?|curry|curries|pasta|lasagne|chilli|chili|stew|soup|sandwiches|noodles|fish and chips|buffet|barbecue|bbq|food|grub|takeaway|takeout)',
  'hot meals?|cooked meals?|warme mahlzeit(?:en)?|warmes essen|repas chauds?|comida caliente|cena caliente|varm mat|varm måltid',
  'suppe|eintopf|nudeln|brotzeit|kalte platte|schnitzel|flammkuchen|buffet|grillen|pizzen',
  'sandwichs|soupe|gratin|quiche|tartiflette|crêpes|buffet froid',
  'bocadillos|paella|empanadas|tortilla|bocatas',
  'soppa|smörgåsar|gryta|mackor|grillat',
);
/** Words around the dish that hold its count and hour. */
const REACH = 60;
/** Prices and what is on sale is nobody's meal. */
const NO_MEAL =
  /(?<!\p{L})(?:truck|court|stall|vouchers?|buy-?\s?out|buyout|per diem|allergen|if |falls |si |om |€|£|\$|eur|kr)(?!\p{L})/iu;

/** Dishes for so many people at an hour: a meal, said in a chat or a mail. */
export function readDishes(
  reading: Reading,
  showDate: string | undefined,
  taken: ReadonlySet<number>,
): Meal[] {
  const days = dayContext(reading, showDate);
  return statementsOf(reading).flatMap((statement): Meal[] => {
    const { firstLine, lastLine } = statement;
    const isTaken = Array.from({ length: lastLine - firstLine + 1 }, (_, i) => firstLine + i).some((line) =>
      taken.has(line),
    );
    if (isTaken || statement.text.length > 500 || !/\d/.test(statement.text)) return [];
    const dish = matchesOf(statement.text, DISH)[0];
    if (!dish) return [];
    const near = statement.text.slice(Math.max(0, dish.index - REACH), dish.index + dish[0].length + REACH);
    const behind = statement.text.slice(dish.index, dish.index + dish[0].length + REACH);
    const guests = findGuestCount(near);
    const time = timeGroups(behind, reading)[0] ?? timeGroups(near, reading)[0];
    if (!guests || !time || NO_MEAL.test(near)) return [];
    const at = (text: string) => ({ text, line: lineOf(reading, statement, text) });
    const day = days.dayOf(statement.firstLine);
    return [
      {
        reading,
        line: statement.firstLine,
        quote: reading.lines[statement.firstLine]?.text ?? statement.text,
        name: at(dish[0]),
        isHouse: false,
        ...(day && {
          date: {
            text: time.text,
            line: statement.firstLine,
            ...day.quote,
            value: day.value,
            doubts: day.doubts,
          },
        }),
        time: { ...at(time.text), value: time.start },
        guests: { ...at(guests.text), value: guests.value },
        notes: { text: statement.text, line: statement.firstLine },
        method: 'pattern',
        reason: 'something to eat for so many people at an hour',
        specificity: 0.5,
      },
    ];
  });
}

function lineOf(
  reading: Reading,
  { firstLine, lastLine }: { firstLine: number; lastLine: number },
  text: string,
): number {
  for (let line = firstLine; line <= lastLine; line++)
    if (reading.lines[line]?.text.includes(text)) return line;
  return firstLine;
}
