import { lineOfOffset, type Reading, type Span } from '../../../reading/index.ts';
import { daysBetween } from '../../../recognizers/calendar.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { splitSentences } from '../../../recognizers/sentences.ts';
import { isOffer } from '../advertising.ts';
import { type ActWord, findActWords } from './act-words.ts';
import { type Day, type DayContext, NOT_A_PROGRAMME } from './day-context.ts';
import { isCancelled, levelOf } from './lines.ts';
import { findPlaceBeside, findWay } from './places.ts';
import { readRelativeTimes } from './relative-times.ts';
import type { ScheduleItem } from './schedule-item.ts';
import { type TimeGroup, timeGroups } from './time-groups.ts';
import { cleanTitle } from './titles.ts';
import { dayOfWeekday } from './weekday-days.ts';

/** A condition or a question names a time that nobody has fixed. */
const OPEN =
  /^(?:if|falls|sollte|wenn|si|om|unless|should|can|could|kann|k[öo]nn(?:en|ten)|peut|pouvez|pourr\w*|puede\w*|kan)(?![\p{L}])|\?\s*["”»)]*$/iu;

const LEADING_DAY =
  /^\P{L}{0,4}(?:(?:on|am|le|el|på)\s)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|m[åa]ndag|tisdag|onsdag|torsdag|fredag|l[öo]rdag|s[öo]ndag)(?:en)?(?![\p{L}])/iu;

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
    return splitSentences(unit.text).flatMap((sentence) => {
      if (LEADING_DAY.test(sentence.text)) lead = sentence.text.slice(0, 24);
      return readSentence(reading, unit, sentence, days, { venue, lead });
    });
  });
}

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
  { venue, lead }: { venue: string | undefined; lead: string },
): ScheduleItem[] {
  const { text } = sentence;
  const clocks = timeGroups(text, reading);
  if (clocks.length === 0 && !/\d/.test(text)) return [];
  const words = actWordsOf(text, clocks);
  if (words.length === 0 || OPEN.test(text) || isCancelled(text) || isOffer(text)) return [];
  if (findFlightNumbers(text).some((flight) => !flight.doubts)) return [];
  const times = [...clocks, ...bareHoursAfter(text, words, clocks)].sort((a, b) => a.from - b.from);
  const lineOf = (offset: number): number => lineOfOffset(reading, unit, sentence.start + offset);
  const pairs = pairUp(text, words, times);
  const items = pairs.map(({ word, time }, i): ScheduleItem => {
    const line = lineOf(Math.min(word.start, time.from));
    const from = Math.min(word.start, time.from);
    const to = Math.max(word.end, time.to);
    const next = Math.min(
      ...[...times.map((t) => t.from), ...words.map((w) => w.start), text.length].filter((n) => n >= to),
    );
    const rest = text.slice(to, next);
    const between = word.end < time.from ? text.slice(word.end, time.from) : text.slice(time.to, word.start);
    const place = findPlaceBeside(`${rest.split(/[.;]\s/u)[0] ?? ''}`, venue);
    const way =
      word.kind === 'transfer'
        ? findWay(`${word.text}${between}${rest.split(/[.;]\s/u)[0] ?? ''}`.replace(/\s+/gu, ' '))
        : {};
    const readLine = reading.lines[line];
    const usual = word.kind === 'transfer' ? days.wayDayOf(line) : days.dayOf(line);
    const date =
      dayIn(reading, text, pairs[i - 1]?.time.to ?? 0, Math.max(to, next), line) ??
      dayAbove(reading, text, from, line, usual) ??
      dayOfWeekday(clauseAround(text, from, next), line, usual) ??
      dayOfWeekday(lead, line, usual) ??
      usual;
    return {
      reading,
      line,
      quote: text.slice(from, to),
      kind: word.kind,
      title: { text: titleOf(text, word), line: lineOf(word.start) },
      ...(date && { date }),
      start: time.start,
      ...(time.end && { end: time.end }),
      timeDoubts: time.doubts,
      ...(time.isTwelve && { isTwelve: true }),
      ...(place && word.kind !== 'transfer' && { location: { text: place, line } }),
      ...(way.from && { from: { text: way.from, line } }),
      ...(way.to && { to: { text: way.to, line } }),
      ...(word.kind === 'meal' && { notes: { text: clauseAround(text, from, next), line } }),
      method: 'pattern',
      reason: `“${cleanTitle(word.text)}” and its time in one sentence`,
      level: readLine ? levelOf(reading, readLine) : 0,
      isListed: false,
    };
  });
  return [...items, ...readRelativeTimes(reading, text, words, times, items, lineOf)].filter(
    (item) => !UNREAD.has(item.kind ?? ''),
  );
}

/** The part of a sentence that speaks of one act: from the comma before it to the next act. */
function clauseAround(text: string, from: number, to: number): string {
  const start =
    Math.max(text.lastIndexOf(',', from), text.lastIndexOf(';', from), text.lastIndexOf(':', from)) + 1;
  return cleanTitle(text.slice(start, to));
}

/** A check-out or a boarding takes the time beside it, and gives nothing. */
function isBarrier(word: ActWord): boolean {
  return word.kind === 'flight' || (word.kind === 'hotel' && /check|chec/iu.test(word.text));
}

const ARRIVAL = /^(?:arriv|ankunft|llegada|ankomst|entrada|entr[ée]e|access|acc[èe]s|acceso)/iu;
/** So many acts with their times make a sentence a list of them. */
const LIST = 3;

/** The words of a sentence that name acts: strong ones anywhere, others as labels of a time. */
function actWordsOf(text: string, clocks: readonly TimeGroup[]): ActWord[] {
  const all = findActWords(text).filter((word) => !isVerb(text, word) && !isMeasure(text, word));
  const labels = all.filter((word) => word.isStrong || isLabelOf(text, word));
  const isList =
    clocks.length >= LIST && labels.filter((word) => word.kind !== 'transfer').length >= LIST - 1;
  return all.flatMap((word) => {
    if (word.isStrong || isBarrier(word) || isLabelOf(text, word)) return [word];
    if (!isList || !(isBeforeTime(text, word) || isBehindTime(text, word, clocks))) return [];
    // Among the acts of one place, who arrives is the band.
    return [
      word.kind === 'transfer' && ARRIVAL.test(word.text) ? { ...word, kind: 'load-in' as const } : word,
    ];
  });
}

/** `Show: 21:00`, `Ende 23:00`: a word that means something else in running text, but stands alone before its time. */
function isLabelOf(text: string, word: ActWord): boolean {
  if (word.kind === 'transfer') return word.start === 0 && Object.keys(findWay(text)).length > 0;
  if (word.kind === 'hotel' || word.kind === 'call') return false;
  return isBeforeTime(text, word);
}

function isBeforeTime(text: string, word: ActWord): boolean {
  const after = text.slice(word.end, word.end + 14);
  return (
    /^\s?[:.\-–=(]?\s{0,3}(?:(?:kl\.?|um|at|ab|à|a las|vers|från|from)\s)?\d/iu.test(after) &&
    /(?:^|[\s,;/|(]|[–-]\s)$/u.test(text.slice(0, word.start))
  );
}

/** `16h30 arrivée, 17h balance`: the time and its word fill the part between two commas. */
function isBehindTime(text: string, word: ActWord, clocks: readonly TimeGroup[]): boolean {
  return (
    /^\s*(?:[,;.)|/]|$)/u.test(text.slice(word.end)) &&
    clocks.some(
      (time) =>
        time.to <= word.start && /^\s?(?:uhr|h)?[\s:–-]{0,3}$/iu.test(text.slice(time.to, word.start)),
    )
  );
}

/** `we'd get in late`: somebody comes home; `you can get in` is said of the place. */
function isVerb(text: string, word: ActWord): boolean {
  return (
    /^(?:get|load) (?:in|out)$/.test(word.text) &&
    /(?:['’]d|['’]ll|will|would|might|we|i|they|to)\s$/iu.test(
      text.slice(Math.max(0, word.start - 8), word.start),
    ) &&
    !/(?:able|want|need|allowed|have)\sto\s$|to load|we load/iu.test(
      text.slice(Math.max(0, word.start - 12), word.end),
    )
  );
}

/** `arrives after load-out, approx. 00:30`: an act that another one is measured by. */
function isMeasure(text: string, word: ActWord): boolean {
  const before = text.slice(Math.max(0, word.start - 24), word.start);
  // A guard at the stage door says nothing of the public.
  if (
    word.kind === 'doors' &&
    /(?:stage|back|side|front|rear|next|loading|dressing[ -]room|artists?['’]?)\s$/iu.test(before)
  )
    return true;
  // `Catering ab Eintreffen, warme Mahlzeit um 18.15 Uhr`
  if (
    /(?<![\p{L}])(?:ab|seit|from|since|dès|depuis|desde|från|vid)\s$/iu.test(before) &&
    text[word.end] === ','
  )
    return true;
  return /(?<![\p{L}])(?:after|before|following|prior to|nach|vor|apr[èe]s|avant|despu[ée]s d(?:e|el)|antes d(?:e|el)|tras|efter|innan|före)\s(?:(?:the|our|your|dem|der|den|die|das|unserem|eurem|le|la|les|el|los|notre|votre)\s|l['’])?$/iu.test(
    before,
  );
}

const VERB_BEHIND =
  /^[^;!?]{0,40}?\s(rein|hinein|hereinkommen|reinkommen|ausladen|einladen|abladen|aufbauen|come in|unload|set up|access|komma in|komma|lasta in|lasta|bära in|rigga)(?!\p{L})/iu;

/** `Ihr könnt ab 15 Uhr rein` is called `Ihr könnt rein`. */
function titleOf(text: string, word: ActWord): string {
  const isHead =
    word.kind === 'load-in' && /(?:k[öo]nn(?:t|en)|d[üu]rf(?:t|en)|can|kan|får)$/iu.test(word.text);
  const verb = isHead ? VERB_BEHIND.exec(text.slice(word.end))?.[1] : undefined;
  if (verb) return `${word.text} ${verb}`;
  if (/^tritt$/iu.test(word.text)) return `${word.text} auf`;
  return /['’]re on$/iu.test(word.text) ? word.text : cleanTitle(word.text);
}

/** `Soundcheck kl 15, insläpp 19, …`: among clock times the hour alone right behind an act is one too. */
function bareHoursAfter(text: string, words: readonly ActWord[], clocks: readonly TimeGroup[]): TimeGroup[] {
  if (clocks.length === 0) return [];
  return words.flatMap((word) => {
    const match = /^\s(?:kl\.?\s|um\s|à\s|a las\s)?(1\d|2[0-3]|[89])(?=\s*(?:[,;.]|$))/iu.exec(
      text.slice(word.end, word.end + 14),
    );
    const from = word.end + (match?.[0].length ?? 0) - (match?.[1]?.length ?? 0);
    if (!match?.[1] || Number(match[1]) < 12 || clocks.some((clock) => from >= clock.from && from < clock.to))
      return [];
    return [
      {
        start: `${match[1]}:00`,
        from,
        to: from + 2,
        text: match[1],
        doubts: ['weak_context' as const],
        isUntil: false,
      },
    ];
  });
}

interface Pair {
  word: ActWord;
  time: TimeGroup;
}

const MAX_GAP = 80;

/** Each time takes the word before it; in texts that put the time first, the word behind it. */
function pairUp(text: string, words: readonly ActWord[], times: readonly TimeGroup[]): Pair[] {
  const used = new Set<ActWord>();
  const pairs: Pair[] = [];
  const isTimeFirst =
    times[0] !== undefined &&
    words[0] !== undefined &&
    times[0].from < words[0].start &&
    words[0].start - times[0].to < 16 &&
    /(?:^|[,;:.(–-])[\s]*(?:\p{L}{1,5}\.?\s)?$/u.test(text.slice(0, times[0].from));
  for (const [i, time] of times.entries()) {
    const previousEnd = times[i - 1]?.to ?? 0;
    const nextStart = times[i + 1]?.from ?? text.length;
    const before = words
      .filter(
        (word) =>
          word.start >= previousEnd &&
          word.end <= time.from &&
          !used.has(word) &&
          time.from - word.end <= MAX_GAP,
      )
      .at(-1);
    const after = words.find(
      (word) =>
        word.start >= time.to &&
        word.end <= nextStart &&
        !used.has(word) &&
        word.start - time.to <= MAX_GAP / 2,
    );
    const word =
      isTimeFirst || isFor(text, time, after)
        ? (after ?? before)
        : (before ?? (isAdjacent(text, time, after) ? after : undefined));
    if (!word || (time.isUntil && word.kind !== 'curfew')) continue;
    if (word === before && isOfSupport(text, words, word)) continue;
    used.add(word);
    pairs.push({ word: before && word === before ? widened(text, words, word, previousEnd) : word, time });
  }
  return pairs;
}

/** `Support soundcheck 17:00` is another act's. */
function isOfSupport(text: string, words: readonly ActWord[], word: ActWord): boolean {
  return words.some(
    (other) =>
      other.kind === 'support' &&
      other.end <= word.start &&
      /^[\s:–-]{0,3}$/u.test(text.slice(other.end, word.start)),
  );
}

/** `ab 14 Uhr für eine Anspielprobe`, `à partir de 9 h pour permettre le montage`. */
function isFor(text: string, time: TimeGroup, word: ActWord | undefined): boolean {
  return (
    word !== undefined &&
    /^\s?(?:uhr|h)?\s{0,2}(?:für|zum|zur|for|pour(?: permettre)?|para|för|till)\s(?:(?:den|die|das|der|eine[nr]?|ein|the|your|our|an?|le|la|les|un|une|una|el|los|ett|en|ihren?|euren?)\s|l['’])?$/iu.test(
      text.slice(time.to, word.start),
    )
  );
}

function isAdjacent(text: string, time: TimeGroup, word: ActWord | undefined): boolean {
  return (
    word !== undefined &&
    /^\s{0,3}(?:uhr|hrs?|h)?[\s:.\-–]{0,4}(?:\p{L}{1,12}\s)?$/iu.test(text.slice(time.to, word.start))
  );
}

/** `Load-in and soundcheck from 15:00` is one entry under both names. */
function widened(text: string, words: readonly ActWord[], word: ActWord, from: number): ActWord {
  const neighbour = words.find(
    (other) =>
      other.start >= from &&
      other.end <= word.start &&
      /^\s*(?:&|\+|\/|and|und|et|y|och)\s*$/iu.test(text.slice(other.end, word.start)),
  );
  return neighbour ? { ...neighbour, text: text.slice(neighbour.start, word.end), end: word.end } : word;
}

/** So far from the day spoken of a date in the sentence may lie to be that of its acts. */
const NEAR_DAYS = 4;

/** `Fr 19.02., Jazzhaus, Beginn 20:00, Soundcheck 17:00`: the one date of a sentence holds for all that follows it. */
function dayAbove(
  reading: Reading,
  text: string,
  from: number,
  line: number,
  usual: Day | undefined,
): Day | undefined {
  const [only, ...others] = findDates(text, reading);
  if (!only || others.length > 0 || only.end > from || NOT_A_PROGRAMME.test(text.slice(0, from)))
    return undefined;
  if (usual && Math.abs(daysBetween(usual.value, only.value.date)) > NEAR_DAYS) return undefined;
  return { value: only.value.date, quote: { text: only.text, line }, doubts: only.doubts ?? [] };
}

function dayIn(reading: Reading, text: string, from: number, to: number, line: number): Day | undefined {
  const found = findDates(text, reading).filter((date) => date.start >= from && date.end <= to);
  const first = found[0];
  return found.length === 1 && first
    ? { value: first.value.date, quote: { text: first.text, line }, doubts: first.doubts ?? [] }
    : undefined;
}
