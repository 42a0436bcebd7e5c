import type { JpegFacts } from './jpeg.ts';

/** Longest side of the page that a picture becomes: a sheet of A4, which is what most photos of papers show. */
const A4_POINTS = 842;
const POINTS_PER_PIXEL = 72 / 96;

/**
 * A JPEG as the one page of a PDF. PDFium then draws it at the size that OCR wants, line by line, where decoding the
 * whole picture of a phone takes hundreds of megabytes; and it turns it as the camera noted, which OCR alone does not.
 */
export function pdfOfJpeg(jpeg: Uint8Array, facts: JpegFacts): Uint8Array {
  const scale = Math.min(POINTS_PER_PIXEL, A4_POINTS / Math.max(facts.width, facts.height));
  const [width, height] = [(facts.width * scale).toFixed(2), (facts.height * scale).toFixed(2)];
  const colours = facts.components === 1 ? '/DeviceGray' : '/DeviceRGB';
  const content = `q ${width} 0 0 ${height} 0 0 cm /I Do Q`;
  const objects: [string, Uint8Array?][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      `<< /Type /Page /Parent 2 0 R /Rotate ${facts.turn} /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>`,
    ],
    [`<< /Length ${content.length} >>`, Buffer.from(content)],
    [
      `<< /Type /XObject /Subtype /Image /Width ${facts.width} /Height ${facts.height} /BitsPerComponent 8 /ColorSpace ${colours} /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    ],
  ];
  return assemble(objects);
}

function assemble(objects: readonly [string, Uint8Array?][]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, [dictionary, stream]] of objects.entries()) {
    offsets.push(length);
    add(Buffer.from(`${index + 1} 0 obj\n${dictionary}\n`));
    if (stream) {
      add(Buffer.from('stream\n'));
      add(stream);
      add(Buffer.from('\nendstream\n'));
    }
    add(Buffer.from('endobj\n'));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`));
  return Buffer.concat(parts);
}
