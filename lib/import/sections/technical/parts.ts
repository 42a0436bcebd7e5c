import type { Block, Reading, ReadLine } from '../../reading/reading.ts';
import { findEmails } from '../../recognizers/emails.ts';
import { findPhones } from '../../recognizers/phones.ts';
import { findTimes } from '../../recognizers/times.ts';
import { findActWords } from '../shared/schedule/index.ts';
import { fieldOfHeading, fieldOfLine, isRiderTitle, type TechnicalField } from './fields.ts';

/** Lines of the paper that belong to one field, under the heading that says so. */
export interface TechnicalPart {
  field: TechnicalField;
  heading: string;
  lines: ReadLine[];
  /** How the field was known: a heading of its own, or words of the lines. */
  isHeaded: boolean;
}

/** The technical parts of a paper in reading order. */
export function technicalParts(reading: Reading): TechnicalPart[] {
  const isRider = reading.lines.slice(0, 12).some((line) => line.text.length < 90 && isRiderTitle(line.text));
  const parts = reading.blocks.flatMap((block) => partsOfBlock(reading, block, isRider));
  // Parking and merchandise stand in hotel mails and contracts too: alone they make no technical paper.
  return isRider || parts.some((part) => part.field !== 'other') ? parts : [];
}

function partsOfBlock(reading: Reading, block: Block, isRider: boolean): TechnicalPart[] {
  const first = block.heading === '' ? block.firstLine : block.firstLine + 1;
  const lines = reading.lines.slice(first, block.lastLine + 1).filter((line) => isContent(reading, line));
  if (lines.length === 0) return [];
  const field = block.heading === '' ? undefined : fieldOfHeading(block.heading, reading.language);
  if (field === 'none' || (field === undefined && !isRider)) return runIn(reading, lines, isRider);
  if (field === undefined || field === 'any')
    return field === 'any' && block.heading !== ''
      ? sorted(lines, reading.language)
      : runIn(reading, lines, isRider);
  return splitAtMisc({ field, heading: headingText(block.heading), lines, isHeaded: true }, isRider);
}

const MISC =
  /^(?:other|others|misc(?:ellaneous)?|general|notes?|sonstiges|allgemeines|weiteres|divers|autres?|remarques?|otros|varios|observaciones|övrigt|annat)\s*:?$/iu;

/** `Övrigt` under the lights opens a part of its own, which no lexicon of technical headings knows. */
function splitAtMisc(part: TechnicalPart, isRider: boolean): TechnicalPart[] {
  const at = part.lines.findIndex((line) => MISC.test(line.text.trim()));
  if (at < 0) return [part];
  const rest = part.lines.slice(at + 1);
  const head = { ...part, lines: part.lines.slice(0, at) };
  const misc: TechnicalPart = { field: 'other', heading: '', lines: rest, isHeaded: true };
  return [head, ...(isRider ? [misc] : [])].filter((one) => one.lines.length > 0);
}

/** Contacts, clock times of the running order and page furniture are no technical text. */
function isContent(reading: Reading, line: ReadLine): boolean {
  const { text } = line;
  if (!/\p{L}{2}/u.test(text)) return false;
  if (line.line.table !== undefined && findTimes(text, reading).length > 0) return false;
  if (findEmails(text).length > 0 || findPhones(text, reading).some((phone) => !phone.doubts)) return false;
  return !(
    text.length < 60 &&
    findTimes(text, reading).length > 0 &&
    findActWords(text).some((word) => word.isStrong)
  );
}

/** Lines of a general part, each sorted by its own words; a line without any follows the one before it. */
function sorted(lines: readonly ReadLine[], language: string): TechnicalPart[] {
  const parts: TechnicalPart[] = [];
  for (const line of lines) {
    const label = labelOf(line.text);
    const labelled = label === undefined ? undefined : fieldOfHeading(label, language);
    const isField = labelled !== undefined && labelled !== 'any' && labelled !== 'none';
    const field = isField ? labelled : (fieldOfLine(line.text) ?? parts.at(-1)?.field);
    if (!field) continue;
    const last = parts.at(-1);
    if (last?.field === field) last.lines.push(line);
    else parts.push({ field, heading: '', lines: [line], isHeaded: false });
  }
  return parts;
}

/** What the artist brings is said in a sentence of its own as often as under a heading. */
const BROUGHT =
  /(?<![\p{L}])(?:we (?:bring|carry|travel with)|(?:the )?(?:band|artist) (?:brings|carries|will bring)|wir bringen|(?:die )?band bringt|nous (?:apportons|venons avec|amenons)|le groupe (?:apporte|vient avec)|(?:nosotros )?(?:traemos|llevamos)|(?:el|la) (?:grupo|banda) (?:trae|aporta)|vi (?:tar med|har med|medför))(?![\p{L}])/iu;

const RUN_IN =
  /^\s*(?:§?\s*\d{1,2}(?:\.\d{1,2})?[.)]?\s+|[•*–-]\s+)?([\p{L}][^.:;!?]{1,48}?)\s*(?:[:.]|\.{3,})\s+(?=\S)/u;

/** `Backline: one drum kit …`, `5. Sound and lights. Purchaser shall provide …`: a heading that runs into its text. */
function runIn(reading: Reading, lines: readonly ReadLine[], isRider: boolean): TechnicalPart[] {
  const parts: TechnicalPart[] = [];
  let open: TechnicalPart | undefined;
  for (const line of lines) {
    const cell = line.line.cells.length > 1 ? line.line.cells[0]?.text.trim() : undefined;
    const label = labelOf(line.text) ?? cell;
    const field = label === undefined ? undefined : fieldOfHeading(label, reading.language);
    if (field === 'any' && /te[ck]hn|tekn|t[ée]cn/iu.test(label ?? '') && fieldOfLine(line.text)) {
      parts.push(...sorted([line], reading.language));
      open = undefined;
    } else if (isRider && field === undefined && BROUGHT.test(line.text)) {
      open = { field: fieldOfLine(line.text) ?? 'backline', heading: '', lines: [line], isHeaded: false };
      parts.push(open);
    } else if (field && field !== 'none' && field !== 'any') {
      open = { field, heading: '', lines: [line], isHeaded: true };
      parts.push(open);
    } else if (open && label === undefined && !line.line.startsBlock) open.lines.push(line);
    else open = undefined;
  }
  return parts.filter((part) => isRider || isRequirement(reading, part));
}

/** Outside a rider a label such as `Stage` or `Balances` opens a requirement only where sizes or gear follow it. */
function isRequirement(reading: Reading, part: TechnicalPart): boolean {
  const text = textOf(part.lines);
  const value = text.slice(labelOf(text)?.length ?? 0);
  if (text.length < 40 || findTimes(text, reading).length > 0) return false;
  if (
    part.field === 'stageSetup' &&
    !/\d|riser|podest|praticable|tarima|podie/iu.test(value.replace(/\d{5}/gu, ''))
  )
    return false;
  return (
    /\d\s?(?:m|x|×|kw|a|ch|db|feet|ft|hours?|h|std|stunden|timmar|horas|mixes|st)(?![\p{L}])/iu.test(value) ||
    fieldOfLine(value) !== undefined
  );
}

function labelOf(text: string): string | undefined {
  const label = RUN_IN.exec(text)?.[1];
  const isNumbered = /^\s*§?\s*\d/u.test(text);
  const isLabel = /^[^.!?]{1,60}(?::|\.{3,})\s/u.test(text) && (label?.split(/\s+/u).length ?? 9) <= 4;
  return label && (isNumbered || isLabel) ? label : undefined;
}

function headingText(heading: string): string {
  return heading
    .replace(/^[\s\d.)§(•*–—-]+/u, '')
    .replace(/[\s:]+$/u, '')
    .trim();
}

export function textOf(lines: readonly ReadLine[]): string {
  return lines.map((line) => line.text.trim()).join('\n');
}
