import { lineOfOffset, type Reading, type Span } from '../../../reading/index.ts';
import { paperKindOf } from '../../../reading/paper-kind.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { splitSentences } from '../../../recognizers/sentences.ts';
import { isOffer } from '../advertising.ts';
import { type ActWord, findActWords } from './acts/act-words.ts';
import { saidActs } from './acts/said-acts.ts';
import { cleanTitle } from './acts/titles.ts';
import { type Shortened, withoutDays } from './acts/without-days.ts';
import { actWordsOf, OF_ROOMS } from './acts/words-of-sentence.ts';
import type { DayContext } from './days/day-context.ts';
import { dayOfAct, isOfPaper } from './days/day-of-act.ts';
import { hasFlight } from './flights.ts';
import { BOOKINGS, isEndOfStay, OF_A_STAY } from './lines/booked-stays.ts';
import type { ScheduleItem } from './schedule-item.ts';
import { cancelledClauses, isOfFormerYear, levelOf } from './standing/cancelled.ts';
import { saysChange } from './standing/replaced-times.ts';
import { bareHourOfLine } from './times/bare-hours.ts';
import { isOpeningHours } from './times/opening-hours.ts';
import { bareHoursAfter, type Pair, pairUp } from './times/pair-up.ts';
import { readRelativeTimes } from './times/relative-times.ts';
import { endInHalfOf, type TimeGroup, timeGroups, timesOf } from './times/time-groups.ts';
import { endsOfRide } from './ways/ends-of-ride.ts';
import { findPlaceBeside, findWay, statedWay, type Way } from './ways/places.ts';
import { rideOfSentence, type SaidRide } from './ways/ride-of-sentence.ts';
import { BROUGHT, FETCHED } from './ways/told-ride.ts';

/** A condition or a question names a time that nobody has fixed; what is asked in a bracket at the end is about that. */
const OPEN =
  /^(?:if|falls|sollte|wenn|si|om|unless|should|can|could|kann|k[öo]nn(?:en|ten)|peut|pouvez|pourr\w*|puede\w*|kan)(?![\p{L}])|^(?!.*\([^()]*\?\s*\)$).*\?\s*["”»)]*$/iu;

const LEADING_DAY =
  /^\P{L}{0,4}(?:(?:on|for|am|für|le|pour|el|para|på|för)\s(?:den\s|el\s|le\s)?)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|m[åa]ndag|tisdag|onsdag|torsdag|fredag|l[öo]rdag|s[öo]ndag)(?:en)?(?![\p{L}])|^(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?\s\d{1,2}(?:st|nd|rd|th)/iu;

const UNREAD = new Set(['flight', 'hotel', 'changeover']);

/** Acts and times named in sentences: `Load-in shall begin at 1:00 PM and sound check at 4:00 PM`. */
export function readScheduleProse(
  reading: Reading,
  days: DayContext,
  venue: string | undefined,
  taken: ReadonlySet<number>,
): ScheduleItem[] {
  return units(reading, taken).flatMap((unit) => {
    // `Wednesday is the show. Load-in 14:00, …`: the day a paragraph opens with holds for its sentences.
    let lead = '';
    let moved: ActWord | undefined;
    return splitSentences(unit.text).flatMap((sentence) => {
      if (LEADING_DAY.test(sentence.text)) lead = sentence.text;
      const items = readSentence(reading, unit, sentence, days, { venue, lead, moved });
      moved = movedIn(reading, sentence.text) ?? (items.length > 0 ? undefined : moved);
      return items;
    });
  });
}

/** `The soundcheck has moved. They want us half past two till four`: what a sentence moves, whose hour the next one tells. */
function movedIn(reading: Reading, text: string): ActWord | undefined {
  if (!(saysChange(text) || CHANGE.test(text)) || clocksOf(reading, text).length > 0) return undefined;
  const [act, ...others] = findActWords(text).filter(({ isStrong }) => isStrong);
  return others.length === 0 && act && MAY_MOVE.has(act.kind) ? act : undefined;
}

const CHANGE =
  /(?<!\p{L})(?:(?:[Cc]hange|[Uu]pdate) (?:to|of|for) |(?:Ver)?[ÄA]nderung (?:beim?|der|des) |[Cc]hangement (?:pour|de|des|du) |[Cc]ambio (?:de|en) |[ÄA]ndring (?:av|för) )/u;
const MAY_MOVE: ReadonlySet<string> = new Set([
  'load-in',
  'soundcheck',
  'line-check',
  'doors',
  'load-out',
  'curfew',
]);

/** The paragraphs no line of which was read as an entry of its own, and the lines that are in no paragraph. */
function units(reading: Reading, taken: ReadonlySet<number>): Span[] {
  const covered = new Set<number>();
  const spans: Span[] = [];
  for (const paragraph of reading.paragraphs) {
    const lines = reading.lines.slice(paragraph.firstLine, paragraph.lastLine + 1);
    for (const line of lines) covered.add(line.index);
    if (lines.some((line) => taken.has(line.index)))
      spans.push(...lines.filter((line) => !taken.has(line.index)).map(spanOfLine));
    else spans.push(paragraph);
  }
  for (const line of reading.lines)
    if (!covered.has(line.index) && !taken.has(line.index)) spans.push(spanOfLine(line));
  return spans.sort((a, b) => a.firstLine - b.firstLine);
}

function spanOfLine(line: Reading['lines'][number]): Span {
  return { text: line.text, firstLine: line.index, lastLine: line.index };
}

function readSentence(
  reading: Reading,
  unit: Span,
  sentence: { text: string; start: number },
  days: DayContext,
  { venue, lead, moved }: { venue: string | undefined; lead: string; moved: ActWord | undefined },
): ScheduleItem[] {
  const whole = sentence.text;
  const written = clocksOf(reading, whole);
  if (written.length === 0 && !/\d/.test(whole)) return [];
  const plain = withoutDays(whole, reading, (day) => written.some((time) => areOne(time, day)));
  const { text } = plain;
  const clocks = written
    .map((time) => ({ ...time, from: plain.inText(time.from), to: plain.inText(time.to) }))
    .filter((time) => !isAskedFor(text, time) && !isGuess(text, time));
  const named = actWordsOf(text, clocks).filter((word) => !isOfStay(reading, unit, word));
  const told = named.filter((word, i) => !isEndOfRide(word, named[i - 1], clocks));
  const first = clocks[0];
  const isOfMoved = moved !== undefined && first !== undefined && told.length === 0;
  const words = isOfMoved ? [{ ...moved, start: first.from, end: first.from }] : told;
  const isOneDay = clocks.length < 2 || plain.days < 2;
  const ride = isOneDay ? rideOfSentence(text, words, clocks) : undefined;
  const ways = ride ? [] : clocks.flatMap((time, i) => wayOfTime(text, time, clocks[i + 1], clocks[i - 1]));
  if (
    (words.length + ways.length === 0 && !ride) ||
    OPEN.test(whole) ||
    isOfFormerYear(whole) ||
    isOffer(whole) ||
    isOpeningHours(whole, written[0])
  )
    return [];
  if (hasFlight(whole)) return [];
  const times = [...clocks, ...bareHoursAfter(text, words, clocks)].sort((a, b) => a.from - b.from);
  const lineOf = (offset: number): number =>
    lineOfOffset(reading, unit, sentence.start + plain.inWhole(offset));
  const paired = ride ? [ride] : pairUp(text, words, times);
  const others = ways.filter(({ time }) => !paired.some((pair) => pair.time === time));
  const pairs = takingPlace(
    text,
    words,
    [...paired, ...others].sort((a, b) => a.time.from - b.time.from),
  );
  const standing = pairs
    .filter(({ time }) => !OUTDATED.test(text.slice(0, time.from)))
    .map((pair) => toItsEnd(text, words, times, pair));
  const said: Said = { reading, text, whole, plain, words, times, days, venue, lead, lineOf, ride };
  const items = standing.map((pair, i) => itemOf(said, pair, standing[i - 1]?.time.to ?? 0));
  return [...items, ...readRelativeTimes(reading, text, words, times, items, lineOf)].filter(
    (item) => !UNREAD.has(item.kind ?? '') && !isFreeStage(item),
  );
}

/** `You are on at 21:00 and play until 22:30`: the next hour, where it is nobody else's, is how long it goes on. */
function toItsEnd(text: string, words: readonly ActWord[], times: readonly TimeGroup[], pair: Pair): Pair {
  const { word, time } = pair;
  const next = times.find((other) => other.from >= time.to);
  const isOwn = words.every(
    (other) =>
      other === word || other.kind === word.kind || other.end <= time.to || other.start >= (next?.from ?? 0),
  );
  const between = text.slice(time.to, next?.from);
  const isEnd = next?.isUntil || ENDS_AT.test(between);
  if (!next || !isEnd || next.end || time.end || !isOwn || OTHERS.test(between)) return pair;
  return { word, time: { ...time, end: endInHalfOf(time, next), to: next.to } };
}

const ENDS_AT =
  /\s(?:and|und|et|y|och)\s(?:\p{L}{1,8}\s){0,2}(?:finish(?:es)?|ends?|stops?|off|ende[tn]|aufhören|finit|finissent|finissez|terminez?|termina[nr]?|acaba[nr]?|acabáis|slutar)\s(?:(?:at|um|à|a las|kl\.?)\s)?$/iu;

/** What is done before then is no end of it: `tell us by 14:00`. */
const OTHERS =
  /[;:]|(?<!\p{L})(?:tell|let|please|answer|reply|bitte|sagt|merci|dites|decid|por favor|svara|hör|before|vor|avant|antes|innan|before)(?!\p{L})/iu;

/** `The stage shall be clear from 9:00 A.M.`: for those who come, and no end of anything. */
function isFreeStage({ kind, start = '', isTwelve }: ScheduleItem): boolean {
  return kind === 'curfew' && !isTwelve && start >= '06:00' && start < '14:00';
}

const areOne = (time: TimeGroup, day: { start: number; end: number }): boolean =>
  time.from < day.end && day.start < time.to;

/** A sentence with what was found in it. */
interface Said {
  reading: Reading;
  /** Without its days. */
  text: string;
  whole: string;
  plain: Shortened;
  /** The one ride that it is about. */
  ride: SaidRide | undefined;
  words: readonly ActWord[];
  times: readonly TimeGroup[];
  days: DayContext;
  venue: string | undefined;
  /** The sentence of its paragraph that opens with a day. */
  lead: string;
  lineOf: (offset: number) => number;
}

/** `behind` is where the act before it ends. */
function itemOf(said: Said, { word, time }: Pair, behind: number): ScheduleItem {
  const { reading, text, days, lineOf } = said;
  const isTransfer = word.kind === 'transfer';
  const from = Math.min(word.start, time.from);
  const to = Math.max(word.end, time.to);
  const next = nextThing(said, to);
  const line = lineOf(from);
  const rest = text.slice(to, next).replace(OF_NEXT, '');
  const between = word.end < time.from ? text.slice(word.end, time.from) : text.slice(time.to, word.start);
  const place = findPlaceBeside(rest.split(/[.;]\s/u)[0] ?? '', said.venue);
  const way =
    said.ride?.way ?? (isTransfer ? wayAround(said, word, between, rest, text.slice(behind, from)) : {});
  const readLine = reading.lines[line];
  const usual = isTransfer ? days.wayDayOf(line) : days.dayOf(line);
  const date = dayOfAct(reading, inWhole(said, { time, from, to: Math.max(to, next), behind, line }), usual);
  return {
    reading,
    line,
    quote: said.whole.slice(said.plain.inWhole(from), endInWhole(said, to)),
    kind: word.kind,
    title: { text: titleOf(text, word), line: lineOf(word.start) },
    ...(date && { date }),
    ...timesOf(time),
    ...(place && !isTransfer && { location: { text: place, line } }),
    ...(way.from && { from: { text: way.from, line } }),
    ...(way.to && { to: { text: way.to, line } }),
    ...(word.kind === 'meal' && { notes: { text: clauseAround(text, from, next), line } }),
    method: 'pattern',
    reason: `“${cleanTitle(word.text)}” and its time in one sentence`,
    level: readLine ? levelOf(reading, readLine) : 0,
    isListed: false,
  };
}

interface Place {
  time: TimeGroup;
  from: number;
  to: number;
  behind: number;
  line: number;
}

/** An act of a sentence where it stands in the whole one, with its days. */
function inWhole(said: Said, { time, from, to, behind, line }: Place) {
  const { whole, plain, times, lead } = said;
  const start = plain.inWhole(from);
  const end = endInWhole(said, to);
  const placed = (one: TimeGroup) => ({
    ...one,
    from: plain.inWhole(one.from),
    to: endInWhole(said, one.to),
  });
  return {
    text: whole,
    time: placed(time),
    from: start,
    to: to === said.text.length ? whole.length : end,
    line,
    times: times.map(placed),
    behind: behind === 0 ? 0 : endInWhole(said, behind),
    clause: clauseAround(whole, start, end),
    lead,
  };
}

const endInWhole = ({ plain }: Said, to: number): number => (to === 0 ? 0 : plain.inWhole(to - 1) + 1);

/** `doors 7 | , Hall Street Kids on at 8`: whoever has the next hour is no place of this act. */
const OF_NEXT =
  /[,;]\s[^,;]*\s(?:on|plays?|spiel(?:t|en)|jouent?|tocan?|spelar)(?:\s(?:at|um|à|a las|kl\.?))?\s?(?:\d.*)?$/iu;

/** Where the next time or act of the sentence begins. */
function nextThing({ text, words, times }: Said, from: number): number {
  const starts = [...times.map((time) => time.from), ...words.map((word) => word.start), text.length];
  return Math.min(...starts.filter((start) => start >= from));
}

/** `replaces version A, which showed a 20.45 stage time` */
const OUTDATED =
  /(?<!\p{L})(?:(?:which|that|where) (?:still )?(?:showed|said|listed|had|gave|stated)|(?:in|auf) de[rm] noch|(?:wo|worin|die|das) noch|qui (?:indiquait|mentionnait|annonçait)|(?:que|donde) (?:indicaba|ponía|decía|figuraba)|(?:som|där det) (?:angav|visade|stod))(?!\p{L})[^;!?]{0,80}$/iu;

/** `You asked for load-in at 12:00`, `Balances à 15h demandées`: an hour that somebody would have liked. */
const ASKED =
  /(?<!\p{L})(?<!(?:as|wie|comme|como|som) (?:\p{L}{1,8} ){0,2})(?:asked (?:for|about|whether|if)|(?:had|would have) (?:asked|hoped|wanted|wished|liked)|(?:you|they|the (?:band|tour|artist|agent)|agency|management) (?:wanted|requested|proposed|suggested)|(?:wolltet|wollten|wollte|wünschtet|wünschte|hätte[tn]? gern\p{L}?|hattet? (?:\p{L}+ ){0,4}(?:angefragt|gewünscht|erbeten))|(?:aviez|avait|avaient) (?:demandé|souhaité|proposé)|(?:demandiez|souhaitiez|vouliez|demandait|souhaitait)|(?:pedisteis|pedíais|pidió|pedía[ns]?|queríais|quería[ns]?|solicitasteis|habíais pedido)|(?:bad|frågade) (?:\p{L}+ ){0,2}(?:om|efter)|(?:ville|hade velat) ha|hade önskat)(?!\p{L})[^.;!?]{0,70}$/iu;
const ASKED_BEHIND =
  /^\s?(?:uhr|h)?,?\s?\(?(?:(?:as |was |were |wie |wurde[n]? |war(?:en)? |était |étaient |fue |era |var )?(?:only )?(?:asked for|requested by|angefragt|gewünscht|erbeten|demandées?|demandés?|souhaitée?s?|pedid[oa]s?|solicitad[oa]s?|önskat|önskad))(?!\p{L})/iu;
const ANSWERED =
  /(?<!\p{L})(?:but|aber|mais|pero|men|and (?:we|that|it|you)|und (?:wir|das|so)|now|jetzt|ahora|nu)(?!\p{L})/iu;

/** `she's asked if we can check at quarter to five instead`: told to those who will. */
const INSTEAD = /^\s?(?:uhr|h)?,?\s?(?:instead|stattdessen|à la place|en su lugar|i stället)(?!\p{L})/iu;

function isAskedFor(text: string, { from, to }: TimeGroup): boolean {
  const asked = ASKED.exec(text.slice(0, from));
  const isChange = INSTEAD.test(text.slice(to));
  return (asked !== null && !isChange && !ANSWERED.test(asked[0])) || ASKED_BEHIND.test(text.slice(to));
}

/** `doors might be 19:30, tbc`: nobody has said so yet. */
const GUESS =
  /(?<!\p{L})(?:might|could be|maybe|perhaps|possibly|vielleicht|womöglich|k[öo]nnte(?: sein)?|peut-être|pourrait|quizás?|tal vez|a lo mejor|kanske)(?!\p{L})[^.,;!?\d]{0,40}$/iu;

function isGuess(text: string, { from }: TimeGroup): boolean {
  return GUESS.test(text.slice(Math.max(0, from - GUESS_REACH), from));
}

const GUESS_REACH = 60;

const TO_GUESTS = /^(?:vous|ihr|sie|you|we|pod[ée]is|ni|on vous|os)\s/iu;

/** In a house's own letter who may come from four o'clock are its guests. */
function isOfStay(reading: Reading, unit: Span, word: ActWord): boolean {
  const { kind } = paperKindOf(reading);
  const line = reading.lines[unit.firstLine];
  if (line && isEndOfStay(reading, { ...line, text: unit.text }, word.text)) return true;
  const isGuests =
    word.kind === 'curfew' ||
    (word.kind === 'load-in' && (word.name !== undefined || TO_GUESTS.test(word.text)));
  if (word.kind === 'load-in' && TO_GUESTS.test(word.text) && OF_ROOMS.test(unit.text)) return true;
  // `check 4:30` is no check-in.
  const isStay = OF_A_STAY.test(word.text) && word.kind !== 'soundcheck';
  return BOOKINGS.has(kind) && (isStay || (kind === 'hotel' && isGuests));
}

/** Without what the sentence calls off: `the interview at 15:30 is cancelled, soundcheck stays at 16:00`. */
function takingPlace(text: string, words: readonly ActWord[], pairs: readonly Pair[]): Pair[] {
  const gone = new Set<Pair>();
  for (const { from, to } of cancelledClauses(text)) {
    const own = pairs.filter(({ word, time }) => word.start < to && time.from >= from - 1 && time.from < to);
    const isNamed = words.some((word) => word.start >= from && word.end <= to);
    const before = isNamed ? undefined : pairs.findLast(({ time }) => time.to <= from);
    for (const pair of own.length > 0 ? own : before ? [before] : []) gone.add(pair);
  }
  return pairs.filter((pair) => !gone.has(pair));
}

/** `11:59 PM Saturday — venue back to hotel`, `airport 17:00 to the hotel`: a way needs no word of the trade beside its time. */
function wayOfTime(text: string, time: TimeGroup, next?: TimeGroup, last?: TimeGroup): Pair[] {
  const behind = text.slice(time.to, next?.from).split(CLAUSE_END)[0] ?? '';
  const before =
    text
      .slice(last?.to ?? 0, time.from)
      .split(/[,;:]\s/u)
      .at(-1) ?? '';
  const whole = statedWay(behind);
  const around = whole ?? statedWay(`${before}${behind.trimStart()}`);
  if (!around || time.isUntil) return [];
  const start = whole ? time.to + whole.start : time.from - before.length + around.start;
  const end = whole ? time.to + whole.end : time.to + behind.length;
  return [
    { time, word: { kind: 'transfer', name: 'Transfer', isStrong: true, text: around.text, start, end } },
  ];
}

const CLAUSE_END = /[;!?]\s|\.\s(?=\p{Lu})/u;

const BEFORE_TIME =
  /\s(?:at|from|around|about|by|um|ab|gegen|ca\.?|[àa]|vers|dès|a las?|sobre las?|kl\.?|vid|runt)\s*$/iu;

/** `attendra les musiciens à la gare`, `esperará al grupo en la estación`: where somebody waits a way begins. */
const WAITS =
  /(?<!\p{L})(?:attend(?:ra|ront|ent)?|accueill\p{L}{1,6}|récup[eéè]r\p{L}{1,6}|esper(?:a|an|ará|arán)|recoge\p{L}{0,3})(?!\p{L})/iu;

/** `meets us outside T4 at ten to eleven and drops us at Swan Bank`: one ride, told with two verbs around its time. */
function isEndOfRide(word: ActWord, before: ActWord | undefined, clocks: readonly TimeGroup[]): boolean {
  if (!before || !BROUGHT.has(word.name) || !FETCHED.has(before.name)) return false;
  return clocks.filter((time) => time.from > before.start).length === 1;
}

/** `in arrivals`, where somebody is fetched */
const WITHIN = /(?<!\p{L})in(?=\s(?:the\s)?(?:arrivals?|lobby|\p{Lu}))/u;
/** `Yann est à Guipavas | à 18 h 30`: where the driver stands a way begins. */
const STANDS =
  /^.*(?<!\p{L})(?:is|will be|['’]ll be|stands|ist|steht|wartet|est|sera|está|estará|är|står)\s(?:at|in|am|im|à|au|en|vid|på|i)\s/iu;
const DROPPED = /^(?:drop|d[ée]pose)/iu;
/** `hämtar er på flygplatsen på torsdag`: the day is no part of the place. */
const ON_A_DAY =
  /,?\s(?:(?:on|this|next|am|diesen|le|el|på)\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?)(?!\p{L})/giu;

/** The way as the verbs of fetching and bringing have it, and what it leaves open as the words before the places say. */
function wayAround({ text, times }: Said, word: ActWord, between: string, rest: string, before: string): Way {
  const told = wayOf(word, between, rest, before);
  if (told.from && told.to) return told;
  const isAlone = times.length === 1;
  const said = isAlone ? endsOfRide(text, times) : endsOfRide(`${word.text} ${between}`);
  const from = told.from ?? (said.from === told.to ? undefined : said.from);
  const to = told.to ?? (said.to === told.from ? undefined : said.to);
  return { ...(from && { from }), ...(to && { to }) };
}

/** `picks you up at the station | at 14:20 | and takes you …`: the way is said on both sides of the time. */
function wayOf(word: ActWord, between: string, rest: string, before: string): Way {
  if (statedWay(word.text)) return findWay(word.text);
  const said = `${word.text} ${between.replace(BEFORE_TIME, '')}, ${rest.split(/[.;]\s/u)[0] ?? ''}`
    .replace(ON_A_DAY, '')
    .replace(/\s+/gu, ' ');
  const isFetched = FETCHED.has(word.name);
  const way = findWay(isFetched ? said.replace(WITHIN, 'at') : said);
  if (BROUGHT.has(word.name) && way.to && !way.from) {
    const start = STANDS.test(before) && findWay(before.replace(STANDS, 'at ')).from;
    if (start) return { ...way, from: start };
  }
  if (isFetched && !way.to) {
    const then = saidActs(rest, []).find((one) => BROUGHT.has(one.name));
    const goal = then && findWay(`${then.text} ${rest.slice(then.end).split(/[.;]\s/u)[0] ?? ''}`);
    const to = goal?.to ?? (then && DROPPED.test(then.text) ? goal?.from : undefined);
    if (to) return { ...way, to };
  }
  if (way.to && !way.from && WAITS.test(between)) {
    const goal = findWay(rest.split(/[.;]\s/u)[0] ?? '').to;
    return { from: way.to, ...(goal && goal !== way.to && { to: goal }) };
  }
  // In French somebody is fetched `à la gare`.
  return word.name === 'Prise en charge' && way.to && !way.from ? { from: way.to } : way;
}

/** A sentence may be nothing but `Ljudkoll 16.` */
function clocksOf(reading: Reading, text: string): readonly TimeGroup[] {
  // Only in German is `21.10.` a day: elsewhere the second dot ends the sentence.
  const ended = reading.language === 'de' ? text : text.replace(/(?<=\d\.\d{2})\.$/u, ' ');
  const clocks = timeGroups(ended, reading);
  const bare = clocks.length === 0 ? bareHourOfLine(text) : undefined;
  if (bare) return [bare];
  const stamps =
    clocks.length > 0 ? findDates(text, reading).filter((date) => isOfPaper(text, date.start)) : [];
  return clocks.filter(
    (clock) =>
      !stamps.some((date) => date.end <= clock.from && STAMPED.test(text.slice(date.end, clock.from))),
  );
}

/** `Printed 24 Nov 2025, 08:12`: when the paper was made. */
const STAMPED = /^[\s,]{1,3}(?:(?:at|um|à|a las|kl\.?)\s)?$/iu;

/** The part of a sentence that speaks of one act: from the comma before it to the next act. */
function clauseAround(text: string, from: number, to: number): string {
  const start =
    Math.max(text.lastIndexOf(',', from), text.lastIndexOf(';', from), text.lastIndexOf(':', from)) + 1;
  return cleanTitle(text.slice(start, to));
}

const VERB_BEHIND =
  /^[^;!?]{0,40}?\s(rein|hinein|hereinkommen|reinkommen|ausladen|einladen|abladen|aufbauen|come in|unload|set up|access|komma in|komma|lasta in|lasta|bära in|rigga)(?!\p{L})/iu;

/** `Ihr könnt ab 15 Uhr rein` is called `Ihr könnt rein`. */
function titleOf(text: string, word: ActWord): string {
  if (word.name) return word.name;
  const isHead =
    word.kind === 'load-in' && /(?:k[öo]nn(?:t|en)|d[üu]rf(?:t|en)|can|kan|får)(?: ni)?$/iu.test(word.text);
  const verb = isHead ? VERB_BEHIND.exec(text.slice(word.end))?.[1] : undefined;
  if (verb) return `${word.text} ${verb}`;
  if (/^tritt$/iu.test(word.text)) return `${word.text} auf`;
  return /['’]re (?:\p{L}+ )?on$/iu.test(word.text) ? word.text : cleanTitle(word.text);
}
