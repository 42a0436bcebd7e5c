import type { SourceFormat } from '../source-text.ts';

/** A kind of file that can be imported: for the file chooser, the API's answers and error sentences. */
export interface AcceptedType {
  format: SourceFormat;
  label: string;
  extensions: string[];
  mimeTypes: string[];
}

export const ACCEPTED_TYPES: readonly AcceptedType[] = [
  { format: 'pdf', label: 'PDF', extensions: ['.pdf'], mimeTypes: ['application/pdf'] },
  {
    format: 'docx',
    label: 'Word (DOCX)',
    extensions: ['.docx'],
    mimeTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  },
  {
    format: 'xlsx',
    label: 'Excel (XLSX)',
    extensions: ['.xlsx', '.xlsm'],
    mimeTypes: [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.ms-excel.sheet.macroenabled.12',
    ],
  },
  { format: 'html', label: 'HTML', extensions: ['.html', '.htm'], mimeTypes: ['text/html'] },
  { format: 'eml', label: 'e-mail (EML)', extensions: ['.eml'], mimeTypes: ['message/rfc822'] },
  {
    format: 'msg',
    label: 'Outlook mail (MSG)',
    extensions: ['.msg'],
    mimeTypes: ['application/vnd.ms-outlook'],
  },
  { format: 'ics', label: 'calendar (ICS)', extensions: ['.ics'], mimeTypes: ['text/calendar'] },
  { format: 'csv', label: 'CSV', extensions: ['.csv', '.tsv'], mimeTypes: ['text/csv'] },
  { format: 'txt', label: 'plain text', extensions: ['.txt', '.text', '.md'], mimeTypes: ['text/plain'] },
  {
    format: 'image',
    label: 'photo or scan (PNG, JPEG)',
    extensions: ['.png', '.jpg', '.jpeg'],
    mimeTypes: ['image/png', 'image/jpeg'],
  },
];

/** "PDF, Word (DOCX), HTML, …", as error sentences name them. */
export function acceptedTypesSentence(): string {
  const labels = ACCEPTED_TYPES.map((type) => type.label);
  return `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
}
