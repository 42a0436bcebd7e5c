import { readTogether } from './reading/index.ts';
import { resolveSection } from './resolution/index.ts';
import { SECTIONS } from './sections/index.ts';
import type { Section } from './sections/section.ts';
import type { SourceText } from './source-text.ts';

/** A little of all that papers tell, so that most of what reading needs is met. */
const PAPER = `Confirmation of your booking, 3 May 2027
Artist: Anna Berg Trio          Venue: Kulturhaus Mitte, Hauptstraße 12, 50667 Köln
Fee: EUR 1,200.00 plus hotel; deposit 50 % by bank transfer. We offered 1,000 before, which you refused.
Get-in 15:00, soundcheck 16:30, doors 19:00, show 20:30 to 22:00 on Friday, 14 May 2027
Hotel Adler, Domplatz 4, Köln, check-in 14 May 2027, check-out 15 May 2027, confirmation 4471209
LH 812 Stockholm (ARN) - Frankfurt (FRA) 13 May 2027 10:05 - 12:20, Anna Berg, seat 12A, booking ref. K7PQ2M
Dinner for 5 at 18:00, two vegetarian. The band brings its own backline; we need two monitors and a piano.
Promoter: Jonas Weber, jonas@kulturhaus.example, +49 221 5550143. The flight of 12 May is cancelled.`;

let isWarm = false;

/**
 * Reads a small paper, once in a process: patterns are compiled and tables built when they are first used, which takes
 * a second, and there is time for it while the first file is still being opened.
 */
export function warmReaders(): void {
  if (isWarm) return;
  isWarm = true;
  const readings = readTogether([sourceOf(PAPER)]);
  for (const section of SECTIONS as readonly Section[])
    resolveSection(section, section.extract({ readings, done: {} }));
}

function sourceOf(text: string): SourceText {
  const lines = text
    .split('\n')
    .map((line) => ({ cells: line.split(/ {2,}/).map((cell) => ({ text: cell })) }));
  return {
    sourceId: 'warm',
    fileName: 'warm.txt',
    mimeType: 'text/plain',
    sizeBytes: text.length,
    format: 'txt',
    method: 'plain',
    isFile: false,
    pages: [{ number: 1, lines }],
    structured: [],
    pageCount: 1,
    wordCount: text.split(/\s+/).length,
    warnings: [],
  };
}
