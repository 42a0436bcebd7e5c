import type { Reading } from '../../reading/reading.ts';
import { type Statement, statementsOf } from '../../reading/statements.ts';
import { matchesOf, phrasePattern } from '../../recognizers/phrases.ts';
import { dayContext } from '../shared/schedule/index.ts';
import { timeGroups } from '../shared/schedule/times/time-groups.ts';
import { findGuestCount } from './guests/count-guests.ts';
import { type Meal, onDay } from './meal.ts';

/** What is eaten, where no word for a meal is said: `burritos for 6 at 8pm`. */
const DISH = phrasePattern(
  '(?:hot |warm |veggie |vegan |fish |chicken |vegetable |tomato |lentil )?(?:pizzas?|burritos?|tacos|burgers?|curry|curries|pasta|lasagne|chilli|chili|stew|soup|chowder|stovies|sandwiches|noodles|fish and chips|buffet|barbecue|bbq|food|grub|takeaway|takeout)',
  'something (?:hot|warm)|etwas warmes|quelque chose de chaud|algo caliente|något varmt',
  'hot meals?|cooked meals?|warme mahlzeit(?:en)?|warmes essen|repas chauds?|comida caliente|cena caliente|varm mat|varm måltid',
  '(?:crew |band )?(?:breakfast|frühstück|petit[ -]déjeuner|desayuno|frukost)(?= (?:for|für|pour|para|för) )',
  '\\p{L}{0,14}(?:suppe|imbiss|gulasch|auflauf|eintopf|curry|labskaus|ragout|pfanne)|nudeln|brotzeit|kalte platte|schnitzel|flammkuchen|buffet|grillen|pizzen',
  'sandwichs|soupe|gratin|quiche|tartiflette|crêpes|buffet froid',
  'bocadillos|paella|empanadas|tortilla|bocatas',
  '\\p{L}{0,14}(?:soppa|gryta|kost)|smörgåsar|mackor|grillat',
);

/** Words around the dish that hold its count and hour. */
const REACH = 80;
/** Prices and what is on sale is nobody's meal. */
const NO_MEAL =
  /(?<!\p{L})(?:truck|court|stall|vouchers?|buy-?\s?out|per diem|allergen|if |falls |si |om |€|£|\$|eur|kr)(?!\p{L})/iu;

/** Dishes for so many people at an hour: a meal, said in a chat or a mail. */
export function readDishes(reading: Reading, showDate: string | undefined, known: readonly Meal[]): Meal[] {
  const days = dayContext(reading, showDate);
  return statementsOf(reading).flatMap((statement): Meal[] => {
    const { firstLine, lastLine } = statement;
    const beside = known.filter(({ line, time }) =>
      [line, time?.line ?? line].some((at) => at >= firstLine && at <= lastLine),
    );
    if (beside.some((meal) => !meal.time) || statement.text.length > 500 || !/\d/.test(statement.text))
      return [];
    // Pizza and salad at one hour are one meal.
    const meals = matchesOf(statement.text, DISH).flatMap((dish) => dishOf(reading, statement, dish, days));
    return meals.filter(
      ({ time }, i) =>
        meals.findIndex((other) => other.time?.value === time?.value) === i &&
        !beside.some((meal) => isSameHour(meal.time?.value, time?.value)),
    );
  });
}

/** At `6.30` one table has supper in the evening and another its soup in the morning: it is one meal. */
function isSameHour(a: string | undefined, b: string | undefined): boolean {
  const onDial = (time: string | undefined) =>
    time === undefined ? undefined : `${Number(time.slice(0, 2)) % HOURS_OF_DIAL}${time.slice(2)}`;
  return a !== undefined && onDial(a) === onDial(b);
}

const HOURS_OF_DIAL = 12;

type Days = ReturnType<typeof dayContext>;

function dishOf(reading: Reading, statement: Statement, dish: RegExpExecArray, days: Days): Meal[] {
  const before =
    statement.text
      .slice(Math.max(0, dish.index - REACH), dish.index)
      .split(';')
      .at(-1) ?? '';
  const behind = statement.text.slice(dish.index, dish.index + dish[0].length + REACH).split(';')[0] ?? '';
  const near = `${before}${behind}`;
  const guests = findGuestCount(near);
  const own = reading.lines[lineOf(reading, statement, dish[0])]?.text ?? '';
  const time =
    timeAtHead(own, reading) ?? timeGroups(behind, reading)[0] ?? timeGroups(before, reading).at(-1);
  if (!guests || !time || NO_MEAL.test(near)) return [];
  const at = (text: string) => ({ text, line: lineOf(reading, statement, text) });
  return [
    {
      reading,
      line: statement.firstLine,
      quote: reading.lines[statement.firstLine]?.text ?? statement.text,
      name: at(dish[0]),
      isHouse: false,
      ...onDay(days.dayOf(statement.firstLine), { text: time.text, line: statement.firstLine }),
      time: { ...at(time.text), value: time.start },
      guests: { ...at(guests.text), value: guests.value },
      notes: { text: statement.text, line: statement.firstLine },
      method: 'pattern',
      reason: 'something to eat for so many people at an hour',
      specificity: 0.5,
    },
  ];
}

/** `18:00 supper (Meg cooks, chilli)`: the hour a row begins with is that of all it tells. */
function timeAtHead(line: string, reading: Reading) {
  const time = timeGroups(line, reading)[0];
  return time && /^\W{0,4}$/u.test(line.slice(0, line.indexOf(time.text))) ? time : undefined;
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
