import { constants, inflateSync } from 'node:zlib';
import { bombSource } from '../errors.ts';

/** One stream of a real document stays far below this: no false hit among the 400 largest of 2,344 real PDFs. */
const MAX_STREAM_BYTES = 64 * 2 ** 20;
/** Streams are inflated again while the result is itself a deflated one, as nested filters do. */
const MAX_NESTING = 3;
/** Bytes inflated in all: beyond this the engines themselves are trusted to die in their own process. */
const MAX_TOTAL_BYTES = 256 * 2 ** 20;

export interface StreamFacts {
  /** Some text is drawn in white or not at all: words may be there that a person does not see. */
  mayHideText: boolean;
}

/** Inflates every Flate stream within bounds before an engine sees the file, and refuses decompression bombs. */
export function scanStreams(fileName: string, bytes: Uint8Array): StreamFacts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts: StreamFacts = { mayHideText: false };
  let left = MAX_TOTAL_BYTES;
  for (let at = file.indexOf('stream'); at >= 0 && left > 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const start = streamStart(file, at + 6);
    if (start < 0) continue;
    if (!hasFlateFilter(file, at)) {
      facts.mayHideText ||= drawsUnseenText(file.subarray(start, start + LOOKED_AT_BYTES));
      continue;
    }
    const end = file.indexOf('endstream', start);
    const inflated = inflateNested(fileName, file.subarray(start, end < 0 ? file.length : end));
    left -= inflated.total;
    facts.mayHideText ||= drawsUnseenText(inflated.data);
  }
  return facts;
}

const LOOKED_AT_BYTES = 2 * 2 ** 20;
/** A white or nearly white fill, or render mode 3, with text drawn before the colour changes again. */
const UNSEEN_TEXT =
  /(?:(?:\b1(?:\.0*)?|0?\.9\d*)\s+(?:1(?:\.0*)?|0?\.9\d*)\s+(?:1(?:\.0*)?|0?\.9\d*)\s+(?:rg|scn?)|(?:\b1(?:\.0*)?|0?\.9\d*)\s+g|\b0\s+0\s+0\s+0\s+k|\b[37]\s+Tr)\s(?:(?!\s(?:rg|scn?|g|k|Q)\s)[\s\S]){0,600}?T[jJ]\b/;

function drawsUnseenText(data: Buffer): boolean {
  const text = data.toString('latin1', 0, LOOKED_AT_BYTES);
  return text.includes('Tf') && UNSEEN_TEXT.test(text);
}

function streamStart(file: Buffer, at: number): number {
  if (file[at] === 13 && file[at + 1] === 10) return at + 2;
  return file[at] === 10 || file[at] === 13 ? at + 1 : -1;
}

/** The dictionary stands right before the word `stream`; pictures are left to the engine, which never unpacks them here. */
function hasFlateFilter(file: Buffer, at: number): boolean {
  const dictionary = file.toString('latin1', Math.max(0, at - 2_000), at);
  const own = dictionary.slice(dictionary.lastIndexOf(' obj'));
  return /\/Fl(ateDecode)?\b/.test(own) && !/\/Subtype\s*\/Image\b/.test(own);
}

function inflateNested(fileName: string, packed: Buffer): { total: number; data: Buffer } {
  let data = packed;
  let total = 0;
  for (let depth = 0; depth < MAX_NESTING && looksDeflated(data); depth++) {
    const inflated = inflate(fileName, data);
    total += inflated.length;
    data = inflated;
  }
  return { total, data };
}

function looksDeflated(data: Buffer): boolean {
  const [method = 0, flags = 0] = data;
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0;
}

function inflate(fileName: string, data: Buffer): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: MAX_STREAM_BYTES, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw bombSource(fileName, 'it unpacks to far more than a document holds');
    }
    // A damaged stream: the engines have their own ways to mend it.
    return Buffer.alloc(0);
  }
}
