import type { Block, Pair, Reading } from '../../reading/reading.ts';
import { parseAddress } from '../../recognizers/places.ts';
import { framedNames } from './framed-names.ts';
import { nameAtHead } from './name-head.ts';
import { namesByPattern } from './name-patterns.ts';
import { namesBesideWords, namesInColumns } from './name-rows.ts';
import { namesByCues } from './names-by-cues.ts';

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

const HOTEL_HEADING =
  /(?<!\p{L})(?:hotels?|hôtels?|hotell|accomm?odations?|lodging|unterkunft|übernachtung|hébergement|logement|alojamiento|hospedaje|boende|logi|rooming|sleep(?:ing)?|overnight|schlafen|übernachten|dormir|dormimos|dormez|sover|övernattning)(?!\p{L})/iu;

/** The word for the lodging alone on its line, over the name and the address. */
const LODGING_LINE =
  /^\W{0,4}(?:(?:your|our|the|ihr|ihre|euer|eure|unser|votre|notre|su|tu|vuestro|nuestro|ditt|ert|vårt)\s)?(?:(?:booked|gebuchtes|bokat)\s)?(?:hotel|hôtel|hotell|house|haus|property|accomm?odations?|lodging|unterkunft|übernachtung|hébergement|logement|établissement|alojamiento|hospedaje|establecimiento|boende|logi)(?:\s(?:information|details|info|reservado|réservé))?\W{0,3}$/iu;

/** `HOTEL CONTACT`, `Hotel phone`: labels for something else of the house. */
const NOT_THE_NAME =
  /(?<!\p{L})(?:contact\p{L}*|kontakt\p{L}*|ansprechpartner\p{L}*|phone|tel\p{L}*|téléphone|teléfono|e-?mail|address|adress\p{L}*|dirección|manager|\p{L}*ref\p{L}*|conf\p{L}*|booking|number|no|nr|code|check-?in|check-?out|nights?|rooms?|zimmer|notes?|website|web|guests?|budget|buyout|rates?|check\p{L}*|cost|price|preis|prix|precio|pris|paid|bezahlt)(?!\p{L})/iu;
const withoutBrackets = (label: string) => label.replace(/\([^()]{0,60}\)/gu, '');
/** Within the part about the hotel the row that names it. */
const NAME_ROW =
  /^(?:name(?: (?:of|der|des)\s.{2,20})?|hotel ?name|nom(?: de l.{2,20})?|nombre(?: del? .{2,20})?|namn|house|haus|property|objekt|unterkunft|establecimiento|établissement|lodging|accommodation)$/iu;

/** Every mention of a lodging by name, in reading order, longest first on a line. */
export function findHotelNames(reading: Reading, skipped: ReadonlySet<number>): HotelName[] {
  const found: HotelName[] = [];
  const onLine = new Map<number, HotelName[]>();
  const add = (one: HotelName) => {
    const others = onLine.get(one.line) ?? [];
    if (others.some((other) => other.start < one.end && one.start < other.end)) return;
    onLine.set(one.line, [...others, one]);
    found.push(one);
  };
  const isBeforeStreet = (text: string, head: { name: string; at: number }) =>
    /^,\s/.test(text.slice(head.at + head.name.length)) &&
    parseAddress(text.slice(head.at + head.name.length + 1), reading).street !== undefined;
  for (const pair of reading.pairs) {
    if (
      pair.concept !== 'hotel.name' &&
      !/^(?:(?:the |das |el |l['’])?h[oô]tel|hotell(?:et)?) ?[A-F\d]?(?: \([^()]{2,20}\))?$/iu.test(
        pair.label.trim(),
      )
    )
      continue;
    if (NOT_THE_NAME.test(withoutBrackets(pair.label))) continue;
    const head = nameAtHead(pair.value);
    const spot = head && locate(reading, head.name, pair.firstLine, pair.lastLine, pair.label);
    if (head && spot && !skipped.has(spot.line)) add({ name: head.name, ...spot, kind: 'label' });
  }
  for (const line of reading.lines) {
    if (skipped.has(line.index)) continue;
    for (const one of namesByPattern(line.text))
      add({
        name: one.text,
        line: line.index,
        start: one.start,
        end: one.end,
        kind: line.line.heading ? 'heading' : 'pattern',
      });
    for (const one of framedNames(line.text)) add({ ...one, line: line.index, kind: 'framed' });
    const next = LODGING_LINE.test(line.text) ? reading.lines.slice(line.index + 1, line.index + 5) : [];
    const inLine = next.find(({ text }) => {
      const head = nameAtHead(text);
      return head && isBeforeStreet(text, head);
    });
    const under = inLine ?? next[0];
    const below = under && !skipped.has(under.index) ? nameAtHead(under.text) : undefined;
    if (
      under &&
      below &&
      !/^\s{0,3}:/.test(under.text.slice(below.at + below.name.length)) &&
      (inLine || parseAddress(reading.lines[under.index + 1]?.text ?? '', reading).street !== undefined)
    )
      add({
        name: below.name,
        line: under.index,
        start: below.at,
        end: below.at + below.name.length,
        kind: 'opening',
      });
    const labelled =
      /^\s{0,6}(?:(?:new|your|drivers?|driver's|crew|band|artist|fahrer|neues|ihr|euer|nuevo|vuestro|su|nouvel|votre|nytt|ert|ditt) )?(?:hotel|hôtel|hotell)(?: [A-F\d])?(?: (?:tonight|today|band|crew|artist|artists|info|information|details?|heute|heute nacht|ce soir|esta noche|ikväll))?(?: ?\([^()]{2,20}\)|(?: (?:in|i|en|à))? \p{Lu}\p{L}{2,20}(?=\s?:))?(?:\s{2,}|\s{0,2}[:.…]{1,30}\s{0,3})(?=\p{Lu})/iu.exec(
        line.text,
      );
    const head =
      labelled && !NOT_THE_NAME.test(withoutBrackets(labelled[0]))
        ? nameAtHead(line.text.slice(labelled[0].length))
        : undefined;
    if (labelled && head)
      add({
        name: head.name,
        line: line.index,
        start: labelled[0].length + head.at,
        end: labelled[0].length + head.at + head.name.length,
        kind: 'label',
      });
  }
  const dropAt = (line: number, start: number, end: number) => {
    const isThere = (one: HotelName) => one.line === line && one.start < end && start < one.end;
    onLine.set(
      line,
      (onLine.get(line) ?? []).filter((one) => !isThere(one)),
    );
    found.splice(0, found.length, ...found.filter((one) => !isThere(one)));
  };
  const rows = rowsOfBlocks(reading);
  for (const block of reading.blocks) {
    if (!HOTEL_HEADING.test(block.heading) || /rider|technical/iu.test(block.heading)) continue;
    const row = isHotelHeading(block.heading)
      ? (rows.get(block) ?? []).find(({ label }) => NAME_ROW.test(label.trim()))
      : undefined;
    const said = row && nameAtHead(row.value);
    const at = said && row && locate(reading, said.name, row.firstLine, row.lastLine, row.label);
    if (said && at && !skipped.has(at.line)) {
      dropAt(at.line, at.start, at.end);
      add({ name: said.name, ...at, kind: 'label' });
      continue;
    }
    const under = reading.lines.slice(block.firstLine + 1, Math.min(block.lastLine + 1, block.firstLine + 6));
    // `Wakeup Aarhus, M.P. Bruuns Gade 27, 8000 Aarhus C`: a name before its address, else the first line.
    const opening =
      under.find((line) => {
        const head = nameAtHead(line.text);
        return (
          head &&
          !/:/.test(line.text.slice(0, head.at + head.name.length + 2)) &&
          isBeforeStreet(line.text, head)
        );
      }) ?? under.slice(0, 2).find((line) => line.text.trim() !== '');
    const head =
      opening &&
      isHotelHeading(block.heading) &&
      !skipped.has(opening.index) &&
      !(rows.get(block) ?? []).some(
        ({ firstLine, label }) => firstLine === opening.index && opening.text.trimStart().startsWith(label),
      ) &&
      /,|\(|\d| {2}/.test(opening.text)
        ? nameAtHead(opening.text)
        : undefined;
    if (
      opening &&
      head &&
      !found.some(
        (one) => one.line >= block.firstLine && one.line <= block.lastLine && one.kind !== 'pattern',
      )
    ) {
      add({
        name: head.name,
        line: opening.index,
        start: head.at,
        end: head.at + head.name.length,
        kind: 'opening',
      });
    }
  }
  for (const one of [...namesInColumns(reading, skipped), ...namesBesideWords(reading, skipped)]) add(one);
  for (const one of namesByCues(reading, skipped, found)) add(one);
  // Alone on its line the name stands over what is told of the house.
  const named = new Set(found.map(({ name }) => name));
  for (const { index, text } of named.size > 0 ? reading.lines : []) {
    const name = text.trim();
    const start = text.indexOf(name);
    if (named.has(name) && !skipped.has(index))
      add({ name, line: index, start, end: start + name.length, kind: 'heading' });
  }
  return found.sort((a, b) => a.line - b.line || a.start - b.start);
}

/** The heading is the word itself, not the title of a letter: "HOTEL", "Hotel (2 nights)", "5. Accommodation". */
function isHotelHeading(heading: string): boolean {
  const rest = heading.replace(HOTEL_HEADING, '').replace(/\([^()]*\)|\d|[^\p{L}\s]/gu, ' ');
  return (
    rest.split(/\s+/u).filter(Boolean).length <= 3 &&
    !/voucher|bono|bon|confirm|bestätig|bekräft|booking|buchung|list|liste/iu.test(heading)
  );
}

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

/** The labelled values of each part of the paper. */
function rowsOfBlocks(reading: Reading): Map<Block, Pair[]> {
  const rows = new Map<Block, Pair[]>();
  for (const pair of reading.pairs) {
    const block = reading.blocks[reading.lines[pair.firstLine]?.block ?? -1];
    if (!block) continue;
    const own = rows.get(block);
    if (own) own.push(pair);
    else rows.set(block, [pair]);
  }
  return rows;
}
