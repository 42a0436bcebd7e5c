/** Cheap tests on the first kilobytes of a text file: which kind of text is it? */

const MIME_HEADER =
  /^(MIME-Version|Message-ID|Received|Return-Path|Delivered-To|DKIM-Signature|Content-Type|Content-Transfer-Encoding)\s*:/im;
const ADDRESS_HEADER = /^(From|To|Subject|Date)\s*:/im;

export function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  const hasBom16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  let zeros = 0;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) zeros++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) controls++;
  }
  if (hasBom16) return true;
  const isUtf16 = zeros > head.length * 0.2 && zeros < head.length * 0.6 && controls < head.length * 0.02;
  return isUtf16 || (zeros <= head.length * 0.001 && controls <= head.length * 0.02);
}

export function looksLikeIcs(text: string): boolean {
  return /^[\s\u00ef\u00bb\u00bf\ufeff]*BEGIN:VCALENDAR/i.test(text.slice(0, 200));
}

export function looksLikeHtml(text: string, extension: string): boolean {
  const start = text
    .slice(0, 4096)
    .replace(/^[\s\u00ef\u00bb\u00bf\ufeff]+/, '')
    .replace(/^(<\?xml[^>]*>|<!--[\s\S]{0,2000}?-->|\s)+/, '');
  if (
    /^<(!doctype html|html|head|body|table|div|p|meta|title|style|h[1-6]|ul|ol|center|font|span)\b/i.test(
      start,
    )
  ) {
    return true;
  }
  return /^\.x?html?$/.test(extension) && /<[a-z][a-z0-9]*[\s>/]/i.test(text);
}

export function looksLikeMail(text: string, isDeclared: boolean): boolean {
  const headers = text.replace(/^[\s\u00ef\u00bb\u00bf\ufeff]+/, '').split(/\r?\n\r?\n/, 1)[0] ?? '';
  if (!/^(From |[A-Za-z][A-Za-z0-9-]*:)/.test(headers)) return false;
  if (isDeclared) return ADDRESS_HEADER.test(headers) || MIME_HEADER.test(headers);
  return ADDRESS_HEADER.test(headers) && MIME_HEADER.test(headers);
}

export function looksLikeCsv(text: string, extension: string, declaredMimeType?: string): boolean {
  if (extension === '.csv' || extension === '.tsv') return true;
  return extension === '' && declaredMimeType === 'text/csv' && /[,;\t]/.test(text);
}
