import chardet from 'chardet';
import iconv from 'iconv-lite';

/** Bytes of a text file to a string: by its mark, as UTF-8 where that is valid, else by what the bytes look like. */
export function decodeText(bytes: Uint8Array, declaredCharset?: string): string {
  const marked = decodeMarked(bytes);
  if (marked !== undefined) return marked;
  const declared = declaredCharset?.trim().toLowerCase();
  if (declared && !/^utf-?8$|ascii/.test(declared) && iconv.encodingExists(declared) && !isUtf8(bytes)) {
    return iconv.decode(Buffer.from(bytes), declared);
  }
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const legacy = legacyEncoding(buffer);
  // Some lines UTF-8, some not: text pasted together from several places. Each line is read as what it is.
  return hasUtf8Sequence(buffer) ? decodeByLine(buffer, legacy) : iconv.decode(buffer, legacy);
}

function decodeMarked(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // UTF-16 without a mark: every other byte of Latin text is zero.
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Not an error: this is how the platform says "not UTF-8".
    return false;
  }
}

/** Windows-1252 unless the bytes speak clearly for another script. */
function legacyEncoding(buffer: Buffer): string {
  const [best] = chardet.analyse(buffer.subarray(0, 65_536));
  if (!best || best.confidence < 60 || /^(iso-8859-1|ascii|utf-8)$/i.test(best.name)) return 'windows-1252';
  return iconv.encodingExists(best.name) ? best.name : 'windows-1252';
}

function hasUtf8Sequence(buffer: Buffer): boolean {
  return /[\u00c3\u00c2\u00c4\u00c5\u00e2][\u0080-\u00bf]/.test(buffer.toString('latin1'));
}

function decodeByLine(buffer: Buffer, legacy: string): string {
  const lines: string[] = [];
  let from = 0;
  while (from <= buffer.length) {
    const newline = buffer.indexOf(10, from);
    const to = newline < 0 ? buffer.length : newline;
    const line = buffer.subarray(from, to);
    lines.push(isUtf8(line) ? line.toString('utf8') : iconv.decode(line, legacy));
    from = to + 1;
  }
  return lines.join('\n');
}
