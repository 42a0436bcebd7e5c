import type { Candidate } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { candidateAt } from '../../shared/spots.ts';
import { cellUnder } from '../columns/cell-under.ts';
import { isWholeSegment } from '../tokens/segment-lines.ts';
import type { FlightCandidates, FlightToken, Token, TokenLine } from '../types.ts';
import { readAirline } from './leg-airline.ts';
import { readClass } from './leg-class.ts';

/** `… 105P  425P  /DCUA*N8QVTD  73G 2.20`: behind the hours of a segment the aircraft, and how long it flies. */
const SEGMENT_END = /\s(\d[A-Z\d]{2}|[A-Z]\d[\dA-Z])\s(\d{1,2})\.([0-5]\d)(?=\s|$)/u;

type Details = Pick<FlightCandidates, 'airline' | 'aircraft' | 'travelClass' | 'flightTime'>;

const GAP = '\\s{0,3}[:.]?\\s{0,4}';
const END = '(?= {2}|[,;|\\n]|$)';
const AIRCRAFT_LABEL = new RegExp(
  `(?<!\\p{L})(?:aircraft(?: type)?|equipment|flugzeug(?:typ)?|fluggerät|appareil|type d'avion|avion|avi[oó]n|aeronave|flygplan(?:styp)?)${GAP}([A-Z0-9][\\p{L}\\p{N} /()-]{2,30}?)${END}`,
  'iu',
);
const TIME_LABEL = new RegExp(
  `(?<!\\p{L})(?:duration|(?:flying|flight|journey|travel|est\\.? journey) time|reisezeit|dauer|flugdauer|flugzeit|durée(?: du vol)?|temps de vol|duración|restid|flygtid)${GAP}(\\d{1,2})[:h.](\\d{2})(?!\\d)`,
  'iu',
);

/** What a leg's lines say besides where and when. */
export function readDetails(
  reading: Reading,
  lines: readonly TokenLine[],
  tokens: readonly Token[],
  flight: FlightToken,
): Details {
  const segment = lines.find(({ text }) => isWholeSegment(text) && SEGMENT_END.test(text));
  const aircraft = readAircraft(reading, lines, tokens) ?? (segment && aircraftOfSegment(reading, segment));
  const travelClass = readClass(reading, lines, tokens, flight);
  const flightTime = readFlightTime(reading, lines, tokens);
  return {
    airline: [readAirline(reading, lines, flight)],
    ...(aircraft && { aircraft: [aircraft] }),
    ...(travelClass && { travelClass: [travelClass] }),
    ...(flightTime && { flightTime: [flightTime.candidate] }),
  };
}

function aircraftOfSegment(reading: Reading, { index, text }: TokenLine): Candidate<string> | undefined {
  const [, code = ''] = SEGMENT_END.exec(text) ?? [];
  const start = text.search(SEGMENT_END) + 1;
  return candidateAt(reading, code, [{ line: index, start, end: start + code.length }], {
    reason: 'code of the aircraft behind the hours of a segment',
  });
}

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

const GROUND =
  /(?<!\p{L})(?:connection|connecting|layover|stopover|transfer|transit|change|wait(?:ing)?|umstei\p{L}*|umstieg\p{L}*|aufenthalt|wartezeit|zwischenstopp|correspondance|escale|attente|conexión|escala|espera|byte(?:stid)?|övergång|mellanlandning|väntetid)(?!\p{L})/iu;

/** `Umsteigezeit: 1:15 h`, `1h15m in London`: the time between two flights. */
function isOnTheGround(reading: Reading, { line, start, end }: Token): boolean {
  const text = reading.lines[line]?.text ?? '';
  const around = text.slice(Math.max(0, start - 40), end + 40);
  return GROUND.test(around);
}

export function readFlightTime(
  reading: Reading,
  lines: readonly TokenLine[],
  tokens: readonly Token[],
): { candidate: Candidate<string>; minutes: number } | undefined {
  for (const line of lines) {
    const ofSegment = isWholeSegment(line.text) ? SEGMENT_END.exec(line.text) : null;
    if (ofSegment) {
      const end = ofSegment.index + ofSegment[0].length;
      const spot = { line: line.index, start: end - (ofSegment[2] ?? '').length - 3, end };
      return written(Number(ofSegment[2]) * 60 + Number(ofSegment[3]), spot, 'pattern');
    }
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
            !isOnTheGround(reading, one) &&
            // `13h` is a clock.
            !/^(?:[4-9]|1\d|2[0-3])\s?h\.?$/iu.test(one.text) &&
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
