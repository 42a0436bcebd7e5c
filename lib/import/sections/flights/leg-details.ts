import type { Candidate } from '../../candidate.ts';
import type { Reading } from '../../reading/reading.ts';
import { findAirlines } from '../../recognizers/airlines.ts';
import { quick } from '../../recognizers/phrases.ts';
import { candidateAt, type Spot, sliceOf } from '../shared/spots.ts';
import { airlinesNamed } from './named-airlines.ts';
import { columnCells } from './roles.ts';
import type { FlightCandidates, FlightToken, Token, TokenLine } from './types.ts';

type Details = Pick<FlightCandidates, 'airline' | 'aircraft' | 'travelClass' | 'flightTime'>;

const GAP = '\\s{0,3}[:.]?\\s{0,4}';
const END = '(?= {2}|[,;|\\n]|$)';
const AIRCRAFT_LABEL = new RegExp(
  `(?<!\\p{L})(?:aircraft(?: type)?|equipment|flugzeug(?:typ)?|fluggerät|appareil|type d'avion|avion|avi[oó]n|aeronave|flygplan(?:styp)?)${GAP}([A-Z0-9][\\p{L}\\p{N} /()-]{2,30}?)${END}`,
  'iu',
);
const CLASS_LABEL = new RegExp(
  `(?<!\\p{L})(?:(?:travel |booking |cabin )?class|cabin|reiseklasse|buchungsklasse|klasse|classe|cabine|clase|cabina|bokningsklass|reseklass|kabin|klass)(?!\\p{L})${GAP}((?:[A-Z](?![\\p{L}])(?: ?[-(/=] ?[\\p{L} ]{3,20}\\)?)?)|\\p{Lu}[\\p{L} +]{2,24}?(?: ?\\([A-Z]\\))?)${END}`,
  'iu',
);
const CLASS_ALONE =
  /^\W{0,3}(?:(?:travel |booking |cabin |fare )?class|cabin|reiseklasse|klasse|classe|cabine|clase|cabina|kabin|klass)\W{0,3}$/iu;
const TIME_LABEL = new RegExp(
  `(?<!\\p{L})(?:duration|flying time|flight time|dauer|flugdauer|flugzeit|durée(?: du vol)?|temps de vol|duración|restid|flygtid)${GAP}(\\d{1,2})[:h.](\\d{2})(?!\\d)`,
  'iu',
);

/** What a leg's lines say besides where and when. */
export function readDetails(
  reading: Reading,
  lines: readonly TokenLine[],
  tokens: readonly Token[],
  flight: FlightToken,
): Details {
  const aircraft = readAircraft(reading, lines, tokens);
  const travelClass = readClass(reading, lines, tokens, flight);
  const flightTime = readFlightTime(reading, lines, tokens);
  return {
    airline: [readAirline(reading, lines, flight)],
    ...(aircraft && { aircraft: [aircraft] }),
    ...(travelClass && { travelClass: [travelClass] }),
    ...(flightTime && { flightTime: [flightTime.candidate] }),
  };
}

function readAirline(reading: Reading, lines: readonly TokenLine[], flight: FlightToken): Candidate<string> {
  const cell = cellUnder(reading, lines, 'airline');
  if (cell)
    return candidateAt(reading, cell.text.replace(/\s+/gu, ' '), [cell], {
      method: 'table',
      reason: 'column for the airline',
      specificity: 0.9,
    });
  const { airline } = flight.value;
  for (const line of lines) {
    const found = findAirlines(line.text).find((one) => one.value.code === airline.code);
    if (found)
      return candidateAt(reading, found.text, [{ line: line.index, start: found.start, end: found.end }], {
        reason: 'airline named beside its flight',
        specificity: 0.8,
      });
  }
  const elsewhere = airlinesNamed(reading).get(airline.code);
  if (elsewhere)
    return candidateAt(reading, sliceOf(reading, elsewhere), [elsewhere], {
      reason: 'airline named elsewhere in the paper',
      specificity: 0.6,
    });
  const head = airlineAtHead(reading);
  if (head) return head;
  return candidateAt(reading, airline.name, [flight], {
    reason: `airline of the code ${airline.code}`,
    doubts: ['derived'],
    specificity: 0.4,
  });
}

/** A paper's own head names the airline, `AirNordica` over its ticket, more surely than a table of codes. */
function airlineAtHead(reading: Reading): Candidate<string> | undefined {
  if (airlinesNamed(reading).size > 0) return undefined;
  const line = reading.lines.slice(0, MAX_HEAD_LINES).find(({ text }) => HEAD_OF_AIRLINE.test(text.trim()));
  if (!line) return undefined;
  const name = line.text.trim();
  const start = line.text.indexOf(name);
  return candidateAt(reading, name, [{ line: line.index, start, end: start + name.length }], {
    reason: 'name of an airline at the head of the paper',
    doubts: ['weak_context'],
    specificity: 0.5,
  });
}

const MAX_HEAD_LINES = 3;
const HEAD_OF_AIRLINE =
  /^(?=.{5,24}$)(?=.*(?:air|avia|jet|wings))(?!.*(?:ticket|receipt|itinerary|booking|travel|airport|fair|repair|chair))\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}$/iu;

function readAircraft(
  reading: Reading,
  lines: readonly TokenLine[],
  tokens: readonly Token[],
): Candidate<string> | undefined {
  const token = tokens.find((one) => one.kind === 'aircraft');
  if (token)
    return candidateAt(reading, brandCase(token.text.trim()), [token], {
      reason: 'make and model of an aircraft',
      specificity: 0.8,
    });
  const cell = cellUnder(reading, lines, 'aircraft');
  if (cell && /\d/.test(cell.text))
    return candidateAt(reading, cell.text.replace(/\s+/gu, ' '), [cell], {
      method: 'table',
      reason: 'column for the aircraft',
    });
  for (const line of lines) {
    const match = AIRCRAFT_LABEL.exec(line.text);
    const written = match?.[1]?.trim();
    if (!match || !written || !/\d/.test(written)) continue;
    const start = match.index + match[0].lastIndexOf(written);
    return candidateAt(
      reading,
      brandCase(written),
      [{ line: line.index, start, end: start + written.length }],
      { method: 'label', reason: 'label for the aircraft beside the value' },
    );
  }
  return undefined;
}

/** `BOEING 777-300ER` → `Boeing 777-300ER`: the model keeps its capitals. */
function brandCase(text: string): string {
  return text.replace(/^\p{Lu}{4,}/u, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

function readClass(
  reading: Reading,
  lines: readonly TokenLine[],
  tokens: readonly Token[],
  flight: FlightToken,
): Candidate<string> | undefined {
  const cell = cellUnder(reading, lines, 'class');
  if (cell && cell.text.length <= 40 && isClass(cell.text.replace(/\s+/gu, ' ')))
    return candidateAt(reading, cell.text.replace(/\s+/gu, ' '), [cell], {
      method: 'table',
      reason: 'column for the class',
    });
  for (const [i, line] of lines.entries()) {
    const below = CLASS_ALONE.test(line.text) ? lines[i + 1] : undefined;
    const text = below?.text.trim() ?? '';
    if (below && text.length <= 30 && isClass(text)) {
      const start = below.text.indexOf(text);
      return candidateAt(reading, text, [{ line: below.index, start, end: start + text.length }], {
        method: 'label',
        reason: 'label for the class over the value',
      });
    }
    const match = CLASS_LABEL.exec(line.text);
    const written = match?.[1]?.trim();
    if (!match || !written || NO_CLASS.test(written)) continue;
    const start = match.index + match[0].lastIndexOf(written);
    return candidateAt(reading, written, [{ line: line.index, start, end: start + written.length }], {
      method: 'label',
      reason: 'label for the class beside the value',
    });
  }
  const token = tokens.find((one) => one.kind === 'class' && !isOfConditions(lines, one.line));
  if (token)
    return candidateAt(reading, token.text.trim(), [token], {
      reason: 'name of a cabin in the lines of the leg',
      specificity: 0.6,
    });
  return brandedFare(reading, lines) ?? bookingClass(reading, lines, flight);
}

/** A line of several classes, or a long one, says what holds for each class and not which one was booked. */
function isOfConditions(lines: readonly TokenLine[], index: number): boolean {
  const line = lines.find((one) => one.index === index);
  const classes = new Set(line?.tokens.flatMap((token) => (token.kind === 'class' ? [token.value] : [])));
  return line !== undefined && (classes.size > 1 || line.text.length > MAX_CLASS_LINE);
}

const MAX_CLASS_LINE = 140;

/** `Classic - K`, `Eco Light (L)` alone in its cell: a fare by its name and the letter it is booked in. */
function brandedFare(reading: Reading, lines: readonly TokenLine[]): Candidate<string> | undefined {
  for (const line of lines) {
    for (const part of line.text.matchAll(/\S(?:(?! {2}|[|·]).)*/gu)) {
      const written = part[0].trim();
      if (written.length > MAX_BRAND || !BRANDED.test(written) || NO_CLASS.test(written)) continue;
      return candidateAt(
        reading,
        written,
        [{ line: line.index, start: part.index, end: part.index + written.length }],
        { reason: 'name of a fare with its letter', doubts: ['weak_context'], specificity: 0.4 },
      );
    }
  }
  return undefined;
}

const MAX_BRAND = 30;
const BRANDED =
  /^(?!(?:zone|group|gruppe|hall|pier|concourse|option|row|door|level|area|lounge)(?!\p{L}))\p{Lu}\p{Ll}{2,}(?: \p{L}{3,}){0,2}\+?(?:\s[-–]\s[A-Z]|\s?\([A-Z]\))$/iu;

/** A letter, or words; five capitals in that column are a fare basis, other columns' words are none. */
const isClass = (text: string) =>
  (/^[A-Z]$/.test(text) || (/\p{L}{3}/u.test(text) && !/[\d\n:/]/.test(text) && !NO_CLASS.test(text))) &&
  !/^(?!ECO|BUS|FIRST|PREM)[A-Z0-9]{4,10}$/u.test(text);

/** What stands beside or below the word for the class without being one. */
const NO_CLASS =
  /^(?:appareil|avion|aeronave|flugzeug|flygplan|equipment|franchise|repas|comida|mahlzeit|måltid|restid|duración|tarif|statut|estado|status|confirmed|bestätigt|confirmad[oa]|confirmée?|bekräftad|seats?|sitz\p{L}*|siège|asiento|plats|ticket\p{L}*|terminal|aircraft|baggage|gepäck|bagages?|equipaje|meals?|duration|dauer|durée|operated|passenger\p{L}*|booking|ref|reference|e-?ticket|etkt|boarding|seq|name|cabin|zone|group|depart\p{L}*|arriv\p{L}*|fare|from|to|von|nach|ok|hk|gate|date|flight|flug|vol|vuelo|flyg)(?!\p{L})/iu;

const CLASS_BEHIND_TIME = quick(
  /\d{2}:?\d{2}(?:\s?\+\d)?\s{1,6}([A-Z])\s{1,6}(?=\d{1,2}[A-K](?!\p{L})|--|OK|HK)/u,
);

/** The single letter a ticket prints after the flight number or after the times. */
function bookingClass(
  reading: Reading,
  lines: readonly TokenLine[],
  flight: FlightToken,
): Candidate<string> | undefined {
  const first = lines.find((line) => line.index === flight.line);
  const after = first
    ? /^[A-Z]?\s{0,4}([A-Z])(?=\s{1,4}\d{1,2}[A-Z]{3}|\s{2,})/u.exec(first.text.slice(flight.end))
    : undefined;
  const glued = /[A-Z]$/.exec(flight.text);
  const spots = [
    after?.[1]
      ? {
          line: flight.line,
          start: flight.end + after[0].lastIndexOf(after[1]),
          end: flight.end + after[0].length,
        }
      : undefined,
    glued && /\d[A-Z]$/.test(flight.text)
      ? { line: flight.line, start: flight.end - 1, end: flight.end }
      : undefined,
    ...lines.map((line) => {
      const match = CLASS_BEHIND_TIME.exec(line.text);
      if (!match?.[1]) return undefined;
      const start = match.index + match[0].search(/[A-Z]\s+$/u);
      return { line: line.index, start, end: start + 1 };
    }),
  ];
  const spot = spots.find((one) => one !== undefined);
  if (!spot) return undefined;
  const letter = (reading.lines[spot.line]?.text ?? '').slice(spot.start, spot.end);
  return /^[A-Z]$/.test(letter)
    ? candidateAt(reading, letter, [spot], {
        reason: 'booking class letter of the leg',
        doubts: ['weak_context'],
        specificity: 0.4,
      })
    : undefined;
}

export function readFlightTime(
  reading: Reading,
  lines: readonly TokenLine[],
  tokens: readonly Token[],
): { candidate: Candidate<string>; minutes: number } | undefined {
  for (const line of lines) {
    const match = TIME_LABEL.exec(line.text);
    if (!match) continue;
    const digits = match[0].search(/\d/);
    const spot = { line: line.index, start: match.index + digits, end: match.index + match[0].length };
    return written(Number(match[1]) * 60 + Number(match[2]), spot, 'label');
  }
  const named = tokens.find(
    (one) => one.role === 'duration' && (one.kind === 'time' || one.kind === 'duration'),
  );
  const clocks = tokens.filter((one) => one.kind === 'time');
  const length = clocks.find((one) => one.mayBeLength && clocks.length === 3);
  if (!named && length)
    return written(Number(length.value.slice(0, 2)) * 60 + Number(length.value.slice(3)), length, 'pattern');
  if (named?.kind === 'time')
    return written(Number(named.value.slice(0, 2)) * 60 + Number(named.value.slice(3)), named, 'table');
  const token =
    named?.kind === 'duration'
      ? named
      : tokens.find(
          (one) =>
            one.kind === 'duration' &&
            one.role !== 'other' &&
            /\d\s?(?:h|std|stund|hour|hr|heure|hora|tim)/iu.test(one.text),
        );
  if (token?.kind !== 'duration') return undefined;
  return written(token.value, token, named ? 'label' : 'pattern');

  function written(
    minutes: number,
    spot: { line: number; start: number; end: number },
    method: 'label' | 'table' | 'pattern',
  ) {
    if (minutes < 20 || minutes > 20 * 60) return undefined;
    const value = `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}m`;
    return {
      minutes,
      candidate: candidateAt(reading, value, [spot], { method, reason: 'length of the flight as written' }),
    };
  }
}

/** The cell of the leg's rows that stands under a heading of this role. */
function cellUnder(
  reading: Reading,
  lines: readonly TokenLine[],
  role: 'airline' | 'aircraft' | 'class',
): (Spot & { text: string }) | undefined {
  for (const line of lines) {
    for (const { start, end, column } of columnCells(reading, line.index)) {
      // A cell may hold the number below the name.
      const parts = line.text.slice(start, end).split('\n');
      const isPlain = role === 'aircraft' || parts.every((part) => !/\d/.test(part));
      const text = (isPlain ? parts.join('\n') : (parts.find((part) => !/\d/.test(part)) ?? '')).trim();
      if (column.role !== role || !/[\p{L}\d]/u.test(text)) continue;
      if (/\d{1,2}[:.]\d{2}|^\d+$/.test(text)) continue;
      const at = start + line.text.slice(start, end).indexOf(text);
      return { line: line.index, start: at, end: at + text.length, text };
    }
  }
  return undefined;
}
