import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../picture/decoder.ts';
import { readOne } from '../read-one.ts';

interface Part {
  name: string;
  type: string;
  bytes: Uint8Array;
  /** Shown by the HTML of the mail. */
  isShown?: boolean;
}

async function picture(width: number, height: number): Promise<Uint8Array> {
  const plain = await decode(new Uint8Array(width * height), { raw: { width, height, channels: 1 } });
  return plain.png().toBuffer();
}

const daySheet = new Uint8Array(
  readFileSync(new URL('../../../../tests/fixtures/text-extraction/day-sheet.png', import.meta.url)),
);

async function readMail(parts: Part[]) {
  const shown = parts.flatMap((part, index) => (part.isShown ? `<img src="cid:part${index}">` : []));
  const lines = [
    'From: Ann <ann@venue.example>',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html',
    '',
    `<p>All you need is attached.</p>${shown.join('')}`,
    ...parts.flatMap(({ name, type, bytes, isShown }, index) => [
      '--b',
      `Content-Type: ${type}`,
      `Content-ID: <part${index}>`,
      `Content-Disposition: ${isShown ? 'inline' : 'attachment'}; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(bytes).toString('base64'),
    ]),
    '--b--',
  ];
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  const [mail, ...attached] = await readOne(
    { sourceId: 'm', fileName: 'a.eml', bytes },
    { deadlineMs: 60_000 },
  );
  return { warnings: mail?.warnings, read: attached.map(({ fileName }) => fileName) };
}

describe('pictures in a mail', () => {
  it('are left out without a word when they only adorn it', async () => {
    const svg = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>',
    );
    const found = await readMail([
      { name: 'icon.png', type: 'image/png', bytes: await picture(48, 48) },
      { name: 'line.png', type: 'application/octet-stream', bytes: await picture(900, 4) },
      { name: 'signature.png', type: 'image/png', bytes: await picture(400, 150) },
      { name: 'logo.png', type: 'image/png', bytes: await picture(600, 200), isShown: true },
      { name: 'logo.svg', type: 'image/svg+xml', bytes: svg, isShown: true },
    ]);
    expect(found).toEqual({ warnings: [], read: [] });
  });

  it('are read when they show a paper, in the text of the mail as well', async () => {
    const found = await readMail([
      { name: 'day sheet.png', type: 'image/png', bytes: daySheet },
      { name: 'IMG_0417.png', type: 'image/png', bytes: daySheet, isShown: true },
    ]);
    expect(found).toEqual({ warnings: [], read: ['day sheet.png', 'IMG_0417.png'] });
  });

  it('are told of when one of the size of a paper was attached and has no words', async () => {
    const found = await readMail([{ name: 'dark.png', type: 'image/png', bytes: await picture(900, 1200) }]);
    expect(found.warnings?.[0]).toContain('No text was found in “dark.png”');
  });
});
