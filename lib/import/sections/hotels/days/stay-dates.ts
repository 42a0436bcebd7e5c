import type { Doubt } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import type { FoundDate } from '../../../recognizers/dates.ts';
import type { Found } from '../../../recognizers/found.ts';
import { findLooseDates } from '../../shared/loose-dates.ts';
import { candidateAt } from '../../shared/spots.ts';
import { MOVES } from '../../shared/standing/cues.ts';
import type { StayDates } from '../types.ts';
import { findBareDays } from './bare-days.ts';
import { senseOfColumns } from './stay-columns.ts';
import { hoursIn, withoutHours } from './stay-hours.ts';
import { firstDays, readBareHours, readNights } from './stay-nights.ts';
import {
  bareLabel,
  IN_AND_OUT,
  isOfFlight,
  isOnlyValue,
  isProse,
  LATE_AGREED,
  lastSense,
  leavesAfter,
  type Sense,
  senseAfter,
  senseBefore,
  senseOfRange,
  WISH,
} from './stay-words.ts';

/** `Check-in bis 22 Uhr` says how late one may come, not from when. */
const LATEST =
  /(?<!\p{L})(?:bis|spätestens|until|till|latest|no later than|before|jusqu['’]à|avant|au plus tard|hasta las?|antes de las?|senast|före)(?:\s(?:um|at|à|kl\.?))?\s$/iu;

/** What a guest or a house remarks gives no day or hour. */
const REMARK =
  /^\W*(?:notes?|remarks?|comments?|special requests?|bemerkung\p{L}*|hinweise?|sonderwünsche|besondere (?:anfragen|wünsche)|remarques?|demandes? (?:spéciales?|particulières?)|observaciones|comentarios|peticiones(?: especiales)?|önskemål|övrigt|kommentar\p{L}*)\W/iu;

/** The house's own hours, in a remark too. */
const RULE =
  /(?:check-?\s?in|zimmer|rooms?|chambres?|habitaciones|rummen)\s(?:is |sind |are )?(?:from|ab|after|dès|à partir de|desde|från)\s|check-?\s?out\s(?:is )?(?:until|by|bis|before|avant|jusqu|hasta|antes|senast|till)/iu;

interface Mark {
  kind: 'Date' | 'Time';
  value: string;
  start: number;
  end: number;
  range?: 'start' | 'end' | undefined;
  doubts?: Doubt[];
  /** Told by the words around it, whatever stands before. */
  sense?: 'in' | 'out';
}

/** Days and hours of arrival and departure in the lines of one stay. */
export function readStayDates(
  reading: Reading,
  lines: readonly number[],
  isOwn: (line: number, at: number) => boolean = () => true,
  showDay?: string,
): StayDates {
  const stay: StayDates = { checkInDate: [], checkInTime: [], checkOutDate: [], checkOutTime: [] };
  const columns = senseOfColumns(reading);
  const inTable = new Map<string, Sense>();
  let carried: Sense | undefined;
  const isChanged = lines.some((line) => MOVES.test(reading.lines[line]?.text ?? ''));
  for (const index of lines) {
    const line = reading.lines[index];
    if (!line) continue;
    const text = line.text;
    const senses = columns.get(index);
    if (isOfFlight(text)) continue;
    const isAgreed = LATE_AGREED.test(text);
    if (!isAgreed && REMARK.test(text) && !(RULE.test(text) && !WISH.test(text.split(/\.\s/u)[0] ?? '')))
      continue;
    const written = withYearOfNext(text, findLooseDates(withoutHours(text), reading)).map((one) => ({
      ...one,
      kind: 'Date' as const,
      value: one.value.date,
      range: one.value.range,
    }));
    const spans = firstDays(text, written);
    const bareDays = findBareDays(text, reading, written, showDay).map((one) => ({
      ...one,
      kind: 'Date' as const,
      range: one.sense === 'in' ? ('start' as const) : ('end' as const),
    }));
    const isToldBare = (one: { start: number; end: number }) =>
      bareDays.some((day) => day.start < one.end && one.start < day.end);
    const marks: Mark[] = [
      ...bareDays,
      ...written
        .filter((one) => !isToldBare(one))
        .map((one) => (spans.some(({ date }) => date === one) ? { ...one, range: 'end' as const } : one)),
      ...spans
        .filter(({ first }) => !isToldBare(first))
        .map(({ date, first }) => ({ ...date, ...first, range: 'start' as const })),
      ...hoursIn(text, reading)
        .filter((one) => !isToldBare(one))
        .map((one) => ({
          ...one,
          kind: 'Time' as const,
          value: one.value.time,
          range: one.value.range,
        })),
    ]
      .filter((mark) => isOwn(index, mark.start))
      .sort((a, b) => a.start - b.start);
    dropReplaced(text, marks, isChanged);
    joinSpans(text, marks);
    for (const kind of ['Date', 'Time'] as const) {
      const [first, second] = marks.filter((mark) => mark.kind === kind);
      if (!first || !second || !IN_AND_OUT.test(text.slice(0, first.start))) continue;
      Object.assign(first, { sense: 'in', range: undefined });
      Object.assign(second, { sense: 'out', range: undefined });
    }
    for (const mark of marks)
      if (mark.kind === 'Time' && leavesAfter(text.slice(mark.end, mark.end + 24))) mark.sense = 'out';
    const bare = bareLabel(text);
    readBareHours(reading, index, text, stay);
    const isValue = isOnlyValue(text, marks);
    if (marks.length === 0) {
      const goesOn = isValue ? carried : undefined;
      carried = bare ?? (isProse(text) ? lastSense(text) : goesOn);
      continue;
    }
    let sense: Sense | undefined = carried;
    // Under a label alone on its line stand the day and, on the next lines, its hours.
    const under = isValue ? carried : undefined;
    carried = undefined;
    let from = 0;
    const dates = marks.filter((mark) => mark.kind === 'Date');
    marks.forEach((mark) => {
      const column = senses?.find(({ start, end }) => mark.start >= start && mark.start <= end);
      sense = column
        ? column.sense
        : senseBefore(
            mark.kind === 'Date'
              ? text.slice(from, mark.start).replace(WHO, '')
              : text.slice(from, mark.start),
            sense,
          );
      from = mark.end;
      let own = sense;
      if (
        mark.kind === 'Date' &&
        mark.range &&
        own === 'skip' &&
        !column &&
        isNewClause(text.slice(0, mark.start))
      )
        own = undefined;
      if (mark.kind === 'Date' && mark.range === 'end' && (own === 'in' || own === undefined)) own = 'out';
      if (mark.kind === 'Date' && mark.range === 'start' && own === undefined) own = 'in';
      if (mark.kind === 'Date' && !column && (own !== 'skip' || isNewClause(text.slice(0, mark.start))))
        own = senseOfRange(text.slice(0, mark.start), text.slice(mark.end)) ?? own;
      if (own === undefined && mark.kind === 'Date') own = senseAfter(text.slice(mark.end, mark.end + 24));
      // `…with breakfast, for the night of the 4th to the 5th`: the word for the night outranks the breakfast.
      if (mark.kind === 'Date' && own !== 'in' && own !== 'out' && ofNight(text.slice(0, mark.start)))
        own = mark.range === 'end' ? 'out' : 'in';
      if (mark.sense && !column) {
        own = mark.sense;
        sense = mark.sense;
      }
      if (own !== 'in' && own !== 'out') return;
      if (own === 'in' && mark.kind === 'Time' && LATEST.test(text.slice(0, mark.start))) return;
      // `15:00 - 22:00` for the arrival, `07:00 - 11:00` for the departure: from the first, until the last.
      if (mark.kind === 'Time' && mark.range === (own === 'in' ? 'end' : 'start')) return;
      if (column && inTable.has(`${own}${mark.kind}${mark.value}`)) return;
      if (column) inTable.set(`${own}${mark.kind}${mark.value}`, own);
      add(stay, own, mark.kind, mark.value, {
        reading,
        spot: { line: index, start: mark.start, end: mark.end },
        isLabelled: sense !== undefined,
        isColumn: column !== undefined,
        doubts: [
          ...(mark.doubts ?? []),
          ...(!isAgreed && WISH.test(text) && mark.kind === 'Time' ? (['weak_context'] as const) : []),
        ],
        isWish: !isAgreed && WISH.test(text.slice(Math.max(0, mark.start - 40), mark.end + 20)),
        isAgreed: isAgreed && own === 'out' && mark.kind === 'Time',
      });
    });
    if (isProse(text) && (sense === 'in' || sense === 'out')) carried = sense;
    else if (under) carried = under;
    readNights(reading, index, text, dates, stay);
  }
  return stay;
}

const NEAR = 60;

/** `arriving April 15 and departing April 16, 2027`: the year that ends the sentence is that of both days. */
function withYearOfNext(text: string, dates: readonly Found<FoundDate>[]): readonly Found<FoundDate>[] {
  return dates.map((date, i) => {
    const next = dates[i + 1];
    const isOpen = /inferred_year/.test(String(date.doubts)) && next && !next.value.isYearInferred;
    const gap = isOpen ? text.slice(date.end, next.start) : undefined;
    if (!next || gap === undefined || gap.length > NEAR || /[.;\n]\s/.test(gap)) return date;
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

/** Who comes says nothing of a day: `Band: Hotel Rex, 4.-5. May`. */
const WHO = /(?<!\p{L})(?:bands?|crew|artists?|backline|techs?)(?!\p{L})/giu;

const ofNight = (before: string) =>
  /(?<!\p{L})(?:nights?|nacht|nuit|noche|natten)\s(?:of|from|vom|von|du|del|de|från|mellan)(?!\p{L})[^.;]{0,16}$/iu.test(
    before.slice(-32),
  );

/** `…, petit-déj inclus, réservé du 21 au 22`: what stood before the comma says nothing of the days behind it. */
const isNewClause = (before: string) =>
  senseBefore(before.slice(before.search(/[,;.(][^,;.(]*$/u) + 1), undefined) !== 'skip';

interface MarkDetails {
  reading: Reading;
  spot: { line: number; start: number; end: number };
  isLabelled: boolean;
  isColumn: boolean;
  doubts: Doubt[];
  isWish: boolean;
  isAgreed: boolean;
}

function add(
  stay: StayDates,
  sense: 'in' | 'out',
  kind: 'Date' | 'Time',
  value: string,
  details: MarkDetails,
): void {
  const list = stay[sense === 'in' ? (`checkIn${kind}` as const) : (`checkOut${kind}` as const)];
  const word = sense === 'in' ? 'arrival' : 'departure';
  const method = details.isColumn ? 'table' : details.isLabelled ? 'label' : 'pattern';
  list.push(
    candidateAt(details.reading, value, [details.spot], {
      method,
      reason: details.isColumn
        ? `column for the ${word}`
        : details.isLabelled
          ? `word for the ${word} before the value`
          : `${word} of the span of days`,
      doubts: details.doubts,
      specificity: details.isAgreed
        ? 0.95
        : details.isWish && kind === 'Time'
          ? 0.2
          : list.length === 0
            ? 0.8
            : 0.6,
    }),
  );
}
