import { afterAll, describe, expect, test } from 'vitest';
import { foldWhitespace, lineText, type SourceText } from '#lib/import/source-text.ts';
import { closeTextExtraction, extractText } from '#lib/import/text-extraction/index.ts';
import { READERS } from '#lib/import/text-extraction/readers.ts';
import { scannedPdf } from '#scripts/support/scan.ts';
import { SAMPLES, type Sample } from './text-extraction.samples.ts';

afterAll(closeTextExtraction);

const formats = Object.keys(READERS) as (keyof typeof READERS)[];

async function read(sample: Sample): Promise<SourceText> {
  const [first] = await extractText({ sourceId: 's1', fileName: sample.fileName, bytes: sample.bytes });
  if (!first) throw new Error('nothing was read');
  return first;
}

const wholeText = (source: SourceText) =>
  foldWhitespace(source.pages.flatMap((page) => page.lines.map(lineText)).join('\n'));

describe.each(formats)('the reader of %s', (format) => {
  const sample = SAMPLES[format];

  test('tells the format from the content and states facts that agree with the file', async () => {
    const source = await read({
      ...sample,
      fileName: sample.fileName.replace(/\.(pdf|png|docx|html|ics)$/, ''),
    });
    expect(source.format).toBe(format);
    expect(source.sourceId).toBe('s1');
    expect(source.sizeBytes).toBe(sample.bytes.byteLength);
    expect(source.isFile).toBe(true);
  });

  test('finds the words of the document', async () => {
    const text = wholeText(await read(sample));
    for (const quote of sample.quotes) expect(text).toContain(quote);
  });

  test('counts pages and words', async () => {
    const source = await read(sample);
    expect(source.pageCount).toBe(sample.pages ?? 1);
    expect(source.wordCount).toBeGreaterThanOrEqual(sample.minWords);
    expect(source.pages.map((page) => page.number)[0]).toBe(1);
  });

  test('returns plain JSON', async () => {
    const source = await read(sample);
    expect(JSON.parse(JSON.stringify(source))).toEqual(source);
  });

  test('returns no line without words and no character that a database refuses', async () => {
    const source = await read(sample);
    const lines = source.pages.flatMap((page) => page.lines);
    expect(lines.filter((line) => line.cells.every((cell) => cell.text === ''))).toEqual([]);
    expect(JSON.stringify(source)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
  });

  test('quotes of structured statements are found on their page', async () => {
    const source = await read(sample);
    for (const block of source.structured) {
      const page = source.pages.find((candidate) => candidate.number === block.page);
      expect(foldWhitespace(page?.lines.map(lineText).join('\n') ?? '')).toContain(
        foldWhitespace(block.quote),
      );
    }
  });

  test('refuses an empty file with a sentence', async () => {
    const empty = extractText({ sourceId: 's1', fileName: sample.fileName, bytes: new Uint8Array() });
    await expect(empty).rejects.toMatchObject({
      code: 'source.empty',
      message: expect.stringContaining('empty'),
    });
  });

  test('stops when it is aborted', async () => {
    const abort = new AbortController();
    const reading = extractText(
      { sourceId: 's1', fileName: sample.fileName, bytes: sample.bytes },
      { signal: abort.signal },
    );
    abort.abort(new Error('no longer wanted'));
    await expect(reading).rejects.toThrow('no longer wanted');
  });
});

test('pasted text is read and is not a file', async () => {
  const [source] = await extractText({
    sourceId: 'p',
    label: 'Pasted text',
    text: 'Doors: 19:00\nCurfew: 23:00',
  });
  expect(source).toMatchObject({ format: 'txt', isFile: false, method: 'plain', fileName: 'Pasted text' });
  expect(wholeText(source as SourceText)).toBe('Doors: 19:00 Curfew: 23:00');
});

test('attachments of a mail are sources of their own, a bad one without words and with a warning on the mail', async () => {
  const mail = [
    'From: Ann <ann@venue.example>',
    'Subject: Papers',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'See attached.',
    '--b',
    'Content-Type: text/plain; name="times.txt"',
    'Content-Disposition: attachment; filename="times.txt"',
    '',
    'Doors 19:00',
    '--b',
    'Content-Type: application/zip; name="photos.zip"',
    'Content-Disposition: attachment; filename="photos.zip"',
    'Content-Transfer-Encoding: base64',
    '',
    'UEsDBAoAAAAAAAAAAAA=',
    '--b--',
    '',
  ].join('\r\n');
  const texts = await extractText({
    sourceId: 'm',
    fileName: 'mail.eml',
    bytes: new TextEncoder().encode(mail),
  });
  expect(texts.map((text) => [text.sourceId, text.fileName])).toEqual([
    ['m', 'mail.eml'],
    ['m/1', 'times.txt'],
    ['m/2', 'photos.zip'],
  ]);
  expect(texts[0]?.warnings.join()).toContain('photos.zip');
  expect(texts[2]).toMatchObject({ isFile: true, pages: [], wordCount: 0 });
});

test('scans attached to a mail tell their pages in one count, from before the first is read', async () => {
  const scan = Buffer.from(await scannedPdf(1)).toString('base64');
  const part = (name: string) => [
    '--b',
    `Content-Type: application/pdf; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    scan,
  ];
  const mail = [
    'From: a@example.com',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    ...part('first.pdf'),
    ...part('second.pdf'),
    '--b--',
    '',
  ];
  const told: string[] = [];
  await extractText(
    { sourceId: 'm', fileName: 'mail.eml', bytes: new TextEncoder().encode(mail.join('\r\n')) },
    { onProgress: ({ pagesDone, pageCount }) => told.push(`${pagesDone} of ${pageCount}`) },
  );
  expect(told).toEqual(['0 of 1', '1 of 1', '1 of 2', '2 of 2']);
});

test('several sources at once are read by several children and each gets its own answer', async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      extractText({ sourceId: `n${index}`, label: 'Note', text: `Note number ${index} about the show` }),
    ),
  );
  expect(answers.map(([source]) => wholeText(source as SourceText))).toEqual(
    answers.map((_, index) => `Note number ${index} about the show`),
  );
});
