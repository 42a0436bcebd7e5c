import type { Candidate, Doubt } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { addDays, candidateAt, type Spot } from '../../shared/spots.ts';
import type { Stay, StayDates } from '../types.ts';

const FIRST_DAY =
  /(?<![\d.,/])(\d{1,2})\.?\s{0,2}(?:auf(?: den)?|to(?: the)?|au|al|till|[-–/>→])\s{0,2}(?:den\s)?(?:\p{L}{2,10}\.?,?\s)?$/iu;

/** `vom 12. auf den 13. Juni 2026`: the day before the date, in the same month. */
export function firstDays<T extends { start: number; end: number; value: string }>(
  text: string,
  dates: readonly T[],
) {
  return dates.flatMap((date, i) => {
    const before = text.slice(dates[i - 1]?.end ?? 0, date.start);
    const match = FIRST_DAY.exec(before);
    const day = Number(match?.[1]);
    if (!match || day < 1 || day >= Number(date.value.slice(8))) return [];
    const start = date.start - before.length + match.index;
    const value = `${date.value.slice(0, 8)}${String(day).padStart(2, '0')}`;
    return [{ date, first: { start, end: start + (match[1] ?? '').length, value } }];
  });
}

const IN_WORDS =
  'check-?\\s?in|einchecken|incheckning|anreise|ankunft|arrivée|entrada|llegada|ankomst|arrival';
const OUT_WORDS = 'check-?\\s?out|auschecken|utcheckning|abreise|départ|salida|avresa|departure';
const ROOMS = 'rum(?:met|men)?|zimmer|chambres?|rooms?|habitaci(?:ón|ones)';
const FROM =
  "(?:from|fr\\.?|after|not before|ab|erst (?:um|ab)|à partir d[e']|dès|pas avant|desde las|a partir de las|no antes de las|från|efter|först|(?:is )?possible from)(?: kl(?:ockan|\\.)?)?";
const UNTIL =
  "(?:until|by|before|bis|vor|avant|jusqu'à|hasta las|antes de las|senast|till|före)(?: spätestens)?(?: kl(?:ockan|\\.)?)?";
const MONTH =
  'jan|feb|fév|m[aä]r|apr|abr|avr|ma[iyj]|ju[nli]|juil|aug|ago|août|sep|o[ck]t|nov|de[cz]|déc|ene|dic';
const HOUR = `(\\d{1,2})(?=\\s?(?:[,;)]|\\.(?!\\s?(?:${MONTH}))|\\/(?!\\d)|-|$|and|und|et|y|och|but|aber|mais|pero|men|on|am|le|el|(?:mon|tues|wednes|thurs|fri|satur|sun)day|Uhr|please|bitte|raus|heraus|h(?!\\p{L}|\\d)))(?![.:]\\d)`;
/** Between the word and its hour may stand the day: `ut 21/11 senast 11`, `rooms ready from 15`. */
const GAP = '(?:[^\\n;()]{0,24}?\\s)?';
const hourAfter = (words: string, wider: string, lead: string) =>
  new RegExp(
    `(?<!\\p{L})(?:(?:${words})\\s{0,2}:?\\s{0,2}(?:(?:is |at |by |um |kl\\.? )?)|(?:${words}|${wider})\\s${GAP}${lead}\\s)${HOUR}`,
    'giu',
  );
const BARE_HOURS = [
  { isArrival: true, pattern: hourAfter(IN_WORDS, `in|${ROOMS}`, FROM), first: 11, last: 22 },
  {
    isArrival: false,
    pattern: hourAfter(OUT_WORDS, `out|ute?|raus|libérer|${ROOMS}`, UNTIL),
    first: 6,
    last: 16,
  },
];

const LAST_OF_CLOCK = 6;

/** `check-in from 15, check-out 11`: hours without minutes, right behind their word. */
export function readBareHours(reading: Reading, line: number, text: string, stay: StayDates): void {
  if (!/\d/.test(text)) return;
  for (const { isArrival, pattern, first, last } of BARE_HOURS) {
    const list = isArrival ? stay.checkInTime : stay.checkOutTime;
    for (const match of list.length > 0 ? [] : matchesOf(text, pattern)) {
      const told = Number(match[1]);
      // `check in after 2`: nobody is let in at night.
      const hour = isArrival && told > 0 && told <= LAST_OF_CLOCK ? told + 12 : told;
      if (hour < first || hour > last || list.length > 0) continue;
      const end = match.index + match[0].length;
      const spot = { line, start: end - (match[1] ?? '').length, end };
      list.push(
        candidateAt(reading, `${String(hour).padStart(2, '0')}:00`, [spot], {
          method: 'label',
          reason: 'hour right behind the word for it',
          doubts: ['weak_context'],
          specificity: 0.4,
        }),
      );
    }
  }
}

const NIGHTS = quick(
  /(?<![\d.,])(\d{1,2})\s{0,2}(?:x\s)?(?:nights?|nächte?|übernachtung(?:en)?|nuits?|nuitées?|noches?|nätter|natt)(?!\p{L})/iu,
);

const SPELLED: readonly RegExp[] = [
  /^(?:one|eine|une|una|en)$/iu,
  /^(?:two|zwei|deux|dos|två)$/iu,
  /^(?:three|drei|trois|tres|tre)$/iu,
  /^(?:four|vier|quatre|cuatro|fyra)$/iu,
];
const SPELLED_NIGHTS = quick(
  /(?<!\p{L})(one|two|three|four|eine|zwei|drei|vier|une|deux|trois|quatre|una|dos|tres|cuatro|en|två|tre|fyra)\s(?:nights?|nächte?|nacht|nuits?|noches?|nätter|natt)(?!\p{L})/iu,
);

const LABELLED_NIGHTS =
  /(?<!\p{L})(?:(?:number of |anzahl (?:der )?|nombre de |número de |antal )?(?:nights?|nächte|übernachtungen|nuits|nuitées|noches|nätter))\s{0,2}[:=]?\s{1,6}(\d{1,2})(?![\d.:/-])/iu;

interface Nights {
  count: number;
  start: number;
  end: number;
}

/** How many nights a text speaks of: `3 nights`, `Anzahl Nächte: 2`, `eine Nacht`. */
function nightsTold(text: string): Nights | undefined {
  const match = NIGHTS.exec(text) ?? LABELLED_NIGHTS.exec(text) ?? SPELLED_NIGHTS.exec(text);
  const word = match?.[1];
  if (!match || word === undefined) return undefined;
  const count = /^\d/.test(word) ? Number(word) : SPELLED.findIndex((pattern) => pattern.test(word)) + 1;
  return count > 0 ? { count, start: match.index, end: match.index + match[0].length } : undefined;
}

/** The day of leaving where only that of coming is told, and how many nights one stays. */
export function departureByNights(
  reading: Reading,
  arrival: Candidate<string> | undefined,
  lines: readonly number[],
  isOwn: (line: number, at: number) => boolean,
): Candidate<string>[] {
  if (!arrival) return [];
  for (const line of lines) {
    const nights = nightsTold(reading.lines[line]?.text ?? '');
    if (!nights || nights.count > MAX_NIGHTS || !isOwn(line, nights.start)) continue;
    return [
      candidateAt(
        reading,
        addDays(arrival.value, nights.count),
        [{ line, start: nights.start, end: nights.end }],
        {
          reason: 'so many nights after the arrival',
          doubts: [...new Set([...(arrival.doubts ?? []), 'derived' as const])],
          specificity: 0.5,
        },
      ),
    ];
  }
  return [];
}

/** `rooms on Saturday 27 February, leaving Sunday 28 February`: the day written before that of leaving is that of coming. */
export function dayBeforeDeparture(
  reading: Reading,
  departure: Candidate<string> | undefined,
  isOwn: (line: number, at: number) => boolean,
): Candidate<string>[] {
  const quote = departure?.evidence[0]?.quote;
  const line = reading.lines.findIndex(({ text }) => quote !== undefined && text.includes(quote));
  if (!departure || quote === undefined || line < 0) return [];
  for (const index of [line, line - 1]) {
    const { text = '', isMailDate } = reading.lines[index] ?? {};
    const end = index === line ? text.indexOf(quote) : text.length;
    const date = findDates(text.slice(0, end), reading).at(-1);
    const isNear =
      date && date.value.date < departure.value && addDays(date.value.date, MAX_STAY) >= departure.value;
    if (
      !isNear ||
      isMailDate ||
      !isOwn(index, date.start) ||
      !LODGES.test(`${text} ${reading.lines[line]?.text}`)
    )
      continue;
    return [
      candidateAt(reading, date.value.date, [{ line: index, start: date.start, end: date.end }], {
        reason: 'day written before that of leaving',
        doubts: [...(date.doubts ?? []), 'weak_context'],
        specificity: 0.4,
      }),
    ];
  }
  return [];
}

const MAX_STAY = 7;
const LODGES =
  /(?<!\p{L})(?:rooms?|nights?|zimmer|nacht|nächte|chambres?|nuits?|habitaci\p{L}+|noches?|rum|natt|nätter|singles?|doubles?|twins?|[ed]z|dobles?)(?!\p{L})/iu;

const MAX_NIGHTS = 30;

/** `2 nights, 15 + 16 Oct`: the nights are named, the departure is the morning after the last. */
export function readNights(
  reading: Reading,
  line: number,
  text: string,
  dates: { value: string; start: number; end: number; doubts?: Doubt[] }[],
  stay: StayDates,
): void {
  const nights =
    nightsTold(text)?.count ??
    (/(?<!\p{L})(?:night|nacht|nuit|noche)s? (?:of|vom|du|del)/iu.test(text) ? 1 : 0);
  const first = dates[0];
  const last = dates.at(-1);
  if (!nights || !first || !last || stay.checkOutDate.length > 0) return;
  const span = Math.round((Date.parse(last.value) - Date.parse(first.value)) / 86_400_000);
  if (span !== 0 && span !== nights - 1) return;
  const spot = { line, start: first.start, end: last.end };
  const doubts = [...(first.doubts ?? []), 'derived' as const];
  if (stay.checkInDate.length === 0)
    stay.checkInDate.push(
      candidateAt(reading, first.value, [spot], {
        reason: 'first of the nights named',
        doubts: first.doubts ?? [],
        specificity: 0.6,
      }),
    );
  stay.checkOutDate.push(
    candidateAt(reading, addDays(first.value, nights), [spot], {
      reason: 'morning after the last night',
      doubts,
      specificity: 0.5,
    }),
  );
}

/** When a mail or paper was written is no day of a stay. */
const WRITTEN_ON =
  /^\W{0,3}(?:date|datum|fecha|sent|gesendet|envoyé|enviado|skickat|stand|updated|issued|version)\s?:|(?:wrote|schrieb|a écrit|escribió|skrev)\s?:?\s*$/iu;

const MAX_LINES_TO_DAY = 14;

/** A line that opens with a day and tells what it brings: `Wed 21 Oct 2026 - GALWAY`. */
const MAX_BEFORE_DAY = 14;

/** `Hotel: …` under the heading of one of several days: the house of that night. */
export function nightOfDay(reading: Reading, stay: Stay): Candidate<string>[] {
  const { line, kind, start, end } = stay.home;
  if (kind !== 'label' && kind !== 'opening') return [];
  const headings = dayHeadings(reading);
  const at = headings.findLast((one) => one.line < line);
  if (!at || headings.length < 2 || line - at.line > MAX_LINES_TO_DAY * 2) return [];
  if (reading.lines[at.line]?.message !== reading.lines[line]?.message) return [];
  return [
    candidateAt(
      reading,
      at.date,
      [
        { line: at.line, start: at.start, end: at.end },
        { line, start, end },
      ],
      {
        reason: 'day that the hotel stands under',
        doubts: [...at.doubts, 'derived'],
        specificity: 0.4,
      },
    ),
  ];
}

interface DayHeading extends Spot {
  date: string;
  doubts: Doubt[];
}

const knownHeadings = new WeakMap<Reading, DayHeading[]>();

/** The lines that open with a day without an hour, as the days of a tour book do. */
function dayHeadings(reading: Reading): DayHeading[] {
  const known = knownHeadings.get(reading);
  if (known) return known;
  const headings = reading.lines.flatMap((one): DayHeading[] => {
    if (one.isMailDate || one.text.length > 90 || /\d{1,2}[:.]\d{2}(?![.\d])|:\s/.test(one.text)) return [];
    const dates = findDates(one.text, reading);
    const date = dates[0];
    if (!date || dates.length > 1 || /\p{L}{3,}.*\p{L}{3,}/u.test(one.text.slice(0, date.start))) return [];
    if (date.start > MAX_BEFORE_DAY || WRITTEN_ON.test(one.text)) return [];
    return [
      { line: one.index, start: date.start, end: date.end, date: date.value.date, doubts: date.doubts ?? [] },
    ];
  });
  knownHeadings.set(reading, headings);
  return headings;
}
