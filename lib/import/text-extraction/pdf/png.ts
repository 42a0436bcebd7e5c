import { inflateSync } from 'node:zlib';

/** A picture as 8-bit samples, `channels` per pixel, rows from the top. */
export interface Picture {
  width: number;
  height: number;
  channels: number;
  samples: Uint8Array;
}

const HEADER_BYTES = 8;
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 6: 4 };

/** Decodes the PNGs that PDFium writes: 8 bits, grey or colour, not interlaced. Undefined for any other. */
export function decodePng(file: Uint8Array): Picture | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const channels = CHANNELS[bytes[25] ?? -1];
  if (bytes[24] !== 8 || !channels || bytes[28] !== 0) return undefined;
  const parts: Buffer[] = [];
  for (let at = HEADER_BYTES; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const stride = width * channels;
  const raw = inflateSync(Buffer.concat(parts), { maxOutputLength: (stride + 1) * height });
  return { width, height, channels, samples: unfilter(raw, stride, height, channels) };
}

/** Undoes PNG's row filters: none, left, up, average, Paeth. */
function unfilter(raw: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const samples = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)];
    const from = row * (stride + 1) + 1;
    const to = row * stride;
    for (let x = 0; x < stride; x++) {
      const value = raw[from + x] ?? 0;
      const left = x >= channels ? (samples[to + x - channels] ?? 0) : 0;
      const up = row > 0 ? (samples[to + x - stride] ?? 0) : 0;
      const corner = row > 0 && x >= channels ? (samples[to + x - stride - channels] ?? 0) : 0;
      samples[to + x] = value + predicted(filter ?? 0, left, up, corner);
    }
  }
  return samples;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
