import { createHash } from 'node:crypto';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';

/** Files made to hurt a reader. All are small on disk and made here, so that none has to be kept. */

const ascii = (text: string) => new TextEncoder().encode(text);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** A PDF from numbered objects, with a right cross-reference table. */
function pdfFrom(
  objects: readonly (string | { dictionary: string; stream: Uint8Array })[],
  trailer = '',
): Uint8Array {
  const parts: Uint8Array[] = [ascii('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    if (typeof object === 'string') add(ascii(`${index + 1} 0 obj\n${object}\nendobj\n`));
    else {
      add(ascii(`${index + 1} 0 obj\n<< ${object.dictionary} /Length ${object.stream.length} >>\nstream\n`));
      add(object.stream);
      add(ascii('\nendstream\nendobj\n'));
    }
  }
  const xref = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(
    ascii(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${xref}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return joined(parts);
}

function pdfWithContent(dictionary: string, stream: Uint8Array, pages = 1): Uint8Array {
  const kids = '3 0 R '.repeat(pages);
  return pdfFrom([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    { dictionary, stream },
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
}

/** Two Flate filters over zeros: a few kilobytes that become 200 MB. */
export function nestedFlatePdf(): Uint8Array {
  const stream = deflateSync(deflateSync(Buffer.alloc(200 * 2 ** 20)));
  return pdfWithContent('/Filter [/FlateDecode /FlateDecode]', stream);
}

/** Millions of text operators below the limit for one stream, shown again on every page: engines work for minutes. */
export function operatorFloodPdf(pages = 300): Uint8Array {
  const operators = Buffer.from('BT /F1 9 Tf 50 400 Td (Lorem ipsum) Tj ET '.repeat(600_000));
  return pdfWithContent('/Filter /FlateDecode', deflateSync(operators), pages);
}

/** One sheet of 200 by 200 inches, full of marks, with no text: what a renderer would turn into gigabytes. */
export function giantSheetPdf(): Uint8Array {
  const stream = ascii('0 0 14400 14400 re f 1 0 0 RG 10 w 0 0 m 14400 14400 l S');
  return pdfFrom([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 14400 14400] /Contents 4 0 R >>',
    { dictionary: '', stream },
  ]);
}

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONSHIPS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A DOCX around the given body; `extra` adds or replaces parts. */
export function docxWith(body: string, extra: Record<string, Uint8Array> = {}, prolog = ''): Uint8Array {
  const document = `<?xml version="1.0"?>${prolog}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
  return zipSync({
    '[Content_Types].xml': ascii(CONTENT_TYPES),
    '_rels/.rels': ascii(RELATIONSHIPS),
    'word/document.xml': ascii(document),
    ...extra,
  });
}

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function docxOfManyParagraphs(): Uint8Array {
  return docxWith('<w:p/>'.repeat(2_000_000));
}

export function docxThatInflates(): Uint8Array {
  return docxWith(paragraph('x'), { 'word/media.xml': new Uint8Array(150 * 2 ** 20) });
}

export function docxOfManyEntries(): Uint8Array {
  const extra = Object.fromEntries(
    Array.from({ length: 2_500 }, (_, index) => [`word/p${index}.xml`, ascii('<a/>')]),
  );
  return docxWith(paragraph('x'), extra);
}

export function docxWithEntities(): Uint8Array {
  return docxWith(
    paragraph('&a;'),
    {},
    '<!DOCTYPE d [<!ENTITY b "bbbbbbbbbb"><!ENTITY a "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>',
  );
}

/** A workbook whose texts are entities of entities. */
export function xlsxWithEntities(): Uint8Array {
  const shared = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">]><sst><si><t>&a;</t></si></sst>';
  return zipSync({ 'xl/workbook.xml': ascii('<workbook/>'), 'xl/sharedStrings.xml': ascii(shared) });
}

/** Claims in its directory to hold a kilobyte and inflates to 150 MB. */
export function docxThatLies(): Uint8Array {
  const name = ascii('word/document.xml');
  const data = deflateRawSync(Buffer.alloc(150 * 2 ** 20, ' '));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(1024, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(1024, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return joined([local, name, data, entry, name, end]);
}

export function deeplyNestedHtml(): Uint8Array {
  const depth = 180_000;
  return ascii(`<html><body>${'<div>'.repeat(depth)}Stage time 21:00${'</div>'.repeat(depth)}</body></html>`);
}

export function deeplyNestedTables(): Uint8Array {
  const depth = 20_000;
  return ascii(
    `<html><body>${'<table><tr><td>a</td><td>'.repeat(depth)}Doors 19:00${'</td></tr></table>'.repeat(depth)}</body></html>`,
  );
}

export function csvOfOneLine(): Uint8Array {
  return ascii(`Name,Phone,${'x,'.repeat(1_000_000)}\n`);
}

export function mailWithManyAttachments(count: number): Uint8Array {
  const parts = Array.from(
    { length: count },
    (_, index) =>
      `--b\r\nContent-Type: text/plain; name="note-${index}.txt"\r\nContent-Disposition: attachment; filename="note-${index}.txt"\r\n\r\nNote number ${index}\r\n`,
  );
  return ascii(
    `From: Ann <ann@venue.example>\r\nTo: Bo <bo@agency.example>\r\nSubject: Papers\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nAll papers attached.\r\n${parts.join('')}--b--\r\n`,
  );
}

/** A mail in a mail in a mail …, with words only at the very inside. */
export function mailInMails(depth: number): Uint8Array {
  let mail = 'From: z@venue.example\r\nSubject: innermost\r\nMIME-Version: 1.0\r\n\r\nDoors at seven.\r\n';
  for (let level = 0; level < depth; level++) {
    mail = `From: a@venue.example\r\nSubject: level ${level}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\nContent-Type: text/plain\r\n\r\nSee the mail inside.\r\n--b${level}\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename="inner.eml"\r\n\r\n${mail}\r\n--b${level}--\r\n`;
  }
  return ascii(mail);
}

export function executable(): Uint8Array {
  const bytes = new Uint8Array(512);
  bytes.set(ascii('MZ'));
  bytes.set([0x80], 0x3c);
  bytes.set(ascii('PE\u0000\u0000'), 0x80);
  return bytes;
}

export function noise(length: number): Uint8Array {
  let seed = 42;
  return Uint8Array.from({ length }, () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return seed >> 16;
  });
}

const PASSWORD_PADDING = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);

/** A PDF that opens only with the password "backstage" (standard security handler, revision 2). */
export function passwordPdf(): Uint8Array {
  const padded = (password: string) =>
    Buffer.concat([Buffer.from(password), PASSWORD_PADDING]).subarray(0, 32);
  const md5 = (data: Buffer) => createHash('md5').update(data).digest();
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded('backstage'));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(-4);
  const id = md5(Buffer.from('id'));
  const key = md5(Buffer.concat([padded('backstage'), owner, permissions, id])).subarray(0, 5);
  const user = rc4(key, PASSWORD_PADDING);
  const hex = (data: Buffer) => `<${data.toString('hex')}>`;
  return pdfFrom(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
      `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P -4 >>`,
    ],
    `/Encrypt 4 0 R /ID [${hex(id)} ${hex(id)}]`,
  );
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 255] ?? 0;
  const swap = (a: number, b: number) => {
    [state[a & 255], state[b & 255]] = [at(b), at(a)];
  };
  let j = 0;
  for (let i = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  j = 0;
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + at(i)) & 255;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}
