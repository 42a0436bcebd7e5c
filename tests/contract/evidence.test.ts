import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Evidence, FieldConfidence } from '#lib/import/candidate.ts';
import { runImport } from '#lib/import/orchestrator.ts';
import {
  type Box,
  type Cell,
  foldWhitespace,
  lineText,
  type Page,
  type SourceText,
} from '#lib/import/source-text.ts';
import { closeTextExtraction, extractText } from '#lib/import/text-extraction/index.ts';
import { boxAsDrawn } from '#lib/import/turned-page.ts';
import { importsIn, PAPERS } from '#scripts/bench/labelled-set.ts';

afterAll(closeTextExtraction);

/** Points by which a box may leave its page or its words: boxes are rounded. */
const SLACK = 1.5;
/** Lines that a quote may run over. */
const MAX_LINES = 200;

async function importPapers(papers: readonly string[]) {
  const files = new Map(
    papers.map((path, i) => {
      const sourceId = `s${i + 1}`;
      return [sourceId, { sourceId, fileName: basename(path), bytes: new Uint8Array(readFileSync(path)) }];
    }),
  );
  const texts: SourceText[] = [];
  const result = await runImport(
    {
      loadTexts: async () => undefined,
      loadSource: async (sourceId) => files.get(sourceId) ?? Promise.reject(new Error(`No ${sourceId}.`)),
      extractText: async (file, options) => {
        const read = await extractText(file, options);
        texts.push(...read);
        return read;
      },
      saveTexts: () => Promise.resolve(),
      save: () => Promise.resolve(),
      now: Date.now,
    },
    {
      sources: [...files.values()].map(({ sourceId, fileName, bytes }) => ({
        sourceId,
        fileName,
        mimeType: 'application/octet-stream',
        sizeBytes: bytes.length,
        isFile: true,
      })),
      isLastAttempt: true,
    },
  );
  return { ...result, texts };
}

/** What is wrong with a piece of evidence; nothing when it holds. */
function faultOf(evidence: Evidence, texts: readonly SourceText[]): string | undefined {
  const text = texts.find((one) => one.sourceId === evidence.sourceId);
  if (!text) return `names the source ${evidence.sourceId}, which there is not`;
  const page = text.pages.find((one) => one.number === evidence.page);
  if (!page) return `names page ${evidence.page}, which there is not`;
  const words = foldWhitespace(page.lines.map(lineText).join(' '));
  if (!words.includes(evidence.quote)) return `quotes “${evidence.quote}”, which is not on the page`;
  if (!evidence.line) return `“${evidence.quote}” is on no line`;
  const at = evidence.line - 1;
  const below = foldWhitespace(
    page.lines
      .slice(at, at + MAX_LINES)
      .map(lineText)
      .join(' '),
  );
  if (!below.includes(evidence.quote))
    return `names line ${evidence.line}, on which “${evidence.quote}” does not begin`;
  const cell = evidence.cell && page.lines[at]?.cells[evidence.cell - 1];
  if (evidence.cell && !foldWhitespace(cell ? cell.text : '').includes(evidence.quote))
    return `names cell ${evidence.cell}, which does not hold “${evidence.quote}”`;
  const cells = page.lines.flatMap((line) => line.cells);
  const holding = cells.filter((cell) => foldWhitespace(cell.text).includes(evidence.quote));
  // A barcode's words are written nowhere on the paper, so they have no place there.
  const isDrawn = (holding.length > 0 ? holding : cells).some((cell) => cell.box);
  if (!isDrawn) return undefined;
  const { width = 0, height = 0 } = page.turn ?? page;
  return boxFault(evidence, drawnCells(page), [width, height]);
}

/** The cells with their boxes as they lie on the page that a person sees. */
function drawnCells({ lines, turn, width = 0, height = 0 }: Page): Cell[] {
  const cells = lines.flatMap((line) => line.cells);
  if (!turn) return cells;
  return cells.map((cell) =>
    cell.box ? { ...cell, box: boxAsDrawn(cell.box, { width, height }, turn) } : cell,
  );
}

function boxFault(
  { box, quote }: Evidence,
  cells: readonly Cell[],
  size: [number, number],
): string | undefined {
  if (!box) return `“${quote}” has no box`;
  const [x, y, width, height] = box;
  const isOnPage =
    x >= -SLACK && y >= -SLACK && x + width <= size[0] + SLACK && y + height <= size[1] + SLACK;
  if (!isOnPage) return `the box ${box} of “${quote}” leaves the page of ${size}`;
  const inside = cells.filter((cell) => cell.box && overlaps(cell.box, box));
  const words = inside.map((cell) => foldWhitespace(cell.text)).join(' ');
  const missing = quote.split(' ').filter((word) => !words.includes(word));
  return missing.length > 0 ? `the box of “${quote}” is not around “${missing.join(' ')}”` : undefined;
}

function overlaps(a: Box, b: Box): boolean {
  const areApart = (from: number, length: number, other: number, otherLength: number) =>
    from > other + otherLength + SLACK || other > from + length + SLACK;
  return !areApart(a[0], a[2], b[0], b[2]) && !areApart(a[1], a[3], b[1], b[3]);
}

const leavesOf = (value: unknown, path = ''): string[] => {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, path ? `${path}.${key}` : key));
};

/** Empty, with offers on the table. */
const isOpen = (field: FieldConfidence | undefined): boolean =>
  field?.score === 0 && (field.alternatives?.length ?? 0) > 0;

describe('every value of every labelled paper or show can be shown in it', () => {
  test.each(importsIn(PAPERS))('$name', async ({ papers }) => {
    const { extracted, confidence_map: confidence, texts } = await importPapers(papers);
    const filled = Object.keys(confidence).filter((path) => !isOpen(confidence[path]));
    expect(filled.sort()).toEqual(leavesOf(extracted).sort());
    const faults = Object.entries(confidence).flatMap(([path, { evidence }]) => {
      // What a file is called and how large it is stands in no text.
      if (evidence.length === 0) return /^documents\.\d+\./.test(path) ? [] : [`${path} has no evidence`];
      return evidence.flatMap((one) => {
        const fault = faultOf(one, texts);
        return fault ? [`${path}: ${fault}`] : [];
      });
    });
    expect(faults.join('\n')).toBe('');
  });
});
