import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { readHtml } from '../html/html.ts';
import type { Reader } from '../reader.ts';
import { safeParts } from './safe-parts.ts';
import { HIDDEN_MARK, spliceParts } from './splice-parts.ts';

/** Word documents: checked and cut down to their text parts, then mammoth to HTML, then as any HTML. */
export const docxReader: Reader = {
  format: 'docx',
  async read({ bytes, fileName }) {
    const parts = safeParts(fileName, bytes, 'word/document.xml');
    const document = Buffer.from(spliceParts(parts), 'utf8');
    const files = Object.fromEntries([...parts, ['word/document.xml', document] as const]);
    const { value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(files, { level: 0 })) },
      {
        styleMap: [`highlight[color='${HIDDEN_MARK}'] => span.${HIDDEN_MARK}`],
        // Pictures were not unpacked, and nothing outside the file is ever asked for.
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
      },
    );
    return { method: 'markup', ...readHtml(`<style>.${HIDDEN_MARK}{display:none}</style>${html}`) };
  },
};
