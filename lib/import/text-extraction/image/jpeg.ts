/** What the header of a JPEG says, as far as drawing it needs it. */
export interface JpegFacts {
  width: number;
  height: number;
  components: number;
  /** Clockwise degrees by which the picture must be turned to stand upright, as the camera noted. */
  turn: 0 | 90 | 180 | 270;
}

const START_OF_SCAN = 0xda;
const APP1 = 0xe1;
/** EXIF's numbers for turned, not mirrored, pictures. */
const TURNS: Record<number, JpegFacts['turn']> = { 3: 180, 6: 90, 8: 270 };

/** Reads a JPEG's segments up to the picture data; undefined when they make no sense. */
export function readJpegFacts(file: Uint8Array): JpegFacts | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let turn: JpegFacts['turn'] = 0;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (marker === START_OF_SCAN || length < 2) return undefined;
    if (marker === APP1) turn = exifTurn(bytes.subarray(at + 4, at + 2 + length)) ?? turn;
    if (isFrame(marker)) {
      const [height, width, components] = [
        bytes.readUInt16BE(at + 5),
        bytes.readUInt16BE(at + 7),
        bytes[at + 9] ?? 0,
      ];
      return width > 0 && height > 0 ? { width, height, components, turn } : undefined;
    }
    at += 2 + length;
  }
  return undefined;
}

/** Start-of-frame markers, leaving out the tables that share their range. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

const ORIENTATION = 0x0112;

function exifTurn(segment: Buffer): JpegFacts['turn'] | undefined {
  if (segment.toString('latin1', 0, 4) !== 'Exif' || segment.length < 20) return undefined;
  const tiff = segment.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = u32(4);
  if (directory + 2 > tiff.length) return undefined;
  const count = u16(directory);
  for (
    let entry = directory + 2;
    entry < directory + 2 + count * 12 && entry + 12 <= tiff.length;
    entry += 12
  ) {
    if (u16(entry) === ORIENTATION) return TURNS[u16(entry + 8)];
  }
  return undefined;
}
