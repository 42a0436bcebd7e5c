import type { Candidate, Doubt } from '../../../candidate.ts';
import { paperKindOf } from '../../../reading/paper-kind.ts';
import { findQuote } from '../../../reading/quote.ts';
import type { Pair, Reading } from '../../../reading/reading.ts';
import { statementsAt } from '../../../reading/statements.ts';
import { supersededAt } from '../../../reading/superseded.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { findTimes } from '../../../recognizers/times.ts';
import { findLooseDates } from '../../shared/loose-dates.ts';
import { labelWeight } from '../../shared/show/labels.ts';
import { mayCome } from '../../shared/standing/papers.ts';
import { showPairs } from '../passages/cell-captions.ts';
import { showLinesOf } from '../passages/show-lines.ts';
import { actRows } from '../set/act-rows.ts';
import { isChat, salutationOf, titlesOf } from '../titles/titles.ts';
import { NO_SHOW_DAY, SHOW_DAY, STRONG_SHOW, saysCalledOff } from './date-words.ts';
import { clauseAround, isBesideShow, MOVED_FROM, MOVED_TO, NOUN_AFTER } from './day-in-clause.ts';
import { daysInStatements } from './days-in-statements.ts';
import { isNearOtherDay } from './other-days.ts';
import { relativeDays } from './relative-days.ts';
import { saidOfDay } from './replaced-days.ts';
import {
  agreedLast,
  type DayMention,
  isSpanOf,
  newDayFirst,
  weighByNights,
  weighByRows,
  weighIssueDays,
} from './weigh-days.ts';
import { isMailHeader, isSigningDate, isWhereSigned } from './written-on.ts';

/**
 * The day of the show. Every date of the paper is weighed by what stands around it: a label, a title, the verbs of the
 * sentence; and against it the words of issue dates, deadlines, travel and payment.
 */
export function dateCandidates(
  reading: Reading,
  isShowPaper: boolean,
  artists: readonly string[],
  houses: readonly string[] = [],
): Candidate<string>[] {
  const isRider = paperKindOf(reading).kind === 'rider';
  const mentions = [
    ...fromPairs(reading, isShowPaper),
    ...fromTitles(reading, isShowPaper),
    ...fromShowLines(reading),
    ...daysInStatements(reading, { isShowPaper, rows: actRows(reading, artists), artists, houses }),
  ];
  inWrittenYear(mentions);
  for (const mention of mentions) {
    mention.isDead ||= isSuperseded(reading, mention);
    if (!isSpanOf(mention, mentions)) continue;
    mention.weight = Math.min(mention.weight, 0.3);
    mention.isLabel = false;
  }
  weighByRows(reading, mentions);
  weighByNights(reading, mentions);
  if (mentions.every((mention) => mention.weight < 0.5)) mentions.push(...fromRelativeDays(reading));
  agreedLast(reading, mentions);
  newDayFirst(mentions);
  weighIssueDays(reading, mentions);
  // A booking that was cancelled has days of its own; only a day that is said to be the show's can be called off.
  const called = new Set(
    mentions.filter((one) => one.isDead && !isBare(one)).map((mention) => mention.found.value.date),
  );
  return mentions
    .filter((one) => one.weight >= 0.3 && !(isBare(one) && (isRider || one.isDead)))
    .map((mention) => toCandidate(reading, mention, called.has(mention.found.value.date), mentions))
    .filter((candidate): candidate is Candidate<string> => candidate !== undefined);
}

/** `19 mars` in the subject of a mail that says `vendredi 19 mars 2027`: the year that is written is that of both. */
function inWrittenYear(mentions: readonly DayMention[]): void {
  const written = new Map(
    mentions.flatMap(({ found: { value } }) =>
      value.isYearInferred ? [] : [[value.date.slice(YEAR_LENGTH), value.date] as const],
    ),
  );
  for (const mention of mentions) {
    const { value } = mention.found;
    const date = value.isYearInferred ? written.get(value.date.slice(YEAR_LENGTH)) : undefined;
    if (date && date !== value.date) mention.found = { ...mention.found, value: { ...value, date } };
  }
}

const YEAR_LENGTH = 4;

function isSuperseded(reading: Reading, { line, found }: DayMention): boolean {
  const gone = supersededAt(reading, line, found.text);
  const isCase = () =>
    statementsAt(reading, line).some(({ text }) => text.includes(found.text) && mayCome(text));
  return gone !== undefined && !(gone.isOff && isCase());
}

/** A rider goes with every show: a day of it that no word ties to a show is when it was written. */
function isBare(mention: DayMention): boolean {
  return !mention.isLabel && !mention.isTied;
}

/** A chat on the eve of the show says “tomorrow” and names no date at all. */
function* fromRelativeDays(reading: Reading): Generator<DayMention> {
  for (const { date, words, statement, hasWeekday } of relativeDays(reading)) {
    if (!isChat(reading) && !hasWeekday && !SHOW_DAY.test(statement.text)) continue;
    yield {
      found: {
        value: { date, hasWeekdayMismatch: false, isYearInferred: false, isAmbiguous: false },
        start: 0,
        end: words.length,
        text: words,
        doubts: ['derived'],
      },
      weight: hasWeekday ? 0.65 : 0.5,
      isLabel: false,
      reason: `“${words}”, counted from the day it was written`,
      quote: words,
      line: statement.firstLine,
    };
  }
}

/** An agent's `Booking date` is the day of the show, an airline's the day on which somebody booked. */
const OF_BOOKING = /booking/iu;

function* fromPairs(reading: Reading, isShowPaper: boolean): Generator<DayMention> {
  for (const pair of showPairs(reading)) {
    const weight = labelWeight('date', pair.label);
    if (weight === 0 || (weight < 1 && !isShowPaper) || isMailHeader(reading, pair.firstLine)) continue;
    if (!isShowPaper && OF_BOOKING.test(pair.label)) continue;
    const isBareLabel = BARE_DATE.test(pair.label.trim());
    if (isBareLabel && isSigningDate(reading, pair.firstLine)) continue;
    if (isBareLabel && isOfLetterHead(reading, pair)) continue;
    const found = findDates(pair.value, reading).filter((one) => !isNearOtherDay(pair.value, one));
    const first = found[0];
    if (!first) continue;
    const isDead = saysCalledOff(saidOfDay(pair.text, first.text));
    const place = weight < 1 ? headerPenalty(reading, pair, first.value.date) : 0;
    yield {
      found: first,
      weight: weight - place,
      isLabel: true,
      reason: `label “${pair.label}” beside the value`,
      quote: pair.text,
      line: pair.firstLine,
      isDead,
    };
  }
}

function* fromTitles(reading: Reading, isShowPaper: boolean): Generator<DayMention> {
  for (const title of titlesOf(reading)) {
    const written = findDates(title.text, reading);
    const days = findLooseDates(title.text, reading).filter(
      (one) =>
        !isNearOtherDay(title.text, one) &&
        (written.some(({ start }) => start === one.start) ||
          isBesideShow(clauseAround(title.text, one.start, one.end))),
    );
    const first = days.find((one) => NOUN_AFTER.test(title.text.slice(one.end))) ?? days[0];
    if (!first || isWhereSigned(reading, title.text, first) || NO_SHOW_DAY.test(title.text)) continue;
    const isAboutShow = isShowPaper || title.isAboutShow;
    const isOfBooking = title.isSubject && OF_BOOKED.test(title.text) && !STRONG_SHOW.test(title.text);
    const weight = !isAboutShow || isOfBooking ? 0.2 : title.isSubject ? 0.8 : 0.7;
    const before = title.text.slice(0, first.start);
    const isDead =
      (saysCalledOff(saidOfDay(title.text, first.text)) && !MOVED_TO.test(before)) || MOVED_FROM.test(before);
    yield {
      found: first,
      weight,
      isLabel: false,
      reason: title.isSubject
        ? 'the subject of the mail names the day'
        : 'the title of the paper names the day',
      quote: first.text,
      line: title.line,
      isDead,
      isOverPaper: !title.isSubject && findTimes(title.text, reading).length === 0,
      isTied: SHOW_DAY.test(title.text) || FOR_DAY.test(title.text.slice(0, first.start)),
    };
  }
}

/** `Your rooms of 2 October`, `Tisch am 3.10.` */
const OF_BOOKED =
  /(?<!\p{L})(?:rooms?|rooming|zimmer|chambres?|habitaci(?:ón|ones)|rum|hotel(?:l|s)?|hôtel|nights? of|übernachtung|nuit[ée]{0,2}s?|noches?|nätter|flights?|flüge?|flug|vols?|vuelos?|flyg|tables?|tisch\p{L}*|couverts|mesa|bord|taxis?|transfers?|traslados?)(?!\p{L})/iu;

const FOR_DAY = /(?<!\p{L})(?:for|für|pour|para|för|am|on|le|el|den)\s(?:\p{L}{2,10}\.?,?\s)?$/iu;

function* fromShowLines(reading: Reading): Generator<DayMention> {
  const isContract = paperKindOf(reading).kind === 'contract';
  for (const show of showLinesOf(reading)) {
    const isFiled = isContract && show.line < TITLE_LINES && FILED.test(show.quote);
    yield {
      found: show.date,
      weight: isFiled ? 0.6 : 0.85,
      isLabel: !isFiled,
      reason: 'the line that names the show',
      quote: show.quote,
      line: show.line,
      isDead: saysCalledOff(saidOfDay(show.value, show.date.text)),
    };
  }
}

/** `Agreement – ACT – SERIES – 05/21/2018`: a day in figures behind all else may be that of the file. */
const FILED = /[–—-]\s\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\s*$/u;
const TITLE_LINES = 2;

const BARE_DATE = /^(?:date|datum|fecha)$/iu;

/** `Unser Zeichen: F-26, Datum: 12.11.2026` over the salutation, where nothing of a show stands beside it. */
function isOfLetterHead(reading: Reading, { firstLine }: Pair): boolean {
  return (
    firstLine < salutationOf(reading) &&
    !reading.pairs.some(
      (pair) =>
        Math.abs(pair.firstLine - firstLine) <= 6 &&
        (labelWeight('artist', pair.label) === 1 || labelWeight('venue', pair.label) === 1),
    )
  );
}

/** A bare `Date` in the head of a letter is the letter's own date, unless an artist or venue stands beside it. */
function headerPenalty(reading: Reading, { firstLine: line, label }: Pair, date: string): number {
  if (!BARE_DATE.test(label.trim())) return 0;
  const isFollowed = reading.pairs.some(
    (pair) =>
      pair.firstLine > line &&
      BARE_DATE.test(pair.label.trim()) &&
      (findDates(pair.value, reading)[0]?.value.date ?? '') > date,
  );
  // A memo has its own date at its head, before the day that it is about.
  if (isFollowed) return 0.25;
  const near = reading.pairs.filter((pair) => Math.abs(pair.firstLine - line) <= 6);
  const hasCompany = near.some(
    (pair) => labelWeight('artist', pair.label) === 1 || labelWeight('venue', pair.label) === 1,
  );
  return hasCompany ? 0 : 0.25;
}

function toCandidate(
  reading: Reading,
  mention: DayMention,
  isCalledOff: boolean,
  all: readonly DayMention[],
): Candidate<string> | undefined {
  const evidence =
    findQuote(reading, mention.quote, mention.line) ?? findQuote(reading, mention.found.text, mention.line);
  if (!evidence) return undefined;
  const { date } = mention.found.value;
  const hasRivals = all.some(
    ({ weight, isDead, found }) =>
      weight >= mention.weight - 0.1 && weight >= 0.3 && !isDead && found.value.date !== date,
  );
  const doubts = new Set<Doubt>(mention.found.doubts ?? []);
  if (!mention.isLabel && mention.weight < 0.6) doubts.add('weak_context');
  if (hasRivals) doubts.add('rivals');
  if (mention.found.value.hasWeekdayMismatch) doubts.add('rivals');
  return {
    value: date,
    method: mention.isLabel ? 'label' : 'pattern',
    reason: mention.reason,
    evidence: [evidence],
    specificity: Math.min(1, mention.weight),
    ...(doubts.size > 0 && { doubts: [...doubts] }),
    ...(isCalledOff && { standing: 'superseded' as const }),
  };
}
