import type { Line, SourceText } from '#lib/import/source-text.ts';

/** A source as text extraction would hand it over: rows of cells set apart by two or more spaces; `>` marks quotes. */
export function sourceOf(text: string, overrides: Partial<SourceText> = {}): SourceText {
  let startsBlock = false;
  const lines: Line[] = [];
  for (const row of text.split('\n')) {
    if (row.trim() === '') {
      startsBlock = true;
      continue;
    }
    const level = /^(?:>\s?)+/.exec(row)?.[0].match(/>/g)?.length ?? 0;
    const cells = row
      .replace(/^(?:>\s?)+/, '')
      .split(/\s{2,}/)
      .filter((cell) => cell !== '')
      .map((cell) => ({ text: cell.trim() }));
    lines.push({ cells, ...(level > 0 && { quoteLevel: level }), ...(startsBlock && { startsBlock }) });
    startsBlock = false;
  }
  return {
    sourceId: 's1',
    fileName: 'paper.txt',
    mimeType: 'text/plain',
    sizeBytes: text.length,
    format: 'txt',
    method: 'plain',
    isFile: true,
    pages: [{ number: 1, lines }],
    structured: [],
    pageCount: 1,
    wordCount: text.split(/\s+/).length,
    warnings: [],
    ...overrides,
  };
}
