import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { readStayDates } from '../days/stay-dates.ts';
import { mentionOf } from '../names/short-names.ts';
import type { StayCandidates, StayDates } from '../types.ts';

const FIELDS = ['checkInDate', 'checkInTime', 'checkOutDate', 'checkOutTime'] as const;
const NAMES_DESK = /(?<!\p{L})check-?\s?(?:in|out)(?!\p{L})/iu;
const OF_RIDE =
  /(?<!\p{L})(?:van|bus|coach|taxi|shuttle|navette|transfer|pick-?up|lobby|driver|fahrer|abholung|abfahrt|flights?|flug|vols?|vuelos?|flyg)(?!\p{L})/iu;

/**
 * What sentences elsewhere, in notes under a list or in another paper, say of the hours of a booked stay: by its number,
 * `R-318 stays, Abreise bis 12 Uhr`, or by its name before a colon or beside the desk. Days only where it has none.
 */
export function withHoursToldElsewhere(entry: StayCandidates, readings: readonly Reading[]): StayCandidates {
  const code = entry.bookingReference?.[0]?.value;
  const name = entry.name?.[0]?.value;
  const mention = name === undefined ? undefined : mentionOf(name);
  if (!mention || (!entry.checkInDate && !code)) return entry;
  const told = { ...entry };
  for (const reading of readings)
    for (const { text, firstLine } of statementsOf(reading)) {
      if (!/\d/.test(text) || !isAbout(text, code, mention)) continue;
      const dates = datesIn(reading, firstLine, text);
      for (const field of FIELDS) {
        const isNew = dates[field].length > 0 && (field.endsWith('Time') || !told[field]);
        if (isNew) told[field] = [...(told[field] ?? []), ...dates[field]];
      }
    }
  return told;
}

function isAbout(text: string, code: string | undefined, mention: RegExp): boolean {
  if (OF_RIDE.test(text)) return false;
  if (code !== undefined && text.includes(code)) return true;
  const at = mention.exec(text);
  if (!at) return false;
  return NAMES_DESK.test(text) || (at.index === 0 && /^\s?:\s/u.test(text.slice(at[0].length)));
}

/** The sentence as the only words of its line. */
function datesIn(reading: Reading, line: number, text: string): StayDates {
  const lines = reading.lines.map((one) => (one.index === line ? { ...one, text } : one));
  return readStayDates({ ...reading, lines }, [line]);
}
