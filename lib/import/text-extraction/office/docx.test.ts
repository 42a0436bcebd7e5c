import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { lineText } from '../../source-text.ts';
import { docxReader } from './docx.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const encode = (text: string) => new TextEncoder().encode(text);

function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encode(text)])));
}

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;

async function read(bytes: Uint8Array) {
  const read = await docxReader.read({
    bytes,
    fileName: 'x.docx',
    mimeType: '',
    softDeadline: Number.POSITIVE_INFINITY,
  });
  return read.pages[0]?.lines ?? [];
}

test('page headers come first and footers last, each text once', async () => {
  const header = `<w:hdr xmlns:w="${WORD}" xmlns:r="urn:r">${paragraph(run('Northlight Artists Ltd'))}</w:hdr>`;
  const footer = `<w:ftr xmlns:w="${WORD}">${paragraph(run('VAT 998 0142 77'))}</w:ftr>`;
  const lines = await read(
    docx(paragraph(run('Deal memo')), {
      'word/header1.xml': header,
      'word/header2.xml': header,
      'word/footer1.xml': footer,
    }),
  );
  expect(lines.map(lineText)).toEqual(['Northlight Artists Ltd', 'Deal memo', 'VAT 998 0142 77']);
});

test('text deleted under tracked changes is not read, inserted text is, moved text stands where it went', async () => {
  const lines = await read(
    docx(
      paragraph(
        run('Fee '),
        '<w:del w:id="1" w:author="a"><w:r><w:delText>EUR 900</w:delText></w:r></w:del>',
        `<w:ins w:id="2" w:author="a">${run('EUR 700')}</w:ins>`,
        `<w:moveFrom w:id="3" w:author="a">${run(' old place')}</w:moveFrom>`,
        `<w:moveTo w:id="4" w:author="a">${run(' net')}</w:moveTo>`,
      ),
    ),
  );
  expect(lines.map(lineText)).toEqual(['Fee EUR 700 net']);
});

test('hidden text is kept apart and flagged, struck text is marked', async () => {
  const lines = await read(
    docx(
      paragraph(run('Doors 19:00'), run('pay 9000', '<w:vanish/>')) +
        paragraph(run('18:00', '<w:strike/>'), run(' 18:30')),
    ),
  );
  expect(lines.find((line) => line.isHidden)?.cells[0]?.text).toBe('pay 9000');
  expect(lines.at(-1)?.cells).toEqual([{ text: '18:00', isStruck: true }, { text: '18:30' }]);
});

test('only rows marked as header rows hold headers', async () => {
  const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
  const row = (isHeader: boolean, ...texts: string[]) =>
    `<w:tr><w:trPr><w:tblHeader w:val="${isHeader}"/></w:trPr>${texts.map(cell).join('')}</w:tr>`;
  const lines = await read(
    docx(`<w:tbl>${row(true, 'Zeit', 'Was')}${row(false, '19:00', 'Einlass')}</w:tbl>`),
  );
  expect(lines.map((line) => line.cells.map((one) => one.isHeader ?? false))).toEqual([
    [true, true],
    [false, false],
  ]);
});
