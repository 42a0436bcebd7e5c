import { fileTypeFromBuffer } from 'file-type';
import type { SourceFormat } from '../source-text.ts';
import { ACCEPTED_TYPES } from './accepted-types.ts';
import { emptySource, passwordRequired, typeNotSupported } from './errors.ts';
import { looksLikeCsv, looksLikeHtml, looksLikeIcs, looksLikeMail, looksLikeText } from './sniff-text.ts';

export interface SniffedType {
  format: SourceFormat;
  mimeType: string;
}

/** Binary kinds that are read, by the MIME type that their content shows. */
const BINARY_FORMATS: Record<string, SourceFormat> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.ms-excel.sheet.macroenabled.12': 'xlsx',
  'image/png': 'image',
  'image/apng': 'image',
  'image/jpeg': 'image',
};

/**
 * Tells what a file is from its content; its name and declared type only choose between kinds of text. Throws the
 * AppError that the person should see when the file cannot be imported.
 */
export async function sniffSource(
  fileName: string,
  bytes: Uint8Array,
  declaredMimeType?: string,
): Promise<SniffedType> {
  if (bytes.byteLength === 0) throw emptySource(fileName);
  if (hasPdfHeader(bytes)) return accepted('pdf');
  const binary = await fileTypeFromBuffer(bytes.subarray(0, ZIP_HEAD_BYTES));
  if (binary) return acceptBinary(fileName, bytes, binary.mime, binary.ext);
  if (startsWith(bytes, 'PK\u0003\u0004')) return acceptBinary(fileName, bytes, 'application/zip', 'zip');
  if (startsWith(bytes, '#!')) throw typeNotSupported(fileName, 'a program');
  if (startsWith(bytes, '{\\rtf')) throw typeNotSupported(fileName, 'an RTF document', AS_DOCX_OR_PDF);
  if (!looksLikeText(bytes)) throw typeNotSupported(fileName);
  return sniffText(fileName, bytes, declaredMimeType);
}

const ZIP_HEAD_BYTES = 1 << 20;

function acceptBinary(fileName: string, bytes: Uint8Array, mime: string, ext: string): SniffedType {
  const format = BINARY_FORMATS[mime];
  if (format) return { format, mimeType: mime === 'image/apng' ? 'image/png' : mime };
  if (ext === 'zip' && contains(bytes, 'word/document.xml')) return accepted('docx');
  if (ext === 'zip' && contains(bytes, 'xl/workbook.xml')) return accepted('xlsx');
  if (ext === 'cfb') {
    if (contains(bytes, 'EncryptedPackage', 'utf16le')) throw passwordRequired(fileName);
    if (contains(bytes, '__substg1.0_', 'utf16le')) return accepted('msg');
    throw typeNotSupported(fileName, 'an old Office file', AS_DOCX_OR_PDF);
  }
  // file-type takes some text formats for its own: XML with an <html> root, calendars, mail.
  if (looksLikeText(bytes) && !EXECUTABLES.has(ext)) return sniffText(fileName, bytes);
  if (EXECUTABLES.has(ext)) throw typeNotSupported(fileName, 'a program');
  throw typeNotSupported(fileName, `a ${ext.toUpperCase()} file`, wayOutOf(mime, ext));
}

const AS_DOCX_OR_PDF = 'Open it and save it as DOCX, XLSX or PDF';

/** How the papers in a file of this kind can be imported all the same. */
function wayOutOf(mime: string, ext: string): string | undefined {
  if (mime.startsWith('image/')) return 'Save the picture as JPEG or PNG';
  if (ARCHIVES.has(ext)) return 'Unpack it and choose the papers in it';
  return DOCUMENTS.has(ext) ? AS_DOCX_OR_PDF : undefined;
}

const ARCHIVES = new Set(['zip', 'rar', '7z', 'gz', 'tar', 'bz2', 'xz', 'zst']);
const DOCUMENTS = new Set(['odt', 'ods', 'odp', 'pptx', 'dotx', 'xltx', 'epub', 'ps', 'eps', 'indd']);

const EXECUTABLES = new Set([
  'exe',
  'elf',
  'macho',
  'dll',
  'com',
  'msi',
  'class',
  'wasm',
  'dex',
  'apk',
  'jar',
]);

function sniffText(fileName: string, bytes: Uint8Array, declaredMimeType?: string): SniffedType {
  const head = Buffer.from(bytes.subarray(0, 65_536));
  const text = isUtf16(bytes) ? head.toString('utf16le') : head.toString('latin1');
  const extension = fileName.toLowerCase().match(/\.[a-z0-9]+$/)?.[0] ?? '';
  if (looksLikeIcs(text)) return accepted('ics');
  if (looksLikeHtml(text, extension)) return accepted('html');
  if (looksLikeMail(text, extension === '.eml' || declaredMimeType === 'message/rfc822'))
    return accepted('eml');
  if (looksLikeCsv(text, extension, declaredMimeType)) return accepted('csv');
  return accepted('txt');
}

function accepted(format: SourceFormat): SniffedType {
  const type = ACCEPTED_TYPES.find((candidate) => candidate.format === format);
  return { format, mimeType: type?.mimeTypes[0] ?? 'application/octet-stream' };
}

/** Readers accept junk before the header (mail gateways put it there), within the first kilobyte. */
function hasPdfHeader(bytes: Uint8Array): boolean {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).indexOf('%PDF-');
  return at === 0 || (at > 0 && !startsWith(bytes, 'MZ') && !startsWith(bytes, '\u007fELF'));
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return Buffer.from(bytes.subarray(0, magic.length)).toString('latin1') === magic;
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0);
}

function contains(bytes: Uint8Array, text: string, encoding: BufferEncoding = 'latin1'): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.includes(Buffer.from(text, encoding));
}
