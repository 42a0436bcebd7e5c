import type { Candidate } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { readStayDates } from '../days/stay-dates.ts';
import { mentionOf } from '../names/short-names.ts';
import type { StayCandidates, StayDates } from '../types.ts';

const FIELDS = ['checkInDate', 'checkInTime', 'checkOutDate', 'checkOutTime'] as const;
const NAMES_DESK = /(?<!\p{L})check-?\s?(?:in|out)(?!\p{L})/iu;
const OF_RIDE =
  /(?<!\p{L})(?:van|bus|coach|taxi|shuttle|navette|transfer|pick-?up|lobby|driver|fahrer|abholung|abfahrt|flights?|flug|vols?|vuelos?|flyg)(?!\p{L})/iu;

/** A list of so many stays tells their hours itself. */
const MANY = 40;

/** A later departure, and words that leave it open or refuse it. */
const LATER =
  /(?<!\p{L})(?:late (?:check-?\s?out|departure)|spät\p{L}* (?:abreise|check-?\s?out)|départ tardif|salida tard(?:e|ía)|sen(?:are)? utcheckning|\d{1,2}\s?[ap]m check-?\s?out)(?!\p{L})/iu;
const FOR_NOTHING = /(?<!\p{L})(?:no (?:extra )?(?:charge|cost)|sin (?:coste|cargo))(?!\p{L})/giu;
const LEFT_OPEN =
  /\?|(?<!\p{L})(?:if|falls|wenn|si|om|chance|c(?:an|ould)|would|könn\p{L}*|möglich|possible|request\p{L}*|ask(?:ed|ing)?|bitte|please|wish|wunsch|gewünscht|anfrage|solicit\p{L}*|demand\p{L}*|needs?|wants?|supplied|no|not|nicht|kein\p{L}*|pas|non|inte|leider|complets?|denied|refused|abgelehnt|refus\p{L}*|denegad\p{L}*|nekad\p{L}*)(?!\p{L})/iu;

/**
 * What sentences elsewhere, in notes under a list or in another paper, say of the hours of a booked stay: by its number,
 * `R-318 stays, Abreise bis 12 Uhr`, or by its name before a colon or beside the desk; a late departure that was agreed
 * is that of the only stay. Days only where it has none.
 */
export function withHoursToldElsewhere(
  entry: StayCandidates,
  all: readonly StayCandidates[],
  readings: readonly Reading[],
): StayCandidates {
  if (all.length > MANY) return entry;
  const [code, name] = [codeIn(entry), nameIn(entry)];
  const mention = name === undefined ? undefined : mentionOf(name);
  if (!mention || (!entry.checkInDate && !code)) return entry;
  const booked = all.filter(({ bookingReference }) => bookingReference);
  const isOnly = booked.length === 1 && booked[0] === entry;
  const others = all
    .filter((one) => one !== entry)
    .flatMap((one) => [codeIn(one) ?? [], nameIn(one) ?? []].flat());
  // Its own paper is read with more care than sentence by sentence.
  const sourceId = entry.name?.[0]?.evidence[0]?.sourceId;
  const told = { ...entry };
  for (const reading of readings)
    for (const { text, firstLine } of statementsOf(reading)) {
      if (!/\d/.test(text)) continue;
      const isLater =
        reading.source.sourceId !== sourceId &&
        LATER.test(text) &&
        (isOnly || mention.test(text)) &&
        !LEFT_OPEN.test(text.replace(FOR_NOTHING, ' '));
      if (!isLater && !isAbout(text, code, mention)) continue;
      if (others.some((words) => text.includes(words))) continue;
      if (isLater) {
        told.checkOutTime = [...(told.checkOutTime ?? []), ...agreed(reading, firstLine, text)];
        continue;
      }
      const dates = datesIn(reading, firstLine, text);
      for (const field of FIELDS) {
        const isNew = dates[field].length > 0 && (field.endsWith('Time') || !told[field]);
        if (isNew) told[field] = [...(told[field] ?? []), ...dates[field]];
      }
    }
  return told;
}

const codeIn = ({ bookingReference }: StayCandidates) => bookingReference?.[0]?.value;
const nameIn = ({ name }: StayCandidates) => name?.[0]?.value;

function isAbout(text: string, code: string | undefined, mention: RegExp): boolean {
  const hasCode = code !== undefined && text.includes(code);
  const hasDesk = hasCode || NAMES_DESK.test(text);
  if (!(hasDesk || text.includes(':')) || OF_RIDE.test(text)) return false;
  if (hasCode) return true;
  const at = mention.exec(text);
  if (!at) return false;
  return hasDesk || (at.index === 0 && /^\s?:\s/u.test(text.slice(at[0].length)));
}

/** The hour until which one may stay, as surely as it is told. */
const agreed = (reading: Reading, line: number, text: string) =>
  datesIn(reading, line, text).checkOutTime.map(({ doubts: _, ...hour }) => ({ ...hour, specificity: 0.9 }));

/** The sentence as the only words of its line. */
function datesIn(reading: Reading, line: number, text: string): StayDates {
  const lines = reading.lines.map((one) => (one.index === line ? { ...one, text } : one));
  const dates = readStayDates({ ...reading, lines }, [line]);
  // `15.04` is a day.
  const isHour = ({ evidence: [words] }: Candidate<string>) => !/^\d{1,2}\.\d{2}$/.test(words?.quote ?? '');
  return {
    ...dates,
    checkInTime: dates.checkInTime.filter(isHour),
    checkOutTime: dates.checkOutTime.filter(isHour),
  };
}
