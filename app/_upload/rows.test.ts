import { describe, expect, it } from 'vitest';
import type { ImportLimits } from '#lib/import/limits.ts';
import {
  firstOf,
  markKnown,
  markTwins,
  refusalOf,
  type SourceRow,
  selectionProblem,
  sendable,
  sentOf,
} from './rows.ts';

const limits: ImportLimits = {
  maxSources: 2,
  maxFileBytes: 1000,
  maxTotalBytes: 1500,
  maxInlineBytes: 1500,
  maxTextBytes: 500,
};

function row(id: string, overrides: Partial<SourceRow> = {}): SourceRow {
  const source = { kind: 'text', label: id, text: id } as const;
  return { id, source, name: `${id}.pdf`, sizeBytes: 400, state: 'ready', ...overrides };
}

describe('the papers chosen for an import', () => {
  it('refuses an empty file', () => {
    expect(refusalOf(new File([], 'rider.pdf'), limits)).toContain('This file is empty.');
  });

  it('refuses a file over the limit and names the limit', () => {
    expect(refusalOf(new File(['x'.repeat(2048)], 'rider.pdf'), limits)).toContain(
      'This file has 2 KB; one file may have 1000 bytes at most.',
    );
  });

  it('keeps the first that one import takes, and none that would be left out anyway', () => {
    const rows = [
      row('a', { state: 'refused' }),
      row('b'),
      row('c', { twinOf: 'b.pdf' }),
      row('d'),
      row('e'),
    ];
    expect(firstOf(rows, limits).map(({ id }) => id)).toEqual(['b', 'd']);
  });

  it('refuses a type that cannot be read and says which can', () => {
    expect(refusalOf(new File(['x'], 'tour.mp4', { type: 'video/mp4' }), limits)).toContain(
      'Possible are PDF',
    );
  });

  it.each([
    ['IMG_4471.HEIC', 'Save the picture as JPEG'],
    ['contract.doc', 'Save it as PDF or DOCX.'],
    ['papers.zip', 'Unpack it'],
  ])('says how %s becomes a file that can be read', (name, words) => {
    expect(refusalOf(new File(['x'], name), limits)).toContain(words);
  });

  it('takes a file by its type when its name has no ending', () => {
    expect(refusalOf(new File(['x'], 'scan', { type: 'image/png' }), limits)).toBeUndefined();
  });

  it('announces the second of two files with the same content, whatever they are called', () => {
    const marked = markTwins([
      row('a', { sha256: '1' }),
      row('b', { sha256: '2' }),
      row('c', { sha256: '1' }),
    ]);
    expect(marked.map(({ twinOf }) => twinOf)).toEqual([undefined, undefined, 'a.pdf']);
  });

  it('frees a double when the first of the two is removed', () => {
    const [, second] = markTwins([row('a', { sha256: '1' }), row('b', { sha256: '1' })]);
    expect(markTwins(second ? [second] : [])[0]?.twinOf).toBeUndefined();
  });

  it('says of each earlier import once what can be done about it, and nothing of doubles and of what was taken from there', () => {
    const known = (sha256: string, jobId: string) => ({ sha256, jobId, createdAt: '2027-01-01T00:00:00Z' });
    const rows = markKnown(
      [
        row('a', { sha256: '1' }),
        row('b', { sha256: '2' }),
        row('c', { sha256: '3' }),
        row('d', { sha256: '1', twinOf: 'a.pdf' }),
        row('e', { sha256: '4', takenFrom: '2027-01-01T00:00:00Z' }),
        row('f', { sha256: '5' }),
      ],
      [known('1', 'x'), known('2', 'x'), known('3', 'y'), known('4', 'x')],
    );
    expect(rows.map(({ knownImport }) => knownImport && [knownImport.jobId, knownImport.isFirst])).toEqual([
      ['x', true],
      ['x', false],
      ['y', true],
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('sends neither refused files nor doubles', () => {
    const rows = [row('a'), row('b', { state: 'refused' }), row('c', { twinOf: 'a.pdf' })];
    expect(sendable(rows).map(({ id }) => id)).toEqual(['a']);
  });

  it('says how many papers to remove when there are too many', () => {
    expect(selectionProblem([row('a'), row('b'), row('c')], limits)).toContain('Remove 1.');
  });

  it('says that papers are too large together even when each is small enough', () => {
    const rows = [row('a', { sizeBytes: 900 }), row('b', { sizeBytes: 900 })];
    expect(selectionProblem(rows, limits)).toContain('Import them in several parts.');
  });

  it('says that pasted texts, which no storage takes, are too large together', () => {
    const rows = [row('a'), row('b')];
    expect(selectionProblem(rows, { ...limits, maxInlineBytes: 700 })).toContain(
      'Save the longest as a file',
    );
    const file: SourceRow['source'] = { kind: 'file', file: new File([], 'b.pdf') };
    const mixed = [row('a'), row('b', { source: file })];
    expect(selectionProblem(mixed, { ...limits, maxInlineBytes: 700 })).toBeUndefined();
  });

  it('shares the bytes sent out to the rows in their order', () => {
    const rows = [row('a'), row('b'), row('c')];
    expect(rows.map(({ id }) => sentOf(rows, id, 500))).toEqual([400, 100, 0]);
  });
});
