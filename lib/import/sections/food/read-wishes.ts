import type { Reading } from '../../reading/reading.ts';
import { statementsOf } from '../../reading/statements.ts';
import { findDates } from '../../recognizers/dates.ts';
import { dayContext, findActWords } from '../shared/schedule/index.ts';
import { eatingTime } from './eating-time.ts';
import { findGuestCount } from './guests/count-guests.ts';
import { type Meal, onDay, QUALITY } from './meal.ts';

const MAX_BEFORE = 60;
/** More are the guests of the evening. */
const MAX_PARTY = 100;
/** No stop of an abbreviation: `kl. 22.30`. */
const CLAUSE_END = /;|(?<!(?<!\p{L})\p{L}{1,2})\.\s/u;

/** An event of a calendar has its own hours and its own status. */
const OF_EVENT = /^(?:SUMMARY|DESCRIPTION|LOCATION):/u;

export const ASKED_FOR = 'a meal the paper asks for';

/** Meals a rider asks for without a time: `Hot dinner for 11 two hours before stage (4 vegan, 1 coeliac)`. */
export function readMealWishes(
  reading: Reading,
  showDate: string | undefined,
  takenLines: ReadonlySet<number>,
): Meal[] {
  const days = dayContext(reading, showDate);
  return statementsOf(reading).flatMap((statement) => {
    if (takenLines.has(statement.firstLine) || statement.text.length > 400 || OF_EVENT.test(statement.text))
      return [];
    if (!findGuestCount(statement.text)) return [];
    const word = findActWords(statement.text).find(
      (one) =>
        one.kind === 'meal' &&
        one.isStrong &&
        !/^(?:breakfast|frühstück|petit|desayuno|frukost|catering|comida|essen)/iu.test(one.text),
    );
    const guests = word && findGuestCount(statement.text.slice(Math.max(0, word.start - 30), word.end + 60));
    const behind = word ? (statement.text.slice(word.end, word.end + 60).split(CLAUSE_END)[0] ?? '') : '';
    if (!word || !guests || Number(guests.value) > MAX_PARTY || /^\s?buy-?\s?out/iu.test(behind)) return [];
    const before = word
      ? (statement.text
          .slice(0, word.start)
          .split(/[;,]\s/u)
          .at(-1) ?? '')
      : '';
    // `Um 18.30 Uhr wird ein warmes Abendessen für 6 Personen gereicht`
    const isOfMeal = findActWords(before).length === 0 && before.length <= MAX_BEFORE;
    const time = eatingTime(behind, reading) ?? (isOfMeal ? eatingTime(before, reading) : undefined);
    const date = time && findDates(behind, reading)[0];
    const quality = QUALITY.exec(statement.text.slice(0, word.start))?.[0] ?? '';
    const name = `${quality}${word.text}`.trim();
    return [
      {
        reading,
        line: statement.firstLine,
        quote: reading.lines[statement.firstLine]?.text ?? statement.text,
        name: { text: name, line: statement.firstLine },
        isHouse: false,
        ...(time && { time: { ...time, line: statement.firstLine } }),
        ...(date && {
          date: {
            text: date.text,
            line: statement.firstLine,
            value: date.value.date,
            doubts: date.doubts ?? [],
          },
        }),
        ...(time &&
          !date &&
          onDay(days.dayOf(statement.firstLine), { text: time.text, line: statement.firstLine })),
        guests: { text: guests.text, line: statement.firstLine, value: guests.value },
        notes: { text: statement.text, line: statement.firstLine },
        method: 'pattern' as const,
        reason: ASKED_FOR,
        specificity: 0.4,
      },
    ];
  });
}
