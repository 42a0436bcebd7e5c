/** Sources as the start route wants them. */

export function fileSource(
  fileName: string,
  content: Uint8Array | string,
  mimeType = 'application/octet-stream',
) {
  const bytes = Buffer.from(content);
  return { fileName, mimeType, sizeBytes: bytes.byteLength, fileData: bytes.toString('base64') };
}

export const goodText = {
  label: 'Deal memo',
  text: 'Artist: Marlow & The Tides\nVenue: Old Customs Hall\nDate: 14 August 2027\nFee: EUR 6,750.00',
};
