import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { type DayContext, dayIn } from './day-context.ts';
import { isCancelled, levelOf } from './lines.ts';
import { NAMED_LINE } from './named-lines.ts';
import type { ScheduleItem } from './schedule-item.ts';
import { cleanTitle } from './titles.ts';
import { dayOfWeekday } from './weekday-days.ts';

const PLACE = "(\\p{Lu}[\\p{L}.'’()/-]{2,}(?:\\s[\\p{L}.'’()/-]+){0,3}?)";
const HAS_CLOCK = quick(/\d[:.h]\s?\d{2}/u);

const CLOCK = '(\\d{1,2})\\s?[:.h]\\s?(\\d{2})';
const WAY = '(?:[-–—→>]{1,2}|to|nach|vers|till|hasta|a|à)';
/** `Madrid Atocha 18:30 - Zaragoza Delicias 19:47` */
const PLACE_AND_TIME = new RegExp(
  `(?<![\\p{L}])${PLACE},?\\s(?:ab\\s|dep\\.?\\s|kl\\.?\\s|départ\\s|salida\\s)?${CLOCK}\\s?(?:h|uhr)?,?\\s?${WAY}\\s?${PLACE},?\\s(?:an\\s|arr\\.?\\s|kl\\.?\\s|arrivée\\s|llegada\\s)?${CLOCK}`,
  'u',
);
/** `Stockholm C - Umeå Östra 14.23-20.52` */
const PLACES_THEN_TIMES = new RegExp(
  `(?<![\\p{L}])${PLACE}\\s?(?:[-–—→>]{1,2}|\\snach\\s|\\sto\\s)\\s?${PLACE}[,:]?\\s(?:ab\\s|dep\\.?\\s|kl\\.?\\s)?${CLOCK}\\s?(?:h|uhr)?\\s?(?:[-–—→>/,]{1,2}|bis|to|till|à|a)\\s?(?:an\\s|arr\\.?\\s)?${CLOCK}`,
  'u',
);

/** One entry for each leg of a train, a coach or a ship that a line gives with its places and times. */
export function readTrains(reading: Reading, days: DayContext): ScheduleItem[] {
  return reading.lines.flatMap((line) => readLeg(reading, line, days));
}

function readLeg(reading: Reading, line: ReadLine, days: DayContext): ScheduleItem[] {
  const { text } = line;
  if (!HAS_CLOCK.test(text) || text.length > 300) return [];
  const named = NAMED_LINE.exec(text);
  if (!named || isCancelled(text)) return [];
  const name = named[0];
  const rest = `${text.slice(0, named.index)}${' '.repeat(name.length)}${text.slice(named.index + name.length)}`;
  const leg = legOf(rest);
  if (!leg) return [];
  const usual = days.wayDayOf(line.index);
  const date = dayIn(reading, text, line.index) ?? dayOfWeekday(text, line.index, usual) ?? usual;
  const words = (value: string) => ({ text: cleanTitle(value), line: line.index });
  return [
    {
      reading,
      line: line.index,
      quote: text,
      kind: 'transfer',
      title: { text: name, line: line.index },
      ...(date && { date }),
      start: leg.start,
      end: leg.end,
      timeDoubts: [],
      from: words(leg.from),
      to: words(leg.to),
      method: 'table',
      reason: 'leg with its places and times',
      level: levelOf(reading, line),
      isListed: true,
    },
  ];
}

function legOf(text: string): { from: string; to: string; start: string; end: string } | undefined {
  const one = PLACE_AND_TIME.exec(text);
  if (one)
    return { from: one[1] ?? '', to: one[4] ?? '', start: clock(one[2], one[3]), end: clock(one[5], one[6]) };
  const two = PLACES_THEN_TIMES.exec(text);
  return two
    ? { from: two[1] ?? '', to: two[2] ?? '', start: clock(two[3], two[4]), end: clock(two[5], two[6]) }
    : undefined;
}

function clock(hour = '', minute = ''): string {
  return `${hour.padStart(2, '0')}:${minute}`;
}
