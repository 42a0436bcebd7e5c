import type { Doubt } from '../../../../candidate.ts';
import type { Reading, ReadLine } from '../../../../reading/reading.ts';
import { addDays, daysBetween } from '../../../../recognizers/calendar.ts';
import { type FoundDate, findDates } from '../../../../recognizers/dates.ts';
import type { Found } from '../../../../recognizers/found.ts';
import { quick } from '../../../../recognizers/phrases.ts';
import type { Words } from '../schedule-item.ts';
import { isLetterDate } from './letter-date.ts';
import { type NextDay, nextDayOf, nextDays } from './next-day.ts';
import { dayOfHeading } from './weekday-days.ts';

export interface Day {
  value: string;
  /** Left out when the paper itself does not name the day. */
  quote?: Words;
  doubts: Doubt[];
}

/** A date of a line as the day it names. */
export function dayFrom({ value, text, doubts }: Found<FoundDate>, line: number): Day {
  return { value: value.date, quote: { text, line }, doubts: doubts ?? [] };
}

/** The first day that some words of a line name. */
export function dayIn(reading: Reading, text: string, line: number): Day | undefined {
  const found = findDates(text, reading)[0];
  return found && dayFrom(found, line);
}

/** Which day a line of a paper speaks of. */
export interface DayContext {
  dayOf(line: number): Day | undefined;
  /** The day of a transfer: that of the journey above it in the same block, else as for everything. */
  wayDayOf(line: number): Day | undefined;
}

/** Dates of the paper itself (issue, revision, signature), of money and of limits: no day of a programme. */
export const NOT_A_PROGRAMME = quick(
  /(?<![\p{L}])(?:issued?|tax point|dated?(?=\s+as)|stand|vers(?:ion|i[óo]n|\.)?|v\s?\d+(?:\.\d+)?|rev(?:ision|idiert|isi[óo]n|is(?:é|ado)|\.)?|updated?|last update|printed|generated|as of|made as of|valid|ausgabe|fassung|gültig|erstellt|gedruckt|versandt|verschickt|aktualisiert|unterzeichnet|unterschrieben|druck|ed\.|edition|édition|edici[óo]n|mise? à jour|màj|maj\s?(?:le|du|:|\d{1,2}[/.])|émise?|éditée?|établie?|générée?|rédigée?|imprimée?|fait (?:à|le)|signée?|actualizad[oa]|creado|impreso|firmado|en\p{L}+, a|emisi[óo]n|emitid[oa]|utskriven|utskrift|uppdaterad|redigerad|edited|bearbeitet|modifiée?|editad[oa]|agreed (?:with|by|on)|vereinbart (?:mit|am)|convenue?s? (?:avec|le)|acordad[oa]s? (?:con|el)|överenskom\p{L}{2,4} (?:med|den)|skapad|undertecknad|upprättad|utfärdad|sign(?:ed|ature)|countersigned|received|re[çc]ue?|recibido|erhalten|deposit|due|payable|invoice|anzahlung|fällig|rechnung|acompte|facture|factura|faktura|cancel\w*|annul\w*|storn\w*|avbok\w*|deadline|until|bis zum|before|avant le|antes del?|senast|embargo|sent|gesendet|envoy[ée]e?s?|enviad[oa]|skicka[td]|on sale|vorverkauf|check[ -]?(?:in|out)|anreise|abreise)(?![\p{L}])/iu,
);

/** So far above a transfer its day may stand. */
const REACH = 8;

/** What lies further from the show is a number that looks like a date. */
const MAX_TOUR_DAYS = 200;

/** A ride of a show is not further from its day: `på fredag, 08.05` is an hour. */
const MAX_RIDE_DAYS = 30;

interface DatedLine {
  line: ReadLine;
  day: Day;
  /** What stands beside the date. */
  rest: string;
  /** The line is a heading for what follows: little else than the date. */
  isHeading: boolean;
}

/**
 * The day of each line: the heading above it in a plan of several days, else the day of the show, else the one day that
 * the paper is about.
 */
export function dayContext(reading: Reading, showDate: string | undefined): DayContext {
  const known = contexts.get(reading) ?? new Map<string | undefined, DayContext>();
  contexts.set(reading, known);
  const context = known.get(showDate) ?? findDays(reading, showDate);
  known.set(showDate, context);
  return context;
}

/** The sections that tell of days ask for those of the same show. */
const contexts = new WeakMap<Reading, Map<string | undefined, DayContext>>();

function findDays(reading: Reading, showDate: string | undefined): DayContext {
  const written = reading.lines
    .flatMap((line) => datedLine(reading, line))
    .filter((one) => !showDate || Math.abs(daysBetween(showDate, one.day.value)) <= MAX_TOUR_DAYS);
  const dated = [...written, ...weekdayHeadings(reading, showDate ?? written[0]?.day.value, written)].sort(
    (a, b) => a.line.index - b.line.index,
  );
  const coming = nextDays(reading);
  const headings = inOrder(dated.filter((one) => one.isHeading && !nextDayOf(coming, one.line.index)));
  const days = new Set(headings.map((one) => one.day.value));
  const onlyHeading = days.size === 1 ? headings[0]?.day : undefined;
  const onlyDate = new Set(dated.map((one) => one.day.value)).size === 1 ? dated[0]?.day : undefined;
  const plan = dayOfPlan(dated, showDate);
  const fallback =
    plan ??
    mentionOf(reading, dated, showDate) ??
    onlyHeading ??
    (showDate ? { value: showDate, doubts: ['derived'] } : onlyDate);
  const byLine = new Map(dated.map((one) => [one.line.index, one]));
  const context: DayContext = {
    wayDayOf(line) {
      if (plan && days.size < 2) return plan;
      if (nextDayOf(coming, line)) return context.dayOf(line);
      const block = reading.lines[line]?.block;
      for (let at = line; at >= Math.max(0, line - REACH); at--) {
        const above = byLine.get(at);
        const isNear =
          !showDate || Math.abs(daysBetween(showDate, above?.day.value ?? showDate)) <= MAX_RIDE_DAYS;
        if (above && above.line.block === block && isNear) return above.day;
      }
      return context.dayOf(line);
    },
    dayOf(line) {
      const next = nextDayOf(coming, line);
      if (next) return dayOfNext(dated, next, line, fallback) ?? fallback;
      if (days.size < 2) return fallback;
      let current: Day | undefined;
      for (const heading of headings) {
        if (heading.line.index > line) break;
        current = heading.day;
      }
      return current ?? fallback;
    },
  };
  return context;
}

/** `Jeudi 18`, `SATURDAY` over the acts of that day. */
function weekdayHeadings(
  reading: Reading,
  base: string | undefined,
  written: readonly DatedLine[],
): DatedLine[] {
  if (!base) return [];
  const known = new Set(written.map((one) => one.line.index));
  return reading.lines.flatMap((line) => {
    const filled = line.line.cells.filter((cell) => cell.text.trim() !== '');
    const isAlone = filled.length === 1 && !known.has(line.index);
    const day = isAlone ? dayOfHeading(line.text, line.index, base) : undefined;
    return day ? [{ line, day, rest: line.text.replace(day.quote?.text ?? '', ''), isHeading: true }] : [];
  });
}

/** Under `TOMORROW` the last day that is named there, else the day after the one the paper is about. */
function dayOfNext(
  dated: readonly DatedLine[],
  next: NextDay,
  line: number,
  today: Day | undefined,
): Day | undefined {
  const named = dated.filter((one) => one.line.index >= next.first && one.line.index <= line).at(-1);
  if (named) return named.day;
  return today && next.isTomorrow ? { value: addDays(today.value, 1), doubts: ['derived'] } : undefined;
}

/** A programme goes forward: a day before the one above it, with words of its own, dates the paper and no part of it. */
function inOrder(headings: readonly DatedLine[]): DatedLine[] {
  let latest = '';
  return headings.filter((one) => {
    const goesBack = one.day.value < latest && /\p{L}{5}/u.test(one.rest);
    if (!goesBack && one.day.value > latest) latest = one.day.value;
    return !goesBack;
  });
}

/** `PROMO SCHEDULE - Ivory Kites - Thu 3 June` over its hours: the plan of a day that is not the show's. */
function dayOfPlan(dated: readonly DatedLine[], showDate: string | undefined): Day | undefined {
  const [first] = dated;
  if (!first || !showDate || first.line.index > 1 || first.day.value === showDate) return undefined;
  return OTHER_PLAN.test(first.line.text) ? first.day : undefined;
}

const OTHER_PLAN = quick(
  /(?<!\p{L})(?:promo|press|media|radio|rehearsal|travel|presse|promo(?:tion)?s?|medien|proben?|reise|répétitions?|voyage|prensa|promoción|ensayos?|viaje|press|rep(?:etition)?s?|res)[- ]?(?:schedule|day|plan|tag|itinerary|timetable|ablauf|planning|journée|schema|dag)(?!\p{L})|(?<!\p{L})(?:planning|journée|jour|horario|agenda|día|plan)\s(?:de\s)?(?:promo(?:tion)?|presse|répétitions?|voyage|prensa|promoción|ensayos?|viaje)(?!\p{L})/iu,
);

/** The day of the show as this paper writes it, wherever that is. */
function mentionOf(
  reading: Reading,
  dated: readonly DatedLine[],
  showDate: string | undefined,
): Day | undefined {
  if (!showDate) return undefined;
  const known = dated.find((one) => one.day.value === showDate);
  if (known) return known.day;
  for (const line of reading.lines) {
    const found = findDates(line.text, reading).find((one) => one.value.date === showDate);
    if (found) return dayFrom(found, line.index);
  }
  return undefined;
}

/** `C/ Pintor Salvador Abril 12`, `Rue du 8 mai 1945`: a date that is the name of a street. */
const IN_A_STREET =
  /(?<!\p{L})(?:c\/|calle|avda\.?|avenida|plaza|paseo|rue|place|boulevard|avenue|quai|straße|platz|via|rua)\s?(?:[\p{L}'’]{1,20}\s){0,4}$/iu;

function datedLine(reading: Reading, line: ReadLine): DatedLine[] {
  if (line.message !== undefined && isMailHeader(line.text)) return [];
  const found = findDates(line.text, reading);
  const first = found[0];
  if (!first || found.some((one) => one.value.range)) return [];
  const other = NOT_A_PROGRAMME.exec(line.text);
  const isDayOfTravel = OF_TRAVEL.test(other?.[0] ?? '') && OPENS_DAY.test(line.text.slice(0, first.start));
  if (other && !isDayOfTravel) return [];
  const before = line.text.slice(0, first.start);
  if (IN_A_STREET.test(before)) return [];
  const rest = wordsBeside(line.text, found);
  const lettersLeft = (rest.match(/\p{L}/gu) ?? []).length;
  const isFirst = /^\P{L}*$/u.test(before) || /^(?:[\p{L}]+\s*\d*\s*[:.\-–—,]?\s*){1,2}$/u.test(before);
  const filled = line.line.cells.filter((cell) => cell.text.trim() !== '');
  const isTableRow = line.line.table !== undefined && filled.length > 1;
  const isHeading =
    !isTableRow &&
    // `Viernes 2 oct / Friday 2 Oct`
    found.every(({ value }) => value.date === first.value.date) &&
    !/\d{1,2}[:.h]\d{2}/u.test(rest) &&
    (line.line.heading !== undefined ? lettersLeft < 60 : isFirst && lettersLeft < 48);
  if (isHeading && isLetterDate(reading, line)) return [];
  return [{ line, day: dayFrom(first, line.index), rest, isHeading }];
}

const wordsBeside = (text: string, dates: readonly Found<FoundDate>[]): string =>
  dates.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

/** `FREITAG 12.11. ANREISE` heads a day of the programme. */
const OF_TRAVEL = /^(?:anreise|abreise)$/iu;
const OPENS_DAY = /^\P{L}{0,4}(?:\p{L}{2,10}[.,]?\s)?$/u;

const WROTE = quick(/(?:wrote|schrieb|écrit|escribió|skrev)\b/iu);

const HEADER = quick(
  /^>*\s*(?:from|to|cc|von|an|kopie|de|à|para|från|till|date|datum|sent|gesendet|fecha|envoyé|enviado|skickat|subject|betreff|objet|asunto|ämne)\s*:/iu,
);

export function isMailHeader(text: string): boolean {
  return HEADER.test(text) || WROTE.test(text);
}
