import type { SectionKey } from '../extracted.ts';
import { fairShares } from '../fair-shares.ts';
import type { Reading } from '../reading/reading.ts';

/** About 10,000 tokens: what one section is given of all papers together. */
const MAX_CHARS = 40_000;

/** Concept groups of the label lexicon that speak of a section. */
const GROUPS: Record<SectionKey, readonly string[]> = {
  general: ['person', 'event', 'city', 'activity', 'place'],
  deal: ['deal'],
  hotels: ['hotel'],
  food: ['food'],
  flights: ['flight'],
  activities: ['activity', 'event'],
  contacts: ['contact', 'person'],
  technical: ['technical'],
  documents: [],
};

/**
 * The papers cut to what a section needs: whole where they are short; else each paper's beginning, the lines around
 * labels of the section, and its end, in reading order, with the gaps shown.
 */
export function excerptFor(key: SectionKey, readings: readonly Reading[]): string {
  const shares = fairShares(readings.map(lengthOf), MAX_CHARS);
  return readings.map((reading, i) => wrap(reading, cut(key, reading, shares[i] ?? 0))).join('\n\n');
}

/** Whether no paper need be cut. */
export function fitsWhole(readings: readonly Reading[]): boolean {
  return readings.reduce((sum, reading) => sum + lengthOf(reading), 0) <= MAX_CHARS;
}

function lengthOf({ lines }: Reading): number {
  return lines.reduce((sum, { text }) => sum + text.length + 1, 0);
}

/** The id in the tag is what the model names as `source`; a tag inside the text is defused. */
function wrap(reading: Reading, text: string): string {
  const safe = text.replace(/<(\/?)document/gi, '‹$1document');
  return `<document id="${reading.source.sourceId}" name=${JSON.stringify(reading.source.fileName)}>\n${safe}\n</document>`;
}

function cut(key: SectionKey, reading: Reading, maxChars: number): string {
  const texts = reading.lines.map((line) => line.text);
  if (lengthOf(reading) <= maxChars) return texts.join('\n');
  const wanted = new Set<number>();
  let used = 0;
  const take = (line: number) => {
    const text = texts[line];
    if (text === undefined || wanted.has(line) || used + text.length > maxChars) return;
    wanted.add(line);
    used += text.length + 1;
  };
  for (let line = 0; line < 25; line++) take(line);
  for (const line of centres(key, reading)) for (let near = line - 2; near <= line + 4; near++) take(near);
  for (let line = texts.length - 10; line < texts.length; line++) take(line);
  for (let line = 25; line < texts.length && used < maxChars; line++) take(line);
  return joinWithGaps(texts, wanted);
}

function centres(key: SectionKey, reading: Reading): number[] {
  const isWanted = (concept: string | undefined) =>
    GROUPS[key].some((group) => concept === group || concept?.startsWith(`${group}.`));
  return [
    ...reading.pairs.filter((pair) => isWanted(pair.concept)).map((pair) => pair.firstLine),
    ...reading.blocks.filter((block) => isWanted(block.concept)).map((block) => block.firstLine),
  ];
}

function joinWithGaps(texts: readonly string[], wanted: ReadonlySet<number>): string {
  const lines: string[] = [];
  let previous = -1;
  for (const line of [...wanted].sort((a, b) => a - b)) {
    if (line !== previous + 1) lines.push('[…]');
    lines.push(texts[line] ?? '');
    previous = line;
  }
  return lines.join('\n');
}
