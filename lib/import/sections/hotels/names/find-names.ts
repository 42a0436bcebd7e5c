import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { monthOfWord } from '../../../recognizers/date-words.ts';
import { parseAddress } from '../../../recognizers/places.ts';
import { TELLS_STAY } from '../stays/lines-around.ts';
import { housesOfChains, isChain, isOfChain } from './chains.ts';
import { framedNames } from './framed-names.ts';
import { isBesideHead, namesOfLetterheads } from './letterheads.ts';
import { nameAtHead } from './name-head.ts';
import { isSameHotel } from './name-keys.ts';
import { namesByPattern } from './name-patterns.ts';
import { namesBesideWords, namesInColumns, namesOfFirms } from './name-rows.ts';
import { namesByCues } from './names-by-cues.ts';
import { selfCalled } from './self-called.ts';

/** A place that calls itself a hotel, or that the paper calls one. */
export interface HotelName {
  name: string;
  line: number;
  start: number;
  end: number;
  /** `label`: beside the word "Hotel"; `opening`: first words under a hotel heading; `pattern`: by its own name. */
  kind: 'label' | 'opening' | 'heading' | 'framed' | 'pattern';
  /** Taken by its place alone; nothing shows that it is the house. */
  isGuess?: boolean;
}

/** The word for the lodging alone on its line, over the name and the address. */
const LODGING_LINE =
  /^\W{0,4}(?:(?:your|our|the|ihr|ihre|euer|eure|unser|votre|notre|su|tu|vuestro|nuestro|ditt|ert|vårt)\s)?(?:(?:booked|gebuchtes|bokat)\s)?(?:hotel|hôtel|hotell|house|haus|property|accomm?odations?|lodging|unterkunft|übernachtung|hébergement|logement|établissement|alojamiento|hospedaje|establecimiento|boende|logi)(?:\s(?:information|details|info|reservado|réservé))?\W{0,3}$/iu;

/** `HOTEL CONTACT`, `Hotel phone`: labels for something else of the house. */
const NOT_THE_NAME =
  /(?<!\p{L})(?:contact\p{L}*|kontakt\p{L}*|ansprechpartner\p{L}*|phone|tel\p{L}*|téléphone|teléfono|e-?mail|address|adress\p{L}*|dirección|manager|\p{L}*ref\p{L}*|conf\p{L}*|booking|number|no|nr|code|check-?in|check-?out|nights?|rooms?|zimmer|notes?|website|web|guests?|budget|buyout|rates?|check\p{L}*|cost|price|preis|prix|precio|pris|paid|bezahlt)(?!\p{L})/iu;

/** A name at the head of words that begin at an offset of a line. */
export const nameAt = (
  { name, at }: { name: string; at: number },
  line: number,
  offset: number,
  kind: HotelName['kind'],
): HotelName => ({ name, line, start: offset + at, end: offset + at + name.length, kind });

const withoutBrackets = (label: string) => label.replace(/\([^()]{0,60}\)/gu, '');
/** Every mention of a lodging by name, in reading order, longest first on a line. */
export function findHotelNames(reading: Reading, skipped: ReadonlySet<number>): HotelName[] {
  const found: HotelName[] = [];
  const onLine = new Map<number, HotelName[]>();
  const add = (one: HotelName) => {
    if (NO_HOUSE.test(one.name) || monthOfWord(one.name) !== undefined) return;
    const others = onLine.get(one.line) ?? [];
    if (others.some((other) => other.start < one.end && one.start < other.end)) return;
    onLine.set(one.line, [...others, one]);
    found.push(one);
  };
  for (const one of [...namesOfFirms(reading, skipped), ...namesInPairs(reading, skipped)]) add(one);
  for (const line of reading.lines)
    if (!skipped.has(line.index)) for (const one of namesOfLine(reading, line, skipped)) add(one);
  for (const one of [...namesInColumns(reading, skipped), ...namesBesideWords(reading, skipped)]) add(one);
  const heads = namesOfLetterheads(reading, skipped);
  for (const one of namesByCues(reading, skipped, found)) add(one);
  for (const one of namesAlone(reading, skipped, new Set(found.map(({ name }) => name)))) add(one);
  const others = found.filter((one) => !isChain(one) && !isBesideHead(one, heads));
  if (heads.length > 0 && others.every((one) => isSameHotel(one.name, heads[0]?.name ?? '')))
    return [...heads, ...others];
  return [...found, ...housesOfChains(reading, found, skipped)]
    .filter((one, _, all) => !isChain(one) || !all.some((other) => isOfChain(other, one)))
    .sort((a, b) => a.line - b.line || a.start - b.start);
}

const HOTEL_LABEL = /^(?:(?:the |das |el |l['’])?h[oô]tel|hotell(?:et)?) ?[A-F\d]?(?: \([^()]{2,20}\))?$/iu;

function* namesInPairs(reading: Reading, skipped: ReadonlySet<number>): Generator<HotelName> {
  for (const pair of reading.pairs) {
    if (pair.concept !== 'hotel.name' && !HOTEL_LABEL.test(pair.label.trim())) continue;
    if (NOT_THE_NAME.test(withoutBrackets(pair.label))) continue;
    const head = nameAtHead(pair.value);
    const spot = head && locate(reading, head.name, pair.firstLine, pair.lastLine, pair.label);
    if (head && spot && !skipped.has(spot.line)) yield { name: head.name, ...spot, kind: 'label' };
  }
}

/** `Hotel tonight: …` */
const LABEL_BEFORE =
  /^\s{0,6}(?:(?:new|your|drivers?|driver's|crew|band|artist|fahrer|neues|ihr|euer|nuevo|vuestro|su|nouvel|votre|nytt|ert|ditt) )?(?:hotel|hôtel|hotell)(?: [A-F\d])?(?: (?:tonight|today|band|crew|artist|artists|info|information|details?|heute|heute nacht|ce soir|esta noche|ikväll))?(?: ?\([^()]{2,20}\)|(?: (?:in|i|en|à))? \p{Lu}\p{L}{2,20}(?=\s?:))?(?:\s{2,}|\s{0,2}[:.…]{1,30}\s{0,3})(?=\p{Lu})/iu;

function* namesOfLine(reading: Reading, line: ReadLine, skipped: ReadonlySet<number>): Generator<HotelName> {
  const called = selfCalled(line.text);
  if (called && isOverStreet(reading, line.index)) yield { ...called, line: line.index, kind: 'heading' };
  for (const { text, start, end } of namesByPattern(line.text))
    if (!IS_DAYS.test(text))
      yield { name: text, line: line.index, start, end, kind: line.line.heading ? 'heading' : 'pattern' };
  for (const one of framedNames(line.text)) yield { ...one, line: line.index, kind: 'framed' };
  if (LODGING_LINE.test(line.text)) yield* nameUnder(reading, line.index, skipped);
  const label = LABEL_BEFORE.exec(line.text)?.[0];
  if (label === undefined || NOT_THE_NAME.test(withoutBrackets(label))) return;
  const head = nameAtHead(line.text.slice(label.length));
  if (head) yield nameAt(head, line.index, label.length, 'label');
}

/** With its street behind or below, as a letter has it. */
const isOverStreet = (reading: Reading, index: number): boolean =>
  [0, 1].some((down) => hasStreet(reading, reading.lines[index + down]?.text ?? ''));

/** Below the word for the lodging: the name with its street on one line, else over it. */
function* nameUnder(reading: Reading, heading: number, skipped: ReadonlySet<number>): Generator<HotelName> {
  const next = reading.lines.slice(heading + 1, heading + 5);
  const inLine = next.find(({ text }) => {
    const head = nameAtHead(text);
    return head && /^,\s/.test(behind(text, head)) && hasStreet(reading, behind(text, head).slice(1));
  });
  const under = inLine ?? next[0];
  const head = under && !skipped.has(under.index) ? nameAtHead(under.text) : undefined;
  if (!under || !head || /^\s{0,3}:/.test(behind(under.text, head))) return;
  const after = behind(under.text, head);
  const isTold = /^,\s/.test(after) && TELLS_STAY.test(after);
  if (inLine || isTold || hasStreet(reading, reading.lines[under.index + 1]?.text ?? ''))
    yield nameAt(head, under.index, 0, 'opening');
}

const behind = (text: string, { at, name }: { at: number; name: string }) => text.slice(at + name.length);

const hasStreet = (reading: Reading, text: string) => parseAddress(text, reading).street !== undefined;

/** Alone on its line the name stands over what is told of the house. */
function* namesAlone(
  reading: Reading,
  skipped: ReadonlySet<number>,
  known: ReadonlySet<string>,
): Generator<HotelName> {
  for (const { index, text } of known.size > 0 ? reading.lines : []) {
    const name = text.trim();
    if (known.has(name) && !skipped.has(index))
      yield nameAt({ name, at: text.indexOf(name) }, index, 0, 'heading');
  }
}

/** `Doppelzimmer Komfort`: what kind of room it is; `Rate`: the caption of the line. */
const NO_HOUSE =
  /^(?:komfort|comfort|confort|superior|deluxe|standard|economy|premium|classic|rates?|extras?|tarif|tarifa|tariff|preis|zimmerpreis|prix|precio|pris|arrive|leave)$/iu;

/** `HOTELL 6-8` november. */
const IS_DAYS = /^\p{L}+ \d{1,2}[-–./]\d/u;

/** Where the name first stands behind its label. */
function locate(
  reading: Reading,
  name: string,
  firstLine: number,
  lastLine: number,
  label: string,
): { line: number; start: number; end: number } | undefined {
  for (let line = firstLine; line <= lastLine; line++) {
    const text = reading.lines[line]?.text ?? '';
    const behind = line === firstLine ? text.indexOf(label) + label.length : 0;
    const start = text.indexOf(name, behind) < 0 ? text.lastIndexOf(name) : text.indexOf(name, behind);
    if (start >= 0) return { line, start, end: start + name.length };
  }
  return undefined;
}
