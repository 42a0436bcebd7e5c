import type { Reading } from '../../../reading/reading.ts';
import { type Statement, statementsOf } from '../../../reading/statements.ts';
import { type FoundDate, findDates } from '../../../recognizers/dates.ts';
import { foldName } from '../../../recognizers/fold.ts';
import type { Found } from '../../../recognizers/found.ts';
import { findLooseDates } from '../../shared/loose-dates.ts';
import { labelWeight } from '../../shared/show/labels.ts';
import { isRunningOrder } from '../../shared/show/running-order.ts';
import { mayCome } from '../../shared/standing/papers.ts';
import { isOfFlight } from '../passages/flight-lines.ts';
import type { ActRows } from '../set/act-rows.ts';
import { placeBehind } from '../venue/dated-places.ts';
import { SHOW_DAY, STRONG_SHOW, saysCalledOff, WE_PLAY } from './date-words.ts';
import {
  clauseAround,
  isBesideShow,
  isHeadedAsShow,
  isOfOtherAct,
  isShowInBrackets,
  longClause,
  MOVED_FROM,
  MOVED_TO,
  OTHER_PURPOSE,
  opensBlock,
} from './day-in-clause.ts';
import { isOfNextDay, speaksOfNextDay } from './next-days.ts';
import { isNearOtherDay, nearestOtherDay } from './other-days.ts';
import { saidOfDay } from './replaced-days.ts';
import type { DayMention } from './weigh-days.ts';
import { isMailHeader, isWhereSigned } from './written-on.ts';

const DATE_LABEL_BEFORE = /^(.{2,44}?)(?:\s{0,3}[:=]|\s?\.{2,}|\s{2,})\s{0,60}$/u;

/** The show the days are weighed for. */
interface Show {
  isShowPaper: boolean;
  /** The rows of a list of several acts, by whose they are. */
  rows: ActRows;
  artists: readonly string[];
  houses: readonly string[];
}

/** The days that sentences and lines name, weighed by the words around them. */
export function* daysInStatements(reading: Reading, show: Show): Generator<DayMention> {
  const names = [...show.artists, ...show.houses].map(foldName).filter((name) => name.length > 3);
  const behindOf = behindStatements(reading);
  for (const [at, statement] of statementsOf(reading).entries()) {
    if (isMailHeader(reading, statement.firstLine) || show.rows.ofOthers.has(statement.firstLine)) continue;
    if (speaksOfNextDay(statement.text) || isOfNextDay(reading, statement.firstLine)) continue;
    const isFlight = isOfFlight(statement.text);
    if (!show.isShowPaper && isFlight) continue;
    const loose = findLooseDates(statement.text, reading);
    if (loose.length === 0) continue;
    const evening = isFlight ? '' : behindOf(at);
    const tells = isRunningOrder(evening, reading);
    const saysWePlay = WE_PLAY.test(statement.text);
    const written = findDates(statement.text, reading).map(({ start }) => start);
    const days =
      saysWePlay || tells || SHOW_DAY.test(statement.text)
        ? loose
        : loose.filter(({ start }) => written.includes(start));
    for (const found of days) {
      const clause = clauseAround(statement.text, found.start, found.end);
      // `concert le samedi 21`: a day without its month is one right beside the word for a show only.
      const isBeside = isBesideShow(clause);
      const next = written.find((start) => start > found.start) ?? statement.text.length;
      const isDayOf =
        tells && isRunningOrder(evening.slice(found.end, written.includes(next) ? next : undefined), reading);
      if (!saysWePlay && !written.includes(found.start) && !isBeside && !isDayOf) continue;
      yield weighed(reading, show, names, { statement, found, clause, isBeside, isDayOf, isFlight });
    }
  }
}

/** A day with the sentence it stands in. */
interface NamedDay {
  statement: Statement;
  found: Found<FoundDate>;
  clause: { text: string; before: string; after: string };
  /** Right beside the word for a show. */
  isBeside: boolean;
  /** What happens on it is listed behind it. */
  isDayOf: boolean;
  isFlight: boolean;
}

function weighed(reading: Reading, show: Show, names: readonly string[], day: NamedDay): DayMention {
  const { statement, found, clause } = day;
  const isTied = isTiedToShow(reading, show, names, day);
  const label = DATE_LABEL_BEFORE.exec(statement.text.slice(0, found.start))?.[1];
  const isLabel = label !== undefined && labelWeight('date', label) === 1;
  const isNew = show.isShowPaper && MOVED_TO.test(clause.before);
  const weight = weightFor(show, day, { isTied, isLabel, isNew });
  return {
    found,
    weight: Math.min(withoutRivalWords(weight, reading, show, day), 0.9),
    isLabel,
    reason: 'named in a sentence about the show',
    quote: found.text,
    line: statement.firstLine,
    isDead: isDead(day),
    isTied,
    isNew,
  };
}

function isDead({ statement, clause }: NamedDay): boolean {
  const isCalledOff =
    saysCalledOff(`${clause.before} ${saidOfDay(clause.after, '')}`) &&
    !MOVED_TO.test(clause.before) &&
    !mayCome(statement.text);
  return isCalledOff || MOVED_FROM.test(clause.before);
}

/** Whether words about the show, its artist or its house belong to the day. */
function isTiedToShow(
  reading: Reading,
  { isShowPaper }: Show,
  names: readonly string[],
  { statement, found, clause, isBeside, isDayOf, isFlight }: NamedDay,
): boolean {
  if (!isShowPaper) return isBeside || isDayOf || STRONG_SHOW.test(clause.text) || WE_PLAY.test(clause.text);
  const isNewest = (reading.messages[statement.message ?? 0]?.level ?? 0) === 0;
  return (
    (isNewest && !isFlight && names.some((name) => foldName(clause.text).includes(name))) ||
    isDayOf ||
    SHOW_DAY.test(clause.text) ||
    SHOW_DAY.test(longClause(statement.text, found.start)) ||
    placeBehind(statement.text, found.end, reading) !== undefined ||
    opensBlock(reading, statement, found) ||
    (found.start < OPENING && isHeadedAsShow(reading, statement))
  );
}

function weightFor(
  { isShowPaper, rows }: Show,
  { statement, found, clause, isDayOf }: NamedDay,
  { isTied, isLabel, isNew }: { isTied: boolean; isLabel: boolean; isNew: boolean },
): number {
  const base = isTied ? 0.55 : isShowPaper ? 0.25 : 0;
  const hasWeekday = found.value.weekday !== undefined || WEEKDAY_BEFORE.test(clause.before);
  return Math.max(
    base > 0 && hasWeekday ? base + 0.15 : base,
    isLabel || isNew || (isShowPaper && PLAN_OF.test(clause.before)) ? 0.85 : 0,
    rows.own.has(statement.firstLine) ? 0.9 : 0,
    isShowInBrackets(clause.after) ? 0.8 : 0,
    isDayOf ? 0.7 : 0,
  );
}

/** What is left of the weight beside words for something else. */
function withoutRivalWords(weight: number, reading: Reading, { artists }: Show, day: NamedDay): number {
  const { statement, found, clause, isFlight } = day;
  const isOthers = OTHER_PURPOSE.test(clause.after) || isOfOtherAct(clause.text, artists);
  return [
    isFlight ? 0.2 : 0,
    isOthers ? 0.4 : 0,
    isWhereSigned(reading, statement.text, found) ? 0.6 : 0,
    besideOtherDay(day),
    found.value.range ? 0.1 : 0,
  ].reduce((left, against) => left - against, weight);
}

function besideOtherDay({ statement, found, clause, isBeside }: NamedDay): number {
  if (isNearOtherDay(statement.text, found)) return 0.6;
  // `Saturday 24 April: arrival 17:00, …`: what happens on the day is listed behind it.
  const isListed = WE_PLAY.test(clause.before.slice(-30)) || /^(?:\s\p{Ll}+){0,2}\s?[:(]/u.test(clause.after);
  const behind = isListed ? '' : (clause.after.split(isBeside ? /[),]/u : ')')[0] ?? '');
  const other = nearestOtherDay(clause.before, 'before') ?? nearestOtherDay(behind, 'after');
  if (other === undefined) return 0;
  return other < 18 ? 0.6 : 0.3;
}

/** What a statement says together with those behind it, up to the next that names a day of its own. */
function behindStatements(reading: Reading): (at: number) => string {
  const statements = statementsOf(reading);
  const hasDay = (text: string) => findDates(text, reading).length > 0;
  return (at) => {
    let text = statements[at]?.text ?? '';
    for (let next = at + 1; next <= at + MAX_BEHIND; next++) {
      const other = statements[next]?.text ?? '';
      if (other === '' || other.length > LONGEST_ROW || hasDay(other)) break;
      text += ` ${other}`;
    }
    return text;
  };
}

/** `on Friday, the …` */
const OPENING = 15;
const MAX_BEHIND = 8;
const LONGEST_ROW = 200;

/** `HOJA DE RUTA - SÁBADO 28 DE MARZO` */
const PLAN_OF =
  /(?<!\p{L})(?:day ?sheet|call ?sheet|run of show|hoja de ruta|feuille de route|tagesablauf|tagesplan|ablaufplan|dagsschema|körschema|körplan)\s?[:|–—-]?\s?(?:(?:for|für|vom|du|de|del|pour|för)\s)?$/iu;

/** `Torsdagen den 4 maj` */
const WEEKDAY_BEFORE =
  /(?<!\p{L})(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?:\s(?:den|der|dem|le|el|día))?[\s,]*$/iu;
