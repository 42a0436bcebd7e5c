import {
  type Line,
  lineText,
  type Page,
  type SourceFormat,
  type SourceText,
  type StructuredBlock,
} from '../source-text.ts';
import { findPrintedBoardingPass } from './boarding-pass/boarding-pass.ts';
import { cleanLine } from './clean-text.ts';
import { noText } from './errors.ts';
import { tellLanguage } from './language.ts';
import { LIMITS } from './limits.ts';
import type { ReadText } from './reader.ts';

export interface SourceFacts {
  sourceId: string;
  fileName: string;
  mimeType: string;
  format: SourceFormat;
  sizeBytes: number;
  isFile: boolean;
}

/** What is the same for every format: clean words, no empty lines, caps, counts and the language. */
export function finishText(read: ReadText, facts: SourceFacts): SourceText {
  const warnings = [...(read.warnings ?? [])];
  const pages = capPages(read.pages.map(cleanPage), warnings);
  const visible = pages.filter((page) => !page.isMachineReadable).flatMap((page) => page.lines);
  const text = visible
    .filter((line) => !line.isHidden)
    .map(lineText)
    .join('\n');
  if (text.trim() === '' && (read.structured ?? []).length === 0) {
    // What a calendar without events hides is only technical.
    if (visible.length === 0 || facts.format === 'ics') throw noText(facts.fileName, facts.format);
    warnings.push(
      'All text of this document is hidden from a reader, so none of it was taken. Import a photo or scan of what you see.',
    );
  }
  const structured = [...(read.structured ?? []), ...printedBoardingPasses(pages)];
  const language = tellLanguage(facts.format === 'ics' ? withoutPropertyNames(text) : text);
  return {
    sourceId: facts.sourceId,
    fileName: facts.fileName,
    mimeType: facts.mimeType,
    sizeBytes: facts.sizeBytes,
    format: facts.format,
    method: read.method,
    isFile: facts.isFile,
    pages,
    structured,
    pageCount: read.pageCount ?? pages.filter((page) => !page.isMachineReadable).length,
    wordCount: countWords(text),
    ...(language ? { language } : {}),
    warnings,
  };
}

/** Some boarding passes print the text of their barcode below it. */
function printedBoardingPasses(pages: readonly Page[]): StructuredBlock[] {
  return pages
    .filter((page) => !page.isMachineReadable)
    .flatMap((page) =>
      page.lines.filter((line) => !line.isHidden).map((line) => ({ page, text: lineText(line) })),
    )
    .flatMap(({ page, text }) => {
      const found = findPrintedBoardingPass(text);
      if (!found) return [];
      return [{ kind: 'boarding-pass' as const, data: found.legs, page: page.number, quote: found.quote }];
    });
}

/** `DTSTART;TZID=Europe/Berlin:` and the like are no words of any language. */
function withoutPropertyNames(text: string): string {
  return text.replace(/^[A-Z-]{3,}[^:\n]{0,200}:/gm, '');
}

function cleanPage(page: Page): Page {
  const lines: Line[] = [];
  let startsBlock = false;
  for (const line of page.lines) {
    const cells = line.cells.map((cell) => ({ ...cell, text: cleanLine(cell.text) }));
    startsBlock ||= line.startsBlock === true;
    // A line with no words at all says only that something new begins after it.
    if (cells.every((cell) => cell.text === '')) {
      startsBlock ||= line.table === undefined;
      continue;
    }
    const { startsBlock: _, ...rest } = line;
    lines.push({ ...rest, cells, ...(startsBlock ? { startsBlock: true } : {}) });
    // Whoever leaves hidden lines out must still see where blocks begin.
    startsBlock &&= line.isHidden === true;
  }
  return { ...page, lines };
}

function capPages(pages: Page[], warnings: string[]): Page[] {
  let characters = 0;
  let lines = 0;
  let isCut = false;
  const kept = pages.map((page) => {
    const fitting = page.lines.filter((line) => {
      if (isCut) return false;
      for (const cell of line.cells) characters += cell.text.length;
      lines += 1;
      isCut = characters > LIMITS.maxCharacters || lines > LIMITS.maxLines;
      return !isCut;
    });
    return fitting.length === page.lines.length ? page : { ...page, lines: fitting };
  });
  if (isCut)
    warnings.push(
      'This document is very long; only its beginning was read. Import what comes later as a file of its own.',
    );
  return kept;
}

function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}][^\s]*/gu)) count++;
  return count;
}
