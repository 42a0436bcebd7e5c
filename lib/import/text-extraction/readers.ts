import type { SourceFormat } from '../source-text.ts';
import type { Reader } from './reader.ts';

/** One reader per format. Each is loaded on first use, so that a text file does not pay for the PDF engine. */
export const READERS: Record<SourceFormat, () => Promise<Reader>> = {
  pdf: async () => (await import('./pdf/pdf.ts')).pdfReader,
  image: async () => (await import('./image/image.ts')).imageReader,
  docx: async () => (await import('./office/docx.ts')).docxReader,
  xlsx: async () => (await import('./office/xlsx.ts')).xlsxReader,
  html: async () => (await import('./html/html.ts')).htmlReader,
  eml: async () => (await import('./mail/eml.ts')).emlReader,
  msg: async () => (await import('./mail/msg.ts')).msgReader,
  ics: async () => (await import('./ics.ts')).icsReader,
  csv: async () => (await import('./csv.ts')).csvReader,
  txt: async () => (await import('./txt/txt.ts')).txtReader,
};
