import type { Doubt } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import type { FoundDate } from '../../../recognizers/dates.ts';
import type { Found } from '../../../recognizers/found.ts';
import { findLooseDates } from '../../shared/loose-dates.ts';
import { findBareDays } from './bare-days.ts';
import { daysLikeHours, inYearOfShow } from './days-near-show.ts';
import { hoursIn, withoutHours } from './stay-hours.ts';
import { firstDays } from './stay-nights.ts';
import { IN_AND_OUT, leavesAfter, senseBefore } from './stay-words.ts';

/** A day or an hour of a line. */
export interface Mark {
  kind: 'Date' | 'Time';
  value: string;
  start: number;
  end: number;
  range?: 'start' | 'end' | undefined;
  doubts?: Doubt[];
  /** Told by the words around it, whatever stands before. */
  sense?: 'in' | 'out';
}

/** The days and hours of a line in their order, without those that a change has replaced. */
export function marksOf(
  text: string,
  reading: Reading,
  {
    isOwn,
    isChanged,
    showDay,
  }: { isOwn: (at: number) => boolean; isChanged: boolean; showDay: string | undefined },
): Mark[] {
  const marks = allMarks(text, reading, showDay)
    .filter((mark) => isOwn(mark.start))
    .sort((a, b) => a.start - b.start);
  dropReplaced(text, marks, isChanged);
  joinSpans(text, marks);
  tellInAndOut(text, marks);
  return marks;
}

function allMarks(text: string, reading: Reading, showDay: string | undefined): Mark[] {
  const written = withYearOfNext(text, findLooseDates(withoutHours(text), reading)).map((one) => ({
    ...one,
    kind: 'Date' as const,
    value: yearNearShow(one, showDay),
    range: one.value.range,
  }));
  const spans = firstDays(text, written);
  const bareDays = findBareDays(text, reading, written, showDay).map((one) => ({
    ...one,
    kind: 'Date' as const,
    range: one.sense === 'in' ? ('start' as const) : ('end' as const),
  }));
  const likeHours = daysLikeHours(text, showDay).filter(
    ({ start, end }) => !written.some((one) => start < one.end && one.start < end),
  );
  const isToldBare = (one: { start: number; end: number }) =>
    bareDays.some((day) => day.start < one.end && one.start < day.end);
  return [
    ...bareDays,
    ...written
      .filter((one) => !isToldBare(one))
      .map((one) => (spans.some(({ date }) => date === one) ? { ...one, range: 'end' as const } : one)),
    ...spans
      .filter(({ first }) => !isToldBare(first))
      .map(({ date, first }) => ({ ...date, ...first, range: 'start' as const })),
    ...likeHours.map((one) => ({ ...one, kind: 'Date' as const })),
    ...hoursIn(text, reading)
      .filter(
        (one) => !isToldBare(one) && !likeHours.some(({ start, end }) => start < one.end && one.start < end),
      )
      .map((one) => ({ ...one, kind: 'Time' as const, value: one.value.time, range: one.value.range })),
  ];
}

/** A day without a year is that near the show, whatever years the paper tells of. */
function yearNearShow({ value, doubts }: Found<FoundDate>, showDay: string | undefined): string {
  const isOpen = showDay !== undefined && doubts?.includes('inferred_year');
  return (isOpen ? inYearOfShow(value.date.slice(4), showDay) : undefined) ?? value.date;
}

/** `Check-in / check-out: 15:00 / 11:00`: the first is for coming; an hour before `departure` is for leaving. */
function tellInAndOut(text: string, marks: readonly Mark[]): void {
  for (const kind of ['Date', 'Time'] as const) {
    const [first, second] = marks.filter((mark) => mark.kind === kind);
    if (!first || !second || !IN_AND_OUT.test(text.slice(0, first.start))) continue;
    Object.assign(first, { sense: 'in', range: undefined });
    Object.assign(second, { sense: 'out', range: undefined });
  }
  for (const mark of marks)
    if (mark.kind === 'Time' && leavesAfter(text.slice(mark.end, mark.end + 24))) mark.sense = 'out';
}

const NEAR = 60;

/** `arriving April 15 and departing April 16, 2027`: the year that ends the sentence is that of both days. */
function withYearOfNext(text: string, dates: readonly Found<FoundDate>[]): readonly Found<FoundDate>[] {
  return dates.map((date, i) => {
    const next = dates[i + 1];
    const isOpen = /inferred_year/.test(String(date.doubts)) && next && !next.value.isYearInferred;
    const gap = isOpen ? text.slice(date.end, next.start) : undefined;
    if (!next || gap === undefined || gap.length > NEAR) return date;
    const day = date.value.date.slice(4);
    const isYearBefore = day.startsWith('-12') && next.value.date.slice(4).startsWith('-01');
    const year = Number(next.value.date.slice(0, 4)) - (isYearBefore ? 1 : 0);
    return {
      ...date,
      value: { ...date.value, date: `${year}${day}`, isYearInferred: false },
      doubts: (date.doubts ?? []).filter((doubt) => doubt !== 'inferred_year'),
    };
  });
}

const ARROW = /^\s{0,3}(?:→|->|=>|➔|»|⇒)\s{0,3}(?:\p{L}{2,10}\.?,? )?$/u;
/** `moved from 10 April to 17 April`: up to the word behind which the new day stands. */
const MOVED_FROM =
  /(?<!\p{L})(?:moved?|chang(?:ed?|ing)|shifted|verschoben|verlegt|umgebucht|déplacée?s?|décalée?s?|reportée?s?|changée?s?|cambiad[oa]s?|movid[oa]s?|trasladad[oa]s?|aplazad[oa]s?|flytta[td]e?|ändra[td]e?)(?!\p{L})[^.;:\n]{0,60}?\s(?:from|vom|von|du|de|del|från)\s[^;:\n]{3,40}?\s(?:to|auf|au|al|a|till)\s(?=[^.;\n]{0,16}\d)/iu;

/** Of a day that was moved only the new one is told: `Check-in: 10 April → 17 April`, `moved from 10 to 17 April`. */
function dropReplaced(text: string, marks: Mark[], isChanged: boolean): void {
  const isReplaced = (mark: Mark, i: number) => {
    const next = marks.slice(i + 1).find(({ kind }) => kind === mark.kind);
    const sense = senseBefore(text.slice(0, mark.start), undefined);
    return (
      next && isChanged && (sense === 'in' || sense === 'out') && ARROW.test(text.slice(mark.end, next.start))
    );
  };
  const moved = MOVED_FROM.exec(text);
  const end = moved ? moved.index + moved[0].length : -1;
  const kept = marks.filter(
    (mark, i) => !isReplaced(mark, i) && !(moved && mark.start > moved.index && mark.start < end),
  );
  const first = moved && kept.find((mark) => mark.kind === 'Date' && mark.start >= end);
  if (first && first.range !== 'start') Object.assign(first, { sense: 'in', range: undefined });
  marks.splice(0, marks.length, ...kept);
}

const SPANS =
  /^\s{0,2}(?:[-–—→]|to|until|till|bis(?: zum)?|au|al|hasta)\s{0,2}(?:the |den |le |el )?(?:\p{L}{2,10}\.?,? )?$/iu;

const OF_ROOMS =
  /(?<!\p{L})(?:rooms?|twins?|doubles?|singles?|(?:einzel|doppel|zweibett)?zimmer|[ed]z|chambres?|habitaci\p{L}+|(?:enkel|dubbel)rum)(?!\p{L})/iu;

/** `Thu 19 - Fri 20 Nov`: two days with nothing but a dash between them are one span. */
function joinSpans(text: string, marks: readonly Mark[]): void {
  const days = marks.filter((mark) => mark.kind === 'Date');
  days.forEach((day, i) => {
    const next = days[i + 1];
    if (!next || day.range || next.range || day.value >= next.value) return;
    const hours = marks.filter(
      (mark) => mark.kind === 'Time' && day.end <= mark.start && mark.end <= next.start,
    );
    const gap = withoutMarks(text, day.end, next.start, hours);
    // The row of a kind of room: `6  Einzelzimmer  Do. 18.03.2027  Sa. 20.03.2027`.
    const isRow = days.length === 2 && /^\s{1,8}(?:\p{L}{2,4}\.?,?\s)?$/u.test(gap) && OF_ROOMS.test(text);
    if (!isRow && !SPANS.test(gap)) return;
    day.range = 'start';
    next.range = 'end';
    const last = marks.find((mark) => mark.kind === 'Time' && mark.start >= next.end);
    for (const mark of hours) Object.assign(mark, { sense: 'in', range: undefined });
    if (hours.length > 0 && last && withoutMarks(text, next.end, last.end, [last]) === '')
      Object.assign(last, { sense: 'out', range: undefined });
  });
}

/** What stands between two places beside the hours: `Oct 22 (3:00 PM) to Oct 23`. */
function withoutMarks(text: string, from: number, to: number, marks: readonly Mark[]): string {
  let rest = '';
  let at = from;
  for (const mark of marks) {
    rest += text.slice(at, mark.start);
    at = mark.end;
  }
  const gap = rest + text.slice(at, to);
  return marks.length === 0
    ? gap
    : gap
        .replace(AROUND_HOURS, '')
        .replace(/\s{2,}/gu, ' ')
        .trim();
}

const AROUND_HOURS =
  /[(),]|(?<!\p{L})(?:from|after|at|by|ab|um|bis spätestens|spätestens|uhr|dès|à partir de|desde las?|a partir de las?|från|kl\.?|h|hrs?)(?!\p{L})/giu;
