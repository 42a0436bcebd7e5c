import type { Candidate } from '../../../candidate.ts';
import type { Pair, Reading } from '../../../reading/reading.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { candidateAt } from '../../shared/spots.ts';
import { isOwnWords } from '../stays/own-words.ts';
import type { Stay } from '../types.ts';

const ROOMS =
  /(?:(?<!\p{L})(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eine?|zwei|drei|vier|fünf|sechs|sieben|acht|une?|deux|trois|quatre|cinq|sept|huit|dos|tres|cuatro|cinco|seis|siete|ocho|en|ett|två|tre|fyra|fem|sex|sju|åtta)(?:\s?\(\d{1,2}\))?\s?(?:x|×|\*)?\s?)(?:(?:superior|deluxe|standard|executive|junior|queen|king|double|single|twin|quiet|classic|comfort|premium|large|small)s?\s){0,3}(?:rooms?|singles?|doubles?|twins?|kings?|queens?|suites?|triples?|ez|dz|einzelzimmer|doppelzimmer|zweibettzimmer|dreibettzimmer|zimmer|chambres?|simples?|habitaci(?:ón|ones)|individuales|dobles?|rum|enkelrum|dubbelrum|dbl|sgl|twn)(?!\p{L})/iu;
const BOARD =
  /breakfast|frühstück|petits?-déj|desayuno|frukost|prepaid|master bill|quiet|parking|sprinter|parken|late check-?out|early check-?in/iu;
const MAX_LENGTH = 300;
const MAX_PARTS = 8;
/** Where one remark ends and the next begins; a stop inside a clock time or a price parts nothing. */
const PIECE = /[,;()•·]|\s[–—/|-]\s|(?<!(?<!\p{L})\p{L}{1,2})\.(?=\s|$)|\n|\s{3,}/gu;

interface Piece {
  text: string;
  start: number;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const push = (to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== '') pieces.push({ text: trimmed, start: from + raw.indexOf(trimmed) });
  };
  for (const stop of matchesOf(text, PIECE)) {
    push(stop.index);
    from = stop.index + stop[0].length;
  }
  push(text.length);
  return pieces;
}

const LEADS_TO_NAME = /[\s,]+(?:(?:at|in|im|à|au|aux|dans|en|el|the|l'|på|i|del?|hotel|hôtel|hotell)\s*)+$/iu;

/** The part of a remark that speaks of rooms, board or the like, without the name of the house it leads to. */
function aboutRooms(piece: Piece, name: string | undefined): Piece | undefined {
  const rooms = ROOMS.exec(piece.text);
  if (piece.text.length > MAX_LENGTH || !(rooms || BOARD.test(piece.text))) return undefined;
  const at = name ? piece.text.indexOf(name) : -1;
  if (at < 0) return piece;
  if (!rooms || rooms.index > at) return undefined;
  const text = piece.text.slice(rooms.index, at).replace(LEADS_TO_NAME, '').trim();
  return text === '' ? undefined : { text, start: piece.start + rooms.index };
}

const roomsTold = new WeakMap<Reading, Map<number, Pair[]>>();

/** The labelled rooms and board of a paper, by line. */
function roomsToldAt(reading: Reading): ReadonlyMap<number, Pair[]> {
  const known = roomsTold.get(reading);
  if (known) return known;
  const pairs = new Map<number, Pair[]>();
  for (const pair of reading.pairs) {
    if (/^hotel\.(?:rooms|board)$/.test(pair.concept ?? ''))
      pairs.set(pair.firstLine, [...(pairs.get(pair.firstLine) ?? []), pair]);
  }
  roomsTold.set(reading, pairs);
  return pairs;
}

/** The rooms, the board and what else the house was told, in the paper's own words. */
export function readNotes(reading: Reading, stay: Stay): Candidate<string>[] {
  const parts: { text: string; line: number; start: number }[] = [];
  for (const pair of stay.lines.flatMap((line) => roomsToldAt(reading).get(line) ?? [])) {
    if (/pin|cancel|storn|wifi|policy|nights?$|nächte|nuits|noches|nätter/iu.test(pair.label)) continue;
    const line = reading.lines[pair.firstLine];
    const value = pair.value.split('\n')[0] ?? '';
    const start = line?.text.indexOf(value) ?? -1;
    if (line && start >= 0 && value !== '' && value.length <= MAX_LENGTH)
      parts.push({ text: value, line: line.index, start });
  }
  for (const index of stay.lines) {
    const text = reading.lines[index]?.text ?? '';
    const row = reading.lines[index]?.line;
    if (parts.some((part) => part.line === index) || (row?.table !== undefined && row.cells.length > 2))
      continue;
    if (!isOwnWords(reading, stay, index, 0) && index !== stay.home.line) continue;
    for (const piece of piecesOf(text)) {
      if (!isOwnWords(reading, stay, index, piece.start)) continue;
      const part = aboutRooms(piece, stay.name);
      if (part) parts.push({ ...part, line: index });
    }
  }
  const kept = parts.sort((a, b) => a.line - b.line || a.start - b.start).slice(0, MAX_PARTS);
  if (kept.length === 0) return [];
  const spots = kept.map((part) => ({
    line: part.line,
    start: part.start,
    end: part.start + part.text.length,
  }));
  return [
    candidateAt(reading, kept.map((part) => part.text).join(', '), spots, {
      reason: 'rooms and board of the booking',
      specificity: 0.5,
    }),
  ];
}
