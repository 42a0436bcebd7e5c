import type { Reading } from '../../../reading/reading.ts';
import { weekdayOfDate } from '../../../recognizers/calendar.ts';
import { weekdayOfWord } from '../../../recognizers/date-words.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { addDays, candidateAt, cellRanges } from '../../shared/spots.ts';
import { tableAt } from '../../shared/table-at.ts';
import { isOwnDay } from '../stays/own-words.ts';
import type { Stay, StayDates } from '../types.ts';

const SHOW_NIGHT =
  /(?<!\p{L})(?:nights? of (?:the )?(?:performance|show|concert|gig|event|engagement)|show night|nacht (?:der veranstaltung|des konzerts|des auftritts|nach (?:der|dem) (?:veranstaltung|konzert|auftritt|show))|nuit (?:de la (?:représentation|prestation)|du (?:concert|spectacle|show))|noche (?:del (?:concierto|espectáculo|show)|de la (?:función|actuación))|natten (?:efter|för) (?:konserten|spelningen|föreställningen|giget))(?!\p{L})/iu;

/** `just the one night`: that of the show. */
const ONE_NIGHT =
  /(?<!\p{L})(?:(?:just|only|for) (?:the )?(?:one|1|a single) night|(?:one|1|single) night(?: only| stay)?|nur (?:die )?eine nacht|für eine nacht|eine übernachtung|(?:une|1) (?:seule )?nuit(?:ée)?|(?:solo )?una (?:sola )?noche|1 noche|(?:bara )?en natt|en övernattning|1 natt)(?!\p{L})/iu;

const TONIGHT =
  /(?<!\p{L})(?:hotel tonight|tonight|this evening|heute nacht|heute abend|ce soir|cette nuit|esta noche|ikväll|i natt)(?!\p{L})/iu;
/** The sheet of one day: its hotel is that of the night. */
const DAY_SHEET =
  /(?<!\p{L})(?:day ?sheets?|call ?sheet|daily sheet|tagesplan|tagesblatt|dagsschema|dagblad|dagsprogram|hoja del día|hoja de ruta|feuille de route|feuille du jour|tagesablauf|run of (?:day|show)|show day)(?!\p{L})/iu;

/** `HOTEL TONIGHT: …` on the sheet of a day: one arrives on that day. */
export function nightOfSheet(
  reading: Reading,
  stay: Stay,
  showDay: string | undefined,
): StayDates['checkInDate'] {
  if (!showDay || Number.isNaN(Date.parse(showDay))) return [];
  const { line, start, end } = stay.home;
  const isTonight = TONIGHT.test(reading.lines[line]?.text ?? '');
  const isSheet = reading.lines.slice(0, 3).some(({ text }) => DAY_SHEET.test(text));
  if (!isTonight && !(isSheet && (stay.home.kind === 'label' || stay.home.kind === 'opening'))) return [];
  return [
    candidateAt(reading, showDay, [{ line, start, end }], {
      reason: 'hotel of the day the paper is about',
      doubts: isTonight ? ['derived'] : ['derived', 'weak_context'],
      specificity: 0.3,
    }),
  ];
}

const DAY_COLUMN = /(?<!\p{L})(?:date|day|datum|tag|jour|fecha|día|dag)(?!\p{L})/iu;

/** A line that begins with a day: `10.04.2027 | Hamburg | …`, `Sat 10 April 2027: …`. */
const OPENS_LINE = /^[^\p{L}\d]{0,6}(?:\p{L}{2,10}(?:day|tag|dag)?[.,]{0,2}\s)?$/iu;
/** What happens at an hour, or on the way, is no night. */
const IS_TIMED =
  /\d{1,2}[:.h]\d{2}(?![.\d])|(?<!\p{L})(?:abfahrt|abholung|bereitstellung|pick-?up|drop-?off|depart\p{L}*|transfer|shuttle|bus|taxi|départ|salida|traslado|recogida|avgång|avfärd)(?!\p{L})/iu;
const NO_WEEKDAY = /^\W*(?:on|am|le|el|den|from|vom|du|del|från|until|bis|by|stand|date)(?!\p{L})/iu;

/** The row of a tour's table, or the line that begins with a day: its hotel is that of the night of that day. */
export function nightOfRow(reading: Reading, stay: Stay): StayDates['checkInDate'] {
  const home = reading.lines[stay.home.line];
  if (!home || home.isMailDate) return [];
  const columns = tableAt(reading, stay.home.line)?.columns ?? [];
  // `Day | Date`: the column that holds one.
  const cells = cellRanges(home).filter(({ index }) => DAY_COLUMN.test(columns[index]?.label ?? ''));
  const dateIn = (at: { start: number; end: number }) =>
    findDates(home.text.slice(at.start, at.end), reading)[0];
  const cell = cells.find(dateIn) ?? cells[0] ?? { start: 0, end: stay.home.start };
  const isRow = cells.length > 0;
  const lead = home.text.slice(cell.start, cell.end);
  const date = dateIn(cell);
  if (!date) return [];
  const before = lead.slice(0, date.start);
  const isLine = OPENS_LINE.test(before) && !NO_WEEKDAY.test(before) && !IS_TIMED.test(lead.slice(date.end));
  if (!isRow && !isLine) return [];
  const spot = { line: home.index, start: cell.start + date.start, end: cell.start + date.end };
  return [
    candidateAt(reading, date.value.date, [spot], {
      method: isRow ? 'table' : 'pattern',
      reason: 'day of the row that names the hotel',
      doubts: [...(date.doubts ?? []), 'derived'],
      specificity: 0.4,
    }),
  ];
}

const WEEKDAY =
  '((?:sun|mon|tue|wed|thu|fri|sat)(?:s|rs|nes|ur)?(?:day)?|(?:sonn|mon|diens|donners|frei|sams)tag|mittwoch|dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi|domingo|lunes|martes|miércoles|jueves|viernes|sábado|(?:sön|mån|tis|ons|tors|fre|lör)dag)';
/** `2 nights Thu-Sat`, `natten mellan lördag och söndag`, `de vendredi à dimanche` */
const WEEKDAY_SPAN = quick(
  new RegExp(
    `(?<!\\p{L})${WEEKDAY}(?:\\s?[-–→/]\\s?|\\s(?:to|till|until|bis|auf|à|au|a|al|och|and|und|et|y)\\s(?:the |den |le |el )?)${WEEKDAY}(?!\\p{L})`,
    'iu',
  ),
);
const LODGES =
  /(?<!\p{L})(?:nights?|nacht|nächte|nuit(?:ée)?s?|noches?|natt(?:en)?|nätter|rooms?|\p{L}*zimmer|chambres?|habitaci\p{L}+|\p{L}*rum|singles?|doubles?|twins?|dobles?|[ed]z)(?!\p{L})/iu;
const NAMED_NIGHT =
  /(?<!\p{L})(?:(sunday|monday|tuesday|wednesday|thursday|friday|saturday)(?:['’]s)?\s(?:the\s\d{1,2}(?:st|nd|rd|th)\s)?night|nacht (?:von|auf|vom) (sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag)|(sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag)nacht|nuit d[eu] (dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi)|noche del (domingo|lunes|martes|miércoles|jueves|viernes|sábado)|(söndags|måndags|tisdags|onsdags|torsdags|fredags|lördags)natten)(?!\p{L})/iu;
const REACH_DAYS = 3;

/** `for the night of the performance`, `for the Sunday night only`: the night is told by the day of the show. */
export function readRelativeNight(
  reading: Reading,
  stay: Stay,
  showDay: string | undefined,
): Pick<StayDates, 'checkInDate' | 'checkOutDate'> | undefined {
  const told = inAndOut(reading, stay, showDay);
  if (told) return told;
  if (!showDay || Number.isNaN(Date.parse(showDay))) return undefined;
  for (const line of stay.lines) {
    const text = reading.lines[line]?.text ?? '';
    const span = LODGES.test(text) ? WEEKDAY_SPAN.exec(text) : null;
    const first = span?.[1] ? dayOf(span[1], showDay) : undefined;
    const last = first && span?.[2] ? dayOf(span[2], addDays(first, REACH_DAYS + 1)) : undefined;
    if (span && first && last) return nightsOf(reading, line, span, first, last);
    const show = SHOW_NIGHT.exec(text);
    const named = show ? null : NAMED_NIGHT.exec(text);
    const match = show ?? named ?? ONE_NIGHT.exec(text);
    if (!match) continue;
    const day = named ? dayOf(named.slice(1).find(Boolean) ?? '', showDay) : showDay;
    if (!day) continue;
    return nightsOf(reading, line, match, day, addDays(day, 1));
  }
  return undefined;
}

const ON = '(?:\\s?[:,])?\\s(?:on |am |le |el |den |på )?';
const IN_DAY = quick(
  new RegExp(
    `(?<!\\p{L})(?:check-?\\s?in|in|arriv\\p{L}*|anreise|ankunft|entrada|llegada|incheckning|ankomst)${ON}${WEEKDAY}(?!\\p{L})`,
    'iu',
  ),
);
const OUT_DAY = quick(
  new RegExp(
    `(?<!\\p{L})(?:check-?\\s?out|out|leav\\p{L}*|depart\\p{L}*|abreise|départ|salida|utcheckning|avresa)${ON}${WEEKDAY}(?!\\p{L})`,
    'iu',
  ),
);

/** `in Friday after 3, out Sunday by 11`: the days of that name nearest to the show, else those the same mail writes. */
function inAndOut(reading: Reading, stay: Stay, showDay: string | undefined) {
  for (const line of stay.lines) {
    const text = reading.lines[line]?.text ?? '';
    const [arrives, leaves] = [IN_DAY.exec(text), OUT_DAY.exec(text)];
    if (!arrives?.[1] || !leaves?.[1] || !isOwnDay(reading, stay, line, arrives.index)) continue;
    const nearest = showDay ? dayOf(arrives[1], showDay) : undefined;
    for (const first of [nearest, writtenDay(reading, line, arrives[1])]) {
      const last = first && dayOf(leaves[1], addDays(first, REACH_DAYS + 1));
      // A stay told by the day of the show is for the show.
      const isForShow =
        first !== nearest || (showDay && last && nearest && nearest <= showDay && showDay <= last);
      if (first && last && first < last && isForShow) return nightsOf(reading, line, arrives, first, last);
    }
  }
  return undefined;
}

/** The one day of that name among those that a paper, or the mail of a thread, writes. */
function writtenDay(reading: Reading, line: number, name: string): string | undefined {
  const message = reading.lines[line]?.message;
  const days = reading.lines
    .filter((one) => one.message === message && !one.isMailDate)
    .flatMap(({ text }) => findDates(text, reading))
    .map(({ value }) => value.date)
    .filter((day) => weekdayOfDate(day) === weekdayOfWord(name));
  return new Set(days).size === 1 ? days[0] : undefined;
}

function nightsOf(reading: Reading, line: number, match: RegExpExecArray, first: string, last: string) {
  const spot = { line, start: match.index, end: match.index + match[0].length };
  const details = {
    reason: 'nights told by the day of the show',
    doubts: ['derived' as const],
    specificity: 0.4,
  };
  return {
    checkInDate: [candidateAt(reading, first, [spot], details)],
    checkOutDate: [candidateAt(reading, last, [spot], details)],
  };
}

/** The day of that name nearest to the show. */
function dayOf(name: string, showDay: string): string | undefined {
  const wanted = weekdayOfWord(name) ?? weekdayOfWord(name.replace(/s$/u, ''));
  for (let away = 0; away <= REACH_DAYS; away++) {
    for (const day of [addDays(showDay, -away), addDays(showDay, away)])
      if (weekdayOfDate(day) === wanted) return day;
  }
  return undefined;
}
