import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { closeTextExtraction, extractText, textExtractionPids } from '#lib/import/text-extraction/index.ts';
import * as files from './text-extraction.hostile-files.ts';
import { SAMPLES } from './text-extraction.samples.ts';

afterAll(closeTextExtraction);

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/text-extraction/${name}`, import.meta.url)));
const tables = fixture('tables.pdf');
const text = (content: string) => new TextEncoder().encode(content);

async function read(fileName: string, bytes: Uint8Array, deadlineMs = 20_000) {
  return extractText({ sourceId: 'h', fileName, bytes }, { deadlineMs });
}

describe('files that are refused', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['program.pdf', files.executable, 'source.type_not_supported'],
    ['script.pdf', () => text('#!/bin/sh\nrm -rf /\n'), 'source.type_not_supported'],
    ['noise.txt', () => files.noise(200_000), 'source.type_not_supported'],
    ['short-noise.pdf', () => files.noise(40), 'source.type_not_supported'],
    ['blank.txt', () => text(' \n\n \t\n'), 'source.no_text'],
    ['locked.pdf', files.passwordPdf, 'source.password_required'],
    ['cut-off.pdf', () => tables.subarray(0, 6_000), 'source.corrupt'],
    ['header-only.pdf', () => tables.subarray(0, 60), 'source.corrupt'],
    ['cut-off.docx', () => files.docxWith(files.paragraph('x')).subarray(0, 400), 'source.corrupt'],
    ['nested-flate.pdf', files.nestedFlatePdf, 'source.bomb'],
    ['paragraphs.docx', files.docxOfManyParagraphs, 'source.bomb'],
    ['inflates.docx', files.docxThatInflates, 'source.bomb'],
    ['entries.docx', files.docxOfManyEntries, 'source.bomb'],
    ['entities.docx', files.docxWithEntities, 'source.bomb'],
    ['lies.docx', files.docxThatLies, 'source.bomb'],
    ['entities.xlsx', files.xlsxWithEntities, 'source.bomb'],
    ['cut-off.msg', () => SAMPLES.msg.bytes.subarray(0, 1_200), 'source.corrupt'],
    ['cut-off.xlsx', () => fixture('rooming.xlsx').subarray(0, 3_000), 'source.corrupt'],
    ['operators.pdf', files.operatorFloodPdf, 'source.bomb'],
    ['sheet.pdf', files.giantSheetPdf, 'source.no_text'],
  ])('%s ends in a sentence that names it', async (fileName, make, code) => {
    await expect(read(fileName, make())).rejects.toMatchObject({
      name: 'AppError',
      code,
      isRetryable: false,
      message: expect.stringMatching(/^[^\n]*“[^”]+”[^\n]*\.$/),
    });
  });

  test('the sentence for a wrong type names the types that can be imported', async () => {
    await expect(read('program.pdf', files.executable())).rejects.toMatchObject({
      status: 415,
      message: expect.stringContaining('PDF, Word (DOCX), Excel (XLSX), HTML, e-mail (EML'),
    });
  });
});

test.each([
  ['blank.txt', ' \n\n \t\n', 'only blanks'],
  ['blank.csv', ',,,\n,,,\n', 'cells are empty'],
  ['blank.ics', 'BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n', 'no event'],
  ['blank.html', '<html><body></body></html>', 'print it to a PDF'],
])('%s has no text, and what is said fits its kind', async (fileName, content, words) => {
  const message = expect.stringMatching(new RegExp(`^(?!.*photo).*${words}`));
  await expect(read(fileName, text(content))).rejects.toMatchObject({ code: 'source.no_text', message });
});

describe('files that are odd but read', () => {
  test('one character is a text', async () => {
    const [source] = await read('a.txt', text('A'));
    expect(source?.wordCount).toBe(1);
  });

  test('2 MB of nested elements give their words and a warning', async () => {
    const [source] = await read('nested.html', files.deeplyNestedHtml());
    expect(source?.pages[0]?.lines[0]?.cells[0]?.text).toBe('Stage time 21:00');
    expect(source?.warnings).toHaveLength(1);
  });

  test('20,000 nested tables give their words', async () => {
    const [source] = await read('tables.html', files.deeplyNestedTables());
    expect(source?.warnings).toHaveLength(1);
    expect(JSON.stringify(source)).toContain('Doors 19:00');
  });

  test('a line of a million cells is cut, with a warning', async () => {
    const [source] = await read('one-line.csv', files.csvOfOneLine());
    expect(source?.pages[0]?.lines[0]?.cells).toHaveLength(200);
    expect(source?.warnings).toHaveLength(1);
  });

  test('of a thousand attachments twenty are read, with a warning', async () => {
    const texts = await read('many.eml', files.mailWithManyAttachments(1_000));
    expect(texts).toHaveLength(21);
    expect(texts[0]?.warnings[0]).toContain('1000 attachments');
  });

  test('mails within mails are read to a depth', async () => {
    const texts = await read('russian-doll.eml', files.mailInMails(12));
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.at(-1)?.warnings[0]).toContain('nested too deeply');
  });

  test('text from right to left keeps its words and loses its direction marks', async () => {
    const [source] = await read('rtl.txt', text('\u202bمرحبا بالعالم\u202c Doors 19:00'));
    expect(source?.pages[0]?.lines[0]?.cells[0]?.text).toBe('مرحبا بالعالم Doors 19:00');
  });

  test('lines of different encodings are each read as what they are', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Künstler: UTF-8\n'),
      Buffer.from('Künstler: latin\n', 'latin1'),
    ]);
    const [source] = await read('mixed.txt', new Uint8Array(bytes));
    expect(source?.pages[0]?.lines.map((line) => line.cells[0]?.text)).toEqual([
      'Künstler: UTF-8',
      'Künstler: latin',
    ]);
  });

  test.each<[string, Uint8Array]>([
    ['UTF-16 with a mark', new Uint8Array(Buffer.from('\ufeffEinlass: 19 Uhr für alle', 'utf16le'))],
    ['UTF-16 without one', new Uint8Array(Buffer.from('Einlass: 19 Uhr für alle', 'utf16le'))],
    ['Windows-1252', new Uint8Array(Buffer.from('Einlass: 19 Uhr für alle', 'latin1'))],
    ['UTF-8 with a mark', text('\ufeffEinlass: 19 Uhr für alle')],
  ])('%s is decoded', async (_, bytes) => {
    const [source] = await read('note.txt', bytes);
    expect(source?.pages[0]?.lines[0]?.cells[0]?.text).toBe('Einlass: 19 Uhr für alle');
  });
});

test('a file that blocks its reader is killed at the deadline while this process goes on undisturbed', async () => {
  await read('warm.txt', text('warm'));
  let longestPauseMs = 0;
  let last = performance.now();
  const ticker = setInterval(() => {
    longestPauseMs = Math.max(longestPauseMs, performance.now() - last);
    last = performance.now();
  }, 10);
  const bomb = files.operatorFloodPdf();
  last = performance.now();
  longestPauseMs = 0;
  await Promise.all([
    expect(read('blocker.pdf', bomb, 250)).rejects.toMatchObject({ code: 'source.timeout' }),
    expect(read('neighbour.txt', text('Doors 19:00'))).resolves.toHaveLength(1),
  ]);
  clearInterval(ticker);
  // Read in this process the file would hold it for many seconds; a busy machine for fractions of one.
  expect(longestPauseMs).toBeLessThan(1_500);
  const [next] = await read('next.pdf', tables);
  expect(next?.wordCount).toBeGreaterThan(40);
});

test('closing ends the children, and reading again starts new ones', async () => {
  await read('a.txt', text('hello'));
  expect(textExtractionPids().length).toBeGreaterThan(0);
  await closeTextExtraction();
  expect(textExtractionPids()).toEqual([]);
  await expect(read('a.txt', text('hello'))).resolves.toHaveLength(1);
});
