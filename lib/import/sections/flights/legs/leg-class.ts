import type { Candidate } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { candidateAt } from '../../shared/spots.ts';
import { cellUnder } from '../columns/cell-under.ts';
import type { FlightToken, Token, TokenLine } from '../types.ts';

const GAP = '\\s{0,3}[:.]?\\s{0,4}';
const END = '(?= {2}|[,;|\\n]|$)';
const CLASS_LABEL = new RegExp(
  `(?<!\\p{L})(?:(?:travel |booking |cabin )?class|cabin|reiseklasse|buchungsklasse|klasse|classe|cabine|clase|cabina|bokningsklass|reseklass|kabin|klass)(?!\\p{L})${GAP}((?:[A-Z](?![\\p{L}])(?: ?[-(/=] ?[\\p{L} ]{3,20}\\)?)?)|\\p{Lu}[\\p{L} +]{2,24}?(?: ?\\([A-Z]\\))?)${END}`,
  'iu',
);
const CLASS_ALONE =
  /^\W{0,3}(?:(?:travel |booking |cabin |fare )?class|cabin|reiseklasse|klasse|classe|cabine|clase|cabina|kabin|klass)\W{0,3}$/iu;
/** The class of a leg as its lines say it: in a column, beside or below a label, by the name of a cabin, as a letter. */
export function readClass(
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
  const token = tokens.find((one) => one.kind === 'class' && !isOfConditions(reading, lines, one.line));
  if (token)
    return candidateAt(reading, token.text.trim(), [token], {
      reason: 'name of a cabin in the lines of the leg',
      specificity: 0.6,
    });
  return labelledFare(reading, lines) ?? brandedFare(reading, lines) ?? bookingClass(reading, lines, flight);
}

/** A line of several classes, or a long one, says what holds for each class and not which one was booked. */
function isOfConditions(reading: Reading, lines: readonly TokenLine[], index: number): boolean {
  const line = lines.find((one) => one.index === index);
  const classes = new Set(line?.tokens.flatMap((token) => (token.kind === 'class' ? [token.value] : [])));
  const isRow = reading.lines[index]?.line.table !== undefined;
  return line !== undefined && (classes.size > 1 || (!isRow && line.text.length > MAX_CLASS_LINE));
}

const MAX_CLASS_LINE = 140;

const FARE_NAME =
  '(?:smart|basic|light|lite|classic|flexi?|plus|value|optima|family|time ?flex|standard|saver|go|semi-?flex|best|biz|comfort|essential|start|regular|promo)';
const FARE_LABEL = quick(
  new RegExp(
    `(?<!\\p{L})(?:tarifa?|fare(?: type| family| brand)?|bundle|biljettyp|biljettklass)\\s{0,2}[:–-]?\\s{1,3}(${FARE_NAME}(?: ${FARE_NAME})?(?: ?\\([A-Z]\\))?)(?![\\p{L}\\d])`,
    'iu',
  ),
);

/** `Tarif: SMART`: airlines of low fares name no cabin. */
function labelledFare(reading: Reading, lines: readonly TokenLine[]): Candidate<string> | undefined {
  for (const { index, text } of lines) {
    const match = FARE_LABEL.exec(text);
    const written = match?.[1];
    if (!match || !written) continue;
    const end = match.index + match[0].length;
    return candidateAt(reading, written, [{ line: index, start: end - written.length, end }], {
      method: 'label',
      reason: 'label for the fare beside its name',
      doubts: ['weak_context'],
      specificity: 0.4,
    });
  }
  return undefined;
}

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
  (!/^(?!ECO|BUS|FIRST|PREM)[A-Z0-9]{4,10}$/u.test(text) || FARE_BRAND.test(text));
/** Fares that airlines sell under a name of their own. */
const FARE_BRAND =
  /^(?:SMART|BASIC|BEST|LIGHT|FLEX|FULLFLEX|TIMEFLEX|CLASSIC|PLUS|VALUE|STANDARD|SAVER|OPTIMA|EXCELLENCE|DISCOUNT|LOWFARE|COMFORT|EXTRA|ESSENTIAL|ULTRA|BASE|PROMO|SEMIFLEX|COACH)$/u;

/** What stands beside or below the word for the class without being one. */
const NO_CLASS =
  /^(?:appareil|avion|aeronave|flugzeug|flygplan|equipment|franchise|repas|comida|mahlzeit|måltid|restid|duración|tarif|statut|estado|status|confirmed|bestätigt|confirmad[oa]|confirmée?|bekräftad|seats?|sitz\p{L}*|siège|asiento|plats|ticket\p{L}*|terminal|aircraft|bags?|baggage|luggage|gepäck|bagages?|equipaje|meals?|duration|dauer|durée|operated|passenger\p{L}*|booking|ref|reference|e-?ticket|etkt|boarding|seq|name|cabin|zone|group|depart\p{L}*|arriv\p{L}*|fare|from|to|von|nach|ok|hk|gate|date|flight|flug|vol|vuelo|flyg|is|are|was|were|will|has|have|had|must|may|ist|sind|war|wird|wurde|hat|est|sont|sera|es|son|era|ha|será|är|var|blir|har)(?!\p{L})/iu;

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
