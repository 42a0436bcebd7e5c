import type { Candidate } from '../../../candidate.ts';
import { paperKindOf } from '../../../reading/paper-kind.ts';
import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { addDays } from '../../shared/spots.ts';
import { readStayDates } from '../days/stay-dates.ts';
import { mentionOf } from '../names/short-names.ts';
import type { StayCandidates, StayDates } from '../types.ts';

const FIELDS = ['checkInDate', 'checkInTime', 'checkOutDate', 'checkOutTime'] as const;
const NAMES_DESK = /(?<!\p{L})check-?\s?(?:in|out)(?!\p{L})/iu;
const OF_RIDE =
  /(?<!\p{L})(?:van|bus|coach|taxi|shuttle|navette|transfer|pick-?up|lobby|driver|fahrer|abholung|abfahrt|flights?|flug|vols?|vuelos?|flyg)(?!\p{L})/iu;

/** `you stay one more night, leaving on Sunday 12` */
const EXTENDS =
  /(?<!\p{L})(?:(?:one|an) (?:more|extra|additional|further) night|(?:stay|booking) (?:is |has been |was )?extended|eine (?:weitere |zusätzliche )?nacht (?:länger|mehr)|eine (?:weitere|zusätzliche) nacht|verlängert|une nuit (?:de plus|supplémentaire)|una noche (?:más|adicional|extra)|en (?:extra natt|natt till))(?!\p{L})/iu;

/** The later day of leaving that a sentence gives. */
function extended(reading: Reading, line: number, text: string, entry: StayCandidates): Candidate<string>[] {
  const until = entry.checkOutDate?.[0]?.value;
  const before = text.slice(0, EXTENDS.exec(text)?.index);
  if (until === undefined || IS_OPEN.test(text) || DENIES.test(before)) return [];
  return datesIn(reading, line, text, until)
    .checkOutDate.filter(({ value }) => value > until && value <= addDays(until, MAX_MORE))
    .slice(0, 1)
    .map((day) => ({ ...day, specificity: 0.9 }));
}
const MAX_MORE = 7;

/** Papers that say what is wanted. */
const ASKS = /^(?:rider|contract)$/;

/** A list of so many stays tells their hours itself. */
const MANY = 40;

/** A later departure, and words that leave it open or refuse it. */
const LATER =
  /(?<!\p{L})(?:late (?:check-?\s?out|departure)|spät\p{L}* (?:abreise|check-?\s?out)|départ tardif|salida tard(?:e|ía)|sen(?:are)? utcheckning|\d{1,2}\s?[ap]m check-?\s?out|keep (?:\p{L}+ ){0,2}rooms? (?:till|until|to)|gard(?:ez|ons|er|ent) (?:les|vos|nos|la) chambres? jusqu|zimmer [^.;]{0,40}bis [^.;]{1,16} (?:behalten|nutzen)|habitaci(?:ón|ones) hasta|behålla rum(?:met|men) till)(?!\p{L})/iu;
/** `keep the room till noon` */
const TELLS_HOUR = /\d|(?<!\p{L})(?:noon|midday|mittags?|midi|mediodía|mitt på dagen)(?!\p{L})/iu;
const FOR_NOTHING = /(?<!\p{L})(?:no (?:extra )?(?:charge|cost)|sin (?:coste|cargo))(?!\p{L})/giu;
const OPEN =
  '\\?|(?<!\\p{L})(?:if|falls|wenn|si|om|chance|c(?:an|ould)|would|könn\\p{L}*|möglich|possible|request\\p{L}*|ask(?:ed|ing)?|bitte|please|wish|wunsch|gewünscht|anfrage|solicit\\p{L}*|demand\\p{L}*|needs?|wants?|supplied';
/** `I asked the Rex: you keep the rooms till one`: behind the colon stands the answer. */
const HAS_ASKED =
  /^[^:;]{0,60}(?<!\p{L})(?:asked|a demandé|(?:nach|an)?gefragt|ha preguntado|preguntó|frågade|har frågat)(?!\p{L})[^:;]{0,60}[:;]\s/iu;
/** `you can keep the rooms` */
const GRANTS =
  /(?<!\p{L})(?:you (?:can|may) keep|könnt (?:ihr )?[^.;?]{1,40}(?:behalten|nutzen)|vous pouvez garder|podéis (?:mantener|conservar|quedaros)|(?:ni )?kan (?:ni )?behålla)(?!\p{L})/iu;
const LEFT_OPEN = new RegExp(
  `${OPEN}|no|not|nicht|kein\\p{L}*|pas|non|inte|leider|complets?|denied|refused|abgelehnt|refus\\p{L}*|denegad\\p{L}*|nekad\\p{L}*)(?!\\p{L})`,
  'iu',
);
const IS_OPEN = new RegExp(`${OPEN})(?!\\p{L})`, 'iu');
const DENIES = /(?<!\p{L})(?:no|not|kein\p{L}*|nicht|pas|sin|ingen|inte|n['’]t)\s(?:\p{L}+\s){0,2}$/iu;

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
  if (!entry.checkInDate && !code) return entry;
  const booked = all.filter(({ bookingReference }) => bookingReference);
  const isOnly = booked.length === 1 && booked[0] === entry;
  if (!mention && !isOnly) return entry;
  const isNamed = (text: string) => mention?.test(text) ?? false;
  const others = all
    .filter((one) => one !== entry)
    .flatMap((one) => [codeIn(one) ?? [], nameIn(one) ?? []].flat());
  // Its own paper is read with more care than sentence by sentence.
  const sourceId = entry.name?.[0]?.evidence[0]?.sourceId;
  const told = { ...entry };
  for (const reading of readings)
    for (const { text, firstLine } of statementsOf(reading)) {
      if (!TELLS_HOUR.test(text)) continue;
      const isLater =
        reading.source.sourceId !== sourceId &&
        LATER.test(text) &&
        ((isOnly && !ASKS.test(paperKindOf(reading).kind)) || isNamed(text)) &&
        !LEFT_OPEN.test(text.replace(FOR_NOTHING, ' ').replace(HAS_ASKED, ' ').replace(GRANTS, ' '));
      if (reading.source.sourceId !== sourceId && EXTENDS.test(text) && (isOnly || isNamed(text))) {
        const longer = extended(reading, firstLine, text, entry);
        if (longer.length > 0) told.checkOutDate = longer;
        continue;
      }
      if (!isLater && !isAbout(text, code, mention)) continue;
      if (others.some((words) => text.includes(words))) continue;
      if (isLater) {
        const later = agreed(reading, firstLine, text);
        if (later.length > 0) told.checkOutTime = later;
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

function isAbout(text: string, code: string | undefined, mention: RegExp | undefined): boolean {
  const hasCode = code !== undefined && text.includes(code);
  const hasDesk = hasCode || NAMES_DESK.test(text);
  if (!(hasDesk || text.includes(':')) || OF_RIDE.test(text)) return false;
  if (hasCode) return true;
  const at = mention?.exec(text);
  if (!at) return false;
  return hasDesk || (at.index === 0 && /^\s?:\s/u.test(text.slice(at[0].length)));
}

/** The hour until which one may stay, as surely as it is told. */
const agreed = (reading: Reading, line: number, text: string) =>
  datesIn(reading, line, text).checkOutTime.map(({ doubts: _, ...hour }) => ({ ...hour, specificity: 0.9 }));

/** The sentence as the only words of its line. */
function datesIn(reading: Reading, line: number, text: string, near?: string): StayDates {
  const lines = reading.lines.map((one) => (one.index === line ? { ...one, text } : one));
  const dates = readStayDates({ ...reading, lines }, [line], undefined, near);
  // `15.04` is a day.
  const isHour = ({ evidence: [words] }: Candidate<string>) => !/^\d{1,2}\.\d{2}$/.test(words?.quote ?? '');
  return {
    ...dates,
    checkInTime: dates.checkInTime.filter(isHour),
    checkOutTime: dates.checkOutTime.filter(isHour),
  };
}
