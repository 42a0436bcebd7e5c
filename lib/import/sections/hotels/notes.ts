import type { Candidate } from '../../candidate.ts';
import type { Reading } from '../../reading/reading.ts';
import { candidateAt } from '../shared/spots.ts';
import type { Stay } from './types.ts';

const ROOMS =
  /(?:(?<!\p{L})(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eine?|zwei|drei|vier|fünf|sechs|sieben|acht|une?|deux|trois|quatre|cinq|sept|huit|dos|tres|cuatro|cinco|seis|siete|ocho|en|ett|två|tre|fyra|fem|sex|sju|åtta)(?:\s?\(\d{1,2}\))?\s?(?:x|×|\*)?\s?)(?:(?:superior|deluxe|standard|executive|junior|queen|king|double|single|twin|quiet|classic|comfort|premium|large|small)s?\s){0,3}(?:rooms?|singles?|doubles?|twins?|kings?|queens?|suites?|triples?|ez|dz|einzelzimmer|doppelzimmer|zweibettzimmer|dreibettzimmer|zimmer|chambres?|simples?|habitaci(?:ón|ones)|individuales|dobles?|rum|enkelrum|dubbelrum|dbl|sgl|twn)(?!\p{L})/iu;
const BOARD =
  /breakfast|frühstück|petits?-déj|desayuno|frukost|prepaid|master bill|quiet|parking|sprinter|parken|late check-?out|early check-?in/iu;
const MAX_LENGTH = 300;

/** The rooms, the board and what else the house was told, in the paper's own words. */
export function readNotes(reading: Reading, stay: Stay): Candidate<string>[] {
  const parts: { text: string; line: number; start: number }[] = [];
  for (const pair of reading.pairs) {
    if (
      !/^hotel\.(?:rooms|board)$/.test(pair.concept ?? '') ||
      !stay.lines.includes(pair.firstLine) ||
      /pin|cancel|storn|wifi|policy|nights?$|nächte|nuits|noches|nätter/iu.test(pair.label)
    )
      continue;
    const line = reading.lines[pair.firstLine];
    const start = line?.text.indexOf(pair.value) ?? -1;
    if (line && start >= 0 && pair.value.length <= MAX_LENGTH)
      parts.push({ text: pair.value, line: line.index, start });
  }
  for (const index of stay.lines) {
    const text = reading.lines[index]?.text ?? '';
    if (parts.some((part) => part.line === index) || reading.lines[index]?.line.table !== undefined) continue;
    for (const clause of text.matchAll(/[^;.]+/gu)) {
      const written = clause[0].trim();
      if (
        written.length > MAX_LENGTH ||
        !(ROOMS.test(written) || (BOARD.test(written) && index !== stay.home.line))
      )
        continue;
      parts.push({ text: written, line: index, start: clause.index + clause[0].indexOf(written) });
    }
  }
  const kept = parts.sort((a, b) => a.line - b.line || a.start - b.start).slice(0, 5);
  if (kept.length === 0) return [];
  const spots = kept.map((part) => ({
    line: part.line,
    start: part.start,
    end: part.start + part.text.length,
  }));
  return [
    candidateAt(reading, kept.map((part) => part.text).join('\n'), spots, {
      reason: 'rooms and board of the booking',
      specificity: 0.5,
    }),
  ];
}
