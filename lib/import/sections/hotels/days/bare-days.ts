import type { Doubt } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { addDays } from '../../shared/spots.ts';
import { senseBefore } from './stay-words.ts';

/** A day told by its number alone; what it means for the stay is known from the words around it. */
export interface BareDay {
  value: string;
  start: number;
  end: number;
  sense: 'in' | 'out';
  doubts: Doubt[];
}

const WEEKDAY =
  '(?:(?:sun|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat)(?:day|nesday|rsday|sday|urday)?|(?:sonn|mon|diens|donners|frei|sams)tag|mittwoch|sonnabend|dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi|domingo|lunes|martes|miércoles|jueves|viernes|sábado|(?:sön|mån|tis|ons|tors|fre|lör)dag(?:en)?)';
/** What shows that a number is a day and no hour: an article, a weekday, the ending of an ordinal. */
const DAY = `(?:(?:on |am |op )?(?:(?:the|der|den|dem|am|le|el|del|día|d\\.|${WEEKDAY})\\.?,? ){1,3}(\\d{1,2})(?:st|nd|rd|th|er|\\.|:[ea]|º)?|(?:on )?(\\d{1,2})(?:st|nd|rd|th|(?<dot>\\.)(?=\\s{0,2}(?:[,;/&–-]|und|auf|bis|\\p{L}|$))|:[ea]))`;
const NUMBER = '(?:(?:the|der|den|dem|am|le|el|al|du|del|d\\.) )?(\\d{1,2})(?:st|nd|rd|th|er|\\.|:[ea]|º)?';
const NO_MORE = '(?![\\p{L}\\d]|[:h]\\d|[.,/]\\d|\\s?(?:h|am|pm|uhr|%|€|eur|kr|x|pax|pers\\p{L}*)(?!\\p{L}))';

const IN =
  'check(?:ing)?[- ]?in|in|arriv(?:al|ing|e|es)|anreise|ankunft|einchecken|arrivées?|entrée|entrada|entramos|entráis|llegada|llegamos|llegáis|incheckning|ankomst|anländer|kommer';
const OUT =
  'check(?:ing)?[- ]?out|out|depart(?:ure|ing|s)?|leav(?:ing|e|es)|abreise|auschecken|départs?|sortie|salida|salimos|salís|utcheckning|ut|avresa|reser vidare|åker';

/** `from 14:00` between the word and its day. */
const HOUR =
  '(?:(?:from|after|at|by|before|ab|um|bis|à partir de|dès|desde|från|kl\\.?) )?(?:\\d{1,2}(?:[:.h]\\d{2})?\\s?(?:am|pm|uhr|h)?,?\\s)';
const AFTER_IN = new RegExp(
  `(?<![\\p{L}-])(?:${IN})(?:\\s?[:(–]|,)?\\s{1,3}(?:is |ist |on )?(?:${HOUR}(?=on |am |den |el |le |the ))?${DAY}${NO_MORE}`,
  'giu',
);
const AFTER_OUT = new RegExp(
  `(?<![\\p{L}-])(?:${OUT})(?:\\s?[:(–]|,)?\\s{1,3}(?:is |ist |on )?(?:${HOUR}(?=on |am |den |el |le |the ))?${DAY}${NO_MORE}`,
  'giu',
);

const NIGHT =
  '(?:nights?|nächten?|nachte?|übernachtung(?:en)?|nuits?|nuitées?|noches?|nätter(?:na)?|natt(?:en)?)';
/** `from the 17th to the 18th`, `vom 19. auf den 20.`, `mellan den 17 och 18`: first and last day of a stay. */
const SPAN = new RegExp(
  `(?<!\\p{L})(?:from|vom|von|du|del|desde|från|mellan|between|entre|zwischen|same (?:nights|dates|days)|(?:gleichen?|selben?) (?:nächten?|tagen?)|mêmes (?:nuits|dates)|mismas (?:noches|fechas)|samma (?:nätter|datum))(?:,? ${WEEKDAY},?)?,?\\s{1,2}${NUMBER}\\s{1,2}(?:of \\p{L}+ |de \\p{L}+ )?(?:auf|bis(?: zum)?|to|until|till|au|al|a|hasta|till|och|and|et|y|und)(?: ${WEEKDAY},?)?\\s{1,2}(?:den )?${NUMBER}${NO_MORE}`,
  'giu',
);
const STAYS = new RegExp(
  `${NIGHT}|stay|dorm|sleep|schlaf|sover|dobles?|doubles?|twins?|singles?|rooms?|zimmer|chambre|log[eé]|héberg|habitaci|aloj|boende|bor(?!\\p{L})|rum(?!\\p{L})|hotel|hôtel|untergebracht|booked|réserv|reserv|gebucht|bokat`,
  'iu',
);
const NAMED = `(?:(?:of |von )?${WEEKDAY},? (?:the |den )?)?`;
/** `the nights of the 21st and 22nd`, `nuits des 21 et 22`: one leaves the morning after the last. */
const NIGHTS = new RegExp(
  `(?<!\\p{L})${NIGHT}\\s{1,2}(?:of |vom |am |zum |des |du |de los días |de los |del |den |av (?:den )?)?(?:the |den |le |el )?${NAMED}(\\d{1,2})(?:st|nd|rd|th|\\.|:[ea])?,?(?:\\s?(?:\\+|&|,|/)\\s?|\\s(?:and|und|et|y|och)\\s)(?:the |den |le |el |du |del )?${NAMED}(\\d{1,2})(?:st|nd|rd|th|\\.|:[ea])?${NO_MORE}`,
  'giu',
);
/** `natten 9-10 juli`, `night 9/10 July`, `Nacht 9./10.`: the night between two days. */
const ONE_NIGHT = new RegExp(
  `(?<!\\p{L})(?:night|nacht|nuit|noche|natten)\\s{1,2}(?:of |vom |du |del |den )?(?:the )?(\\d{1,2})(?:st|nd|rd|th|\\.|:[ea])?\\s?[-–/]\\s?(\\d{1,2})(?:st|nd|rd|th|\\.|:[ea])?${NO_MORE}`,
  'giu',
);

/** `for the night of the 9th`: one leaves the next morning. */
const NIGHT_OF = new RegExp(
  `(?<!\\p{L})(?:night|nacht|nuit|noche|natten)\\s(?:of the|vom|du|del|(?:av )?den)\\s(\\d{1,2})(?:st|nd|rd|th|er|\\.|:[ea])?(?!\\s?(?:to|auf|bis|au|al|till|[-–/]))${NO_MORE}`,
  'giu',
);

interface Known {
  value: string;
  start: number;
  end: number;
}

/**
 * Days written by their number alone beside words for coming, leaving and nights: `in on the 17th out on the 18th`,
 * `arrivée le 11, départ le 12`, `nuits des 21 et 22 janvier`. The month is that of a whole date in the same words, else
 * of the day nearest to the show. Whole dates within such words come too, with what they mean.
 */
export function findBareDays(
  text: string,
  reading: Reading,
  dates: readonly Known[],
  showDay?: string,
): BareDay[] {
  if (!/\d/.test(text)) return [];
  const found: BareDay[] = [];
  const add = (day: number, start: number, end: number, sense: 'in' | 'out', nights = 0) => {
    if (day < 1 || day > 31 || found.some((one) => one.start < end && start < one.end)) return;
    const whole = dates.find((date) => date.start <= start && start < date.end);
    if (whole) {
      found.push({ value: addDays(whole.value, nights), start, end: whole.end, sense, doubts: [] });
      return;
    }
    const anchor = anchorOf(reading, dates, day, start, showDay);
    const value = anchor && dayNear(day, anchor.day);
    if (!value) return;
    const doubts: Doubt[] = anchor.isNear ? [] : ['inferred_year', 'derived'];
    found.push({ value: addDays(value, nights), start, end, sense, doubts });
  };
  const pair = (match: RegExpExecArray, nights: number) => {
    const [words, first = '', last = ''] = match;
    const from = match.index + words.indexOf(first);
    const to = match.index + words.lastIndexOf(last);
    if (to < from + first.length) return;
    add(Number(first), from, from + first.length, 'in');
    add(Number(last), to, to + last.length, 'out', nights);
  };
  for (const match of matchesOf(text, NIGHTS))
    if (Number(match[2]) === Number(match[1]) + 1 || Number(match[2]) === 1) pair(match, 1);
  for (const match of matchesOf(text, ONE_NIGHT)) pair(match, 0);
  for (const match of matchesOf(text, NIGHT_OF)) {
    const at = match.index + match[0].search(/\d/u);
    add(Number(match[1]), at, at + (match[1] ?? '').length, 'in');
  }
  for (const match of STAYS.test(text) ? matchesOf(text, SPAN) : [])
    if (senseBefore(text.slice(0, match.index), undefined) !== 'skip') pair(match, 0);
  for (const [pattern, sense] of [
    [AFTER_IN, 'in'],
    [AFTER_OUT, 'out'],
  ] as const)
    for (const match of matchesOf(text, pattern)) {
      const written = match[1] ?? match[2] ?? '';
      const at = match.index + match[0].lastIndexOf(written);
      const isWhole = dates.some((date) => date.start <= at && at < date.end);
      // Elsewhere `11.` is an hour at the end of a sentence.
      const isOrdinal = match.groups?.dot === undefined || DOTTED.test(reading.language);
      if (!isWhole && isOrdinal) add(Number(written), at, at + written.length, sense);
    }
  return found;
}

/** Languages that write `11.` for the eleventh. */
const DOTTED = /^(?:de|da|no|nb|nn|fi|cs|sk|pl|hu)$/;
const REACH = 90;
const FAR = 20;
/** A night before the show and one after it, in milliseconds. */
const AT_SHOW = 2 * 86_400_000;

/** The whole date whose month is meant: one in the same words, else the show's day, else a day of the paper. */
function anchorOf(
  reading: Reading,
  dates: readonly Known[],
  day: number,
  at: number,
  showDay: string | undefined,
): { day: string; isNear: boolean } | undefined {
  const near = dates
    .filter(({ start }) => Math.abs(start - at) <= REACH)
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0];
  // `calle Once de Junio 7 … noche del 12 al 13`: a day of the show's own night is nearer than any in the words.
  const ofShow = showDay && dayNear(day, showDay);
  const isAtShow = ofShow && Math.abs(Date.parse(ofShow) - Date.parse(showDay)) <= AT_SHOW;
  if (near && !isAtShow) return { day: near.value, isNear: true };
  const anchor = showDay ?? firstDayOf(reading);
  return anchor === undefined || Number.isNaN(Date.parse(anchor))
    ? undefined
    : { day: anchor, isNear: near !== undefined };
}

/** The day of that number nearest to another: in the month before or after where that is nearer. */
function dayNear(day: number, anchor: string): string | undefined {
  const [year, month] = [Number(anchor.slice(0, 4)), Number(anchor.slice(5, 7))];
  let best: { value: string; gap: number } | undefined;
  for (const step of [0, -1, 1]) {
    const at = new Date(Date.UTC(year, month - 1 + step, day));
    const gap = Math.abs(at.getTime() - Date.parse(anchor)) / 86_400_000;
    if (at.getUTCDate() === day && gap <= FAR && (!best || gap < best.gap))
      best = { value: at.toISOString().slice(0, 10), gap };
  }
  return best?.value;
}

const firstDaysOf = new WeakMap<Reading, { day?: string }>();

/** The first day that a paper without a show writes, rather not that of a mail's header. */
function firstDayOf(reading: Reading): string | undefined {
  const known = firstDaysOf.get(reading);
  if (known) return known.day;
  const dayIn = (lines: Reading['lines']) => {
    const dates = lines.flatMap(({ text }) => findDates(text, reading));
    return (dates.find(({ value }) => !value.isYearInferred) ?? dates[0])?.value.date;
  };
  const isHead = (line: Reading['lines'][number]) => line.isMailDate === true;
  const day = dayIn(reading.lines.filter((line) => !isHead(line))) ?? dayIn(reading.lines.filter(isHead));
  firstDaysOf.set(reading, day === undefined ? {} : { day });
  return day;
}
