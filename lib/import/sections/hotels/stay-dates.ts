import type { Candidate, Doubt } from '../../candidate.ts';
import type { Reading } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';
import { findFlightNumbers } from '../../recognizers/flight-numbers.ts';
import { findTimes } from '../../recognizers/times.ts';
import { findLooseDates } from '../shared/loose-dates.ts';
import { addDays, candidateAt, cellRanges } from '../shared/spots.ts';

export interface StayDates {
  checkInDate: Candidate<string>[];
  checkInTime: Candidate<string>[];
  checkOutDate: Candidate<string>[];
  checkOutTime: Candidate<string>[];
}

type Sense = 'in' | 'out' | 'skip';

const IN =
  /(?<!\p{L})(?:check(?:ing)?[- ]?in|c\/i|arriv(?:al|ing|e|es)|anreise(?:tag|datum)?|ankunft|einchecken|zimmer ab|bezugsfertig|bezug|arrivée|entrée|entrada|llegada|incheckning|ankomst|anländer|move in|in)(?!\p{L}|-)/giu;
const OUT =
  /(?<!\p{L})(?:check(?:ing)?[- ]?out|c\/o|depart(?:ure|ing|s)?|leav(?:ing|e)|abreise(?:tag|datum)?|abfahrt|auschecken|départ|sortie|salida|utcheckning|avresa|avreser|move out|out|ut)(?!\p{L}|-)/giu;
const SKIP =
  /(?<!\p{L})(?:cancel\p{L}*|storn\p{L}*|annul\p{L}*|avbok\p{L}*|anulaci\p{L}*|deposit|anzahlung|acompte|depósito|payment|zahlung|zahlbar|paiement|pago|issued|emisión|émission|booked on|booking date|gebucht am|créée le|breakfast|frühstück\p{L}*|petit-déj\p{L}*|desayuno|frukost|parking|restaurant\p{L}*|dinner|lunch|abendessen|dîner|cena|comida|middag|lobby|shuttle|transfer|pick-?up|pool|spa|wellness|sauna|gym|show|concert|konzert|concierto|konsert|option|free until|kostenfrei\p{L}*|kostenlos\p{L}*|sans frais|gratuit\p{L}*|kostnadsfri\p{L}*|sent|valid until|gültig|party of|table|quiet|night ?bell|late arrival|stage ?time|doors|soundcheck)(?!\p{L})/giu;

/** What the last telling word before a position says. */
function senseBefore(text: string, inherited: Sense | undefined): Sense | undefined {
  let best: { sense: Sense; at: number } | undefined;
  for (const [sense, pattern] of [
    ['in', IN],
    ['out', OUT],
    ['skip', SKIP],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      if (
        sense !== 'skip' &&
        /^(?:in|out|ut)$/iu.test(match[0]) &&
        !/(?:^|\s{2}|[:|(,;./–-])\s{0,3}$/.test(text.slice(0, match.index))
      )
        continue;
      if (!best || match.index >= best.at) best = { sense, at: match.index };
    }
  }
  return best?.sense ?? inherited;
}

const WISH =
  /(?<!\p{L})(?:request\p{L}*|wish\p{L}*|if possible|early|late|wunsch|gewünscht|falls möglich|auf anfrage|früh\p{L}* check|souhait\p{L}*|si possible|tardif|anticipé|solicitad\p{L}*|si es posible|tardía|önskemål|om möjligt|sen utcheckning|tidig incheckning|not confirmed|nicht bestätigt)(?!\p{L})/iu;

/** Days and hours of arrival and departure in the lines of one stay. */
export function readStayDates(reading: Reading, lines: readonly number[]): StayDates {
  const stay: StayDates = { checkInDate: [], checkInTime: [], checkOutDate: [], checkOutTime: [] };
  const columns = senseOfColumns(reading);
  const inTable = new Map<string, Sense>();
  let carried: Sense | undefined;
  for (const index of lines) {
    const line = reading.lines[index];
    if (!line) continue;
    const text = line.text;
    const senses = columns.get(index);
    if (isOfFlight(text)) continue;
    if (/^\W*(?:notes?|remarks?|bemerkung\p{L}*)\W/iu.test(text)) continue;
    const written = findLooseDates(text, reading).map((one) => ({
      ...one,
      kind: 'Date' as const,
      value: one.value.date,
      range: one.value.range,
    }));
    const spans = firstDays(text, written);
    const marks = [
      ...written.map((one) =>
        spans.some(({ date }) => date === one) ? { ...one, range: 'end' as const } : one,
      ),
      ...spans.map(({ date, first }) => ({ ...date, ...first, range: 'start' as const })),
      ...findTimes(text, reading).map((one) => ({
        ...one,
        kind: 'Time' as const,
        value: one.value.time,
        range: one.value.range,
      })),
    ].sort((a, b) => a.start - b.start);
    const bare = bareLabel(text);
    readBareHours(reading, index, text, stay);
    if (marks.length === 0) {
      carried = bare ?? (isProse(text) ? lastSense(text) : undefined);
      continue;
    }
    let sense: Sense | undefined = carried;
    carried = undefined;
    let from = 0;
    const dates = marks.filter((mark) => mark.kind === 'Date');
    marks.forEach((mark) => {
      const column = senses?.find(({ start, end }) => mark.start >= start && mark.start <= end);
      sense = column
        ? column.sense
        : senseBefore(
            text.slice(from, mark.start).replace(/(?:\.|;)\s(?=\p{Lu})/gu, (stop) => stop),
            from === 0 ? sense : sense,
          );
      from = mark.end;
      let own = sense;
      if (mark.kind === 'Date' && mark.range === 'end' && (own === 'in' || own === undefined)) own = 'out';
      if (mark.kind === 'Date' && mark.range === 'start' && own === undefined) own = 'in';
      if (own === undefined && mark.kind === 'Date') own = senseAfter(text.slice(mark.end, mark.end + 24));
      if (own !== 'in' && own !== 'out') return;
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
          ...(WISH.test(text) && mark.kind === 'Time' ? (['weak_context'] as const) : []),
        ],
        isWish: WISH.test(text.slice(Math.max(0, mark.start - 40), mark.end + 20)),
      });
    });
    if (isProse(text) && (sense === 'in' || sense === 'out')) carried = sense;
    readNights(reading, index, text, dates, stay);
  }
  return stay;
}

/** Times beside a flight number are the flight's. */
const isOfFlight = (text: string) =>
  !/hotel|hôtel|hotell|check-?\s?in/iu.test(text) && findFlightNumbers(text).some((one) => !one.doubts);

const FIRST_DAY =
  /(?<![\d.,/])(\d{1,2})\.?\s{0,2}(?:auf(?: den)?|to(?: the)?|au|al|till|[-–/])\s{0,2}(?:den\s)?$/iu;

/** `vom 12. auf den 13. Juni 2026`: the day before the date, in the same month. */
function firstDays<T extends { start: number; end: number; value: string }>(
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

/** A line that a sentence runs on from. */
const isProse = (text: string) => text.length > 50 && !/[.;:]\s*$/u.test(text);
const lastSense = (text: string) => senseBefore(text.slice(-40), undefined);

/** `Check-in:` alone on its line: the next line's value is meant. */
function bareLabel(text: string): Sense | undefined {
  const trimmed = text.trim();
  return trimmed.length <= 30 ? senseBefore(trimmed, undefined) : undefined;
}

function senseAfter(text: string): Sense | undefined {
  const head = text.split(/\d|[,;.]/u)[0] ?? '';
  IN.lastIndex = 0;
  OUT.lastIndex = 0;
  if (/^[\s(,-]{0,4}(?:check-?in|arrival|anreise|arrivée|llegada|ankomst)/iu.test(head)) return 'in';
  return /^[\s(,-]{0,4}(?:check-?out|departure|abreise|départ|salida|avresa)/iu.test(head)
    ? 'out'
    : undefined;
}

interface MarkDetails {
  reading: Reading;
  spot: { line: number; start: number; end: number };
  isLabelled: boolean;
  isColumn: boolean;
  doubts: Doubt[];
  isWish: boolean;
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
      specificity: details.isWish && kind === 'Time' ? 0.2 : list.length === 0 ? 0.8 : 0.6,
    }),
  );
}

const BARE_HOUR =
  /(?<!\p{L})(?:(check-?\s?in|einchecken|incheckning|anreise|arrivée|entrada)|(check-?\s?out|auschecken|utcheckning|abreise|départ|salida))\s{0,2}:?\s{0,2}(?:(?:is )?(?:possible )?(?:from|until|by|at|ab|bis|um|à partir de|jusqu'à|avant|desde las|hasta las|från|senast|till|before|after)\s)?(?:kl\.?\s)?(\d{1,2})(?=\s?(?:[,;.)]|\/|-|$|and|und|et|y|och|Uhr|h(?!\p{L}|\d)))(?![.:]\d)/giu;

/** `check-in from 15, check-out 11`: hours without minutes, right behind their word. */
function readBareHours(reading: Reading, line: number, text: string, stay: StayDates): void {
  for (const match of text.matchAll(BARE_HOUR)) {
    const hour = Number(match[3]);
    const list = match[1] ? stay.checkInTime : stay.checkOutTime;
    const isOpen = match[1] ? hour >= 11 && hour <= 22 : hour >= 6 && hour <= 16;
    if (!isOpen || list.length > 0) continue;
    const end = match.index + match[0].length;
    const spot = { line, start: end - (match[3] ?? '').length, end };
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

const NIGHTS =
  /(?<![\d.,])(\d{1,2})\s{0,2}(?:x\s)?(?:nights?|nächte?|übernachtung(?:en)?|nuits?|nuitées?|noches?|nätter|natt)(?!\p{L})/iu;

/** `2 nights, 15 + 16 Oct`: the nights are named, the departure is the morning after the last. */
function readNights(
  reading: Reading,
  line: number,
  text: string,
  dates: { value: string; start: number; end: number; doubts?: Doubt[] }[],
  stay: StayDates,
): void {
  const nights = Number(
    NIGHTS.exec(text)?.[1] ??
      (/(?<!\p{L})(?:night|nacht|nuit|noche)s? (?:of|vom|du|del)/iu.test(text) ? 1 : 0),
  );
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

/** For each row of a table with headings: which stretch is the arrival's, which the departure's. */
function senseOfColumns(reading: Reading): Map<number, { start: number; end: number; sense: Sense }[]> {
  const senses = new Map<number, { start: number; end: number; sense: Sense }[]>();
  for (const table of reading.tables) {
    const ofColumn = table.columns.map(({ label, concept }): Sense | undefined => {
      if (concept === 'hotel.checkIn') return 'in';
      if (concept === 'hotel.checkOut') return 'out';
      const sense = senseBefore(label, undefined);
      return label.length <= 24 && sense !== 'skip' ? sense : undefined;
    });
    if (!ofColumn.includes('in') && !ofColumn.includes('out')) continue;
    for (const row of table.rows) {
      const line = reading.lines[row.line];
      if (!line) continue;
      const ranges = cellRanges(line).map(({ index, start, end }) => ({
        start,
        end,
        sense: ofColumn[index] ?? ('skip' as const),
      }));
      senses.set(row.line, ranges);
    }
  }
  return senses;
}

const ARRIVES =
  /(?<!\p{L})(?:arriv\p{L}*|check(?:ing)?[- ]?in|overnight|staying|anreise|ankunft|einchecken|übernachtung|arrivée|nuitée?|llegada|alojamiento|ankomst|incheckning|övernattning)(?!\p{L})/iu;
const MAX_LINES_TO_DAY = 14;

/** `17:45 Arrive Hotel Ferryman - check in` under the heading of a day: the stay begins on that day. */
export function dayOfArrival(reading: Reading, stay: { home: { line: number } }): Candidate<string>[] {
  const { line } = stay.home;
  if (!ARRIVES.test(reading.lines[line]?.text ?? '')) return [];
  for (let i = line - 1; i >= Math.max(0, line - MAX_LINES_TO_DAY); i--) {
    const text = reading.lines[i]?.text ?? '';
    const date = text.length <= 90 && !/\d{1,2}:\d{2}/.test(text) ? findDates(text, reading)[0] : undefined;
    if (!date) continue;
    const spot = { line: i, start: date.start, end: date.end };
    return [
      candidateAt(reading, date.value.date, [spot], {
        reason: 'day heading over the line of the arrival',
        doubts: [...(date.doubts ?? []), 'derived'],
        specificity: 0.4,
      }),
    ];
  }
  return [];
}
