import type { Reading } from '../../../reading/reading.ts';
import { candidateAt } from '../../shared/spots.ts';
import { MOVES } from '../../shared/standing/cues.ts';
import type { StayDates } from '../types.ts';
import { senseOfColumns } from './stay-columns.ts';
import { type Mark, marksOf } from './stay-marks.ts';
import { readBareHours, readNights } from './stay-nights.ts';
import {
  bareLabel,
  isOfFlight,
  isOnlyValue,
  isProse,
  LATE_AGREED,
  lastSense,
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

/** Days and hours of arrival and departure in the lines of one stay. */
export function readStayDates(
  reading: Reading,
  lines: readonly number[],
  isOwn: (line: number, at: number) => boolean = () => true,
  showDay?: string,
): StayDates {
  const stay: StayDates = { checkInDate: [], checkInTime: [], checkOutDate: [], checkOutTime: [] };
  const columns = senseOfColumns(reading);
  const inTable = new Set<string>();
  const isChanged = lines.some((line) => MOVES.test(reading.lines[line]?.text ?? ''));
  let carried: Sense | undefined;
  for (const index of lines) {
    const text = reading.lines[index]?.text;
    if (text === undefined || isOfFlight(text) || isRemark(text)) continue;
    const marks = marksOf(text, reading, { isOwn: (at) => isOwn(index, at), isChanged, showDay });
    readBareHours(reading, index, text, stay);
    // Under a label alone on its line stand the day and, on the next lines, its hours.
    const under = isOnlyValue(text, marks) ? carried : undefined;
    if (marks.length === 0) {
      carried = bareLabel(text) ?? (isProse(text) ? lastSense(text) : under);
      continue;
    }
    let last = carried;
    for (const told of tellMarks(text, marks, carried, columns.get(index))) {
      last = told.running;
      if (isEnding(text, told) && !isRepeated(inTable, told)) add(stay, reading, index, text, told);
    }
    carried = isProse(text) && (last === 'in' || last === 'out') ? last : under;
    readNights(
      reading,
      index,
      text,
      marks.filter((mark) => mark.kind === 'Date'),
      stay,
    );
  }
  return stay;
}

/** Remarks are read only where they tell the house's own hours or agree to a late departure. */
function isRemark(text: string): boolean {
  if (LATE_AGREED.test(text) || !REMARK.test(text)) return false;
  return !RULE.test(text) || WISH.test(text.split(/\.\s/u)[0] ?? '');
}

type Column = { start: number; end: number; sense: Sense };

/** A day or an hour, and what is said of it. */
interface Told {
  mark: Mark;
  sense: Sense | undefined;
  /** What goes on to be meant behind it. */
  running: Sense | undefined;
  isColumn: boolean;
}

function* tellMarks(
  text: string,
  marks: readonly Mark[],
  carried: Sense | undefined,
  columns: readonly Column[] | undefined,
): Generator<Told> {
  let running = carried;
  let from = 0;
  for (const mark of marks) {
    const column = columns?.find(({ start, end }) => mark.start >= start && mark.start <= end);
    const isColumn = column !== undefined;
    const isDay = mark.kind === 'Date';
    const between = text.slice(from, mark.start);
    const said = isColumn ? column.sense : senseBefore(isDay ? between.replace(WHO, '') : between, running);
    const byWords = isColumn ? undefined : mark.sense;
    running = byWords ?? said;
    from = mark.end;
    yield {
      mark,
      sense: byWords ?? (isDay ? senseOfDay(text, mark, said, isColumn) : said),
      running,
      isColumn,
    };
  }
}

/** `18/04/27 in, 19/04/27 out` */
const RIGHT_BEHIND = /^\s(in|out)(?=\s?[,;|/–-]|\s?$)/iu;

/** `Sun 20 April: check-out 11:00`: of the day that heads a line what is told behind it. */
const HEADS_LINE = /^(?:,?\s\d{4})?\s?[:–-]\s(\p{L}.{0,20})/u;

/** A day may be the end of a span, and have words behind it, that outrank those before it. */
function senseOfDay(text: string, mark: Mark, said: Sense | undefined, isColumn: boolean): Sense | undefined {
  const before = text.slice(0, mark.start);
  const after = text.slice(mark.end);
  const behind = isColumn ? undefined : RIGHT_BEHIND.exec(after)?.[1];
  const heads =
    isColumn || /\p{L}{4}/u.test(before) ? undefined : senseAfter(HEADS_LINE.exec(after)?.[1] ?? '');
  if (heads) return heads;
  if (behind) return behind.toLowerCase() === 'in' ? 'in' : 'out';
  let sense = said;
  if (mark.range && sense === 'skip' && !isColumn && isNewClause(before)) sense = undefined;
  if (mark.range === 'end' && (sense === 'in' || sense === undefined)) sense = 'out';
  // `das Ibis ist raus, ihr seid im Rex, 14.-15. Mai`: no span begins with a departure.
  if (mark.range === 'start' && (sense === undefined || (sense === 'out' && !isColumn))) sense = 'in';
  if (!isColumn && (sense !== 'skip' || isNewClause(before))) sense = senseOfRange(before, after) ?? sense;
  sense ??= senseAfter(after.slice(0, 24));
  // `…with breakfast, for the night of the 4th to the 5th`: the word for the night outranks the breakfast.
  if (sense !== 'in' && sense !== 'out' && ofNight(before)) return mark.range === 'end' ? 'out' : 'in';
  return sense;
}

type Ending = Told & { sense: 'in' | 'out' };

/** Whether it is when the stay begins or ends: of hours from the first of the arrival, until the last of the departure. */
function isEnding(text: string, told: Told): told is Ending {
  const { mark, sense } = told;
  if (sense !== 'in' && sense !== 'out') return false;
  if (mark.kind === 'Date') return true;
  if (sense === 'in' && LATEST.test(text.slice(0, mark.start))) return false;
  // `15:00 - 22:00` for the arrival, `07:00 - 11:00` for the departure
  return mark.range !== (sense === 'in' ? 'end' : 'start');
}

/** Rows of one table mostly say the same. */
function isRepeated(inTable: Set<string>, { mark, sense, isColumn }: Ending): boolean {
  if (!isColumn) return false;
  const key = `${sense}${mark.kind}${mark.value}`;
  const isKnown = inTable.has(key);
  inTable.add(key);
  return isKnown;
}

/** Who comes says nothing of a day: `Band: Hotel Rex, 4.-5. May`. */
const WHO = /(?<!\p{L})(?:bands?|crew|artists?|backline|techs?)(?!\p{L})/giu;

const ofNight = (before: string) =>
  /(?<!\p{L})(?:nights?|nacht|nuit|noche|natten)\s(?:of|from|vom|von|du|del|de|från|mellan)(?!\p{L})[^.;]{0,16}$/iu.test(
    before.slice(-32),
  );

/** `…, petit-déj inclus, réservé du 21 au 22`: what stood before the comma says nothing of the days behind it. */
const isNewClause = (before: string) =>
  senseBefore(before.slice(before.search(/[,;.(][^,;.(]*$/u) + 1), undefined) !== 'skip';

function add(stay: StayDates, reading: Reading, line: number, text: string, told: Ending): void {
  const { mark, sense, running, isColumn } = told;
  const isTime = mark.kind === 'Time';
  const isAgreed = LATE_AGREED.test(text);
  const isWish = isTime && !isAgreed && WISH.test(text.slice(Math.max(0, mark.start - 40), mark.end + 20));
  const isBesideWish = isTime && !isAgreed && WISH.test(text);
  const isLabelled = running !== undefined;
  const list = stay[sense === 'in' ? (`checkIn${mark.kind}` as const) : (`checkOut${mark.kind}` as const)];
  const word = sense === 'in' ? 'arrival' : 'departure';
  const first = list.length === 0 ? 0.8 : 0.6;
  list.push(
    candidateAt(reading, mark.value, [{ line, start: mark.start, end: mark.end }], {
      method: isColumn ? 'table' : isLabelled ? 'label' : 'pattern',
      reason: isColumn
        ? `column for the ${word}`
        : isLabelled
          ? `word for the ${word} before the value`
          : `${word} of the span of days`,
      doubts: [...(mark.doubts ?? []), ...(isBesideWish ? (['weak_context'] as const) : [])],
      specificity: isAgreed && sense === 'out' && isTime ? 0.95 : isWish ? 0.2 : first,
    }),
  );
}
