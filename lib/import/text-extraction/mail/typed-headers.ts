import { type Line, lineText, type MailHeaders, type StructuredBlock } from '../../source-text.ts';
import { parseAddress, parseAddresses } from './addresses.ts';

/** Header names as people paste them, in five languages, to the header that they mean. */
const NAMES: Record<string, keyof MailHeaders> = {
  from: 'from',
  von: 'from',
  de: 'from',
  från: 'from',
  to: 'to',
  an: 'to',
  à: 'to',
  para: 'to',
  till: 'to',
  cc: 'cc',
  kopia: 'cc',
  kopie: 'cc',
  subject: 'subject',
  betreff: 'subject',
  objet: 'subject',
  asunto: 'subject',
  ämne: 'subject',
  date: 'date',
  datum: 'date',
  fecha: 'date',
  sent: 'date',
  gesendet: 'date',
  envoyé: 'date',
  enviado: 'date',
  skickat: 'date',
};

const HEADER = /^\*{0,2}(\p{L}+)\s?:\*{0,2}\s+(\S.*)$/u;

/** Mail headers typed at the top of a text that was pasted or saved from a mail program. */
export function typedHeaders(lines: readonly Line[], page = 1): StructuredBlock[] {
  const data: MailHeaders = {};
  let quote = '';
  let count = 0;
  for (const line of lines.slice(0, 12)) {
    const text = lineText(line);
    const [, label = '', value = ''] = HEADER.exec(text) ?? [];
    const name = NAMES[label.toLowerCase()];
    if (!name) {
      if (count > 0) break;
      continue;
    }
    count++;
    if (quote === '') quote = text;
    setHeader(data, name, value);
  }
  const isMail = count >= 3 && data.from !== undefined;
  return isMail ? [{ kind: 'mail-headers', data, page, quote }] : [];
}

function setHeader(data: MailHeaders, name: keyof MailHeaders, value: string): void {
  if (name === 'from') data.from ??= parseAddress(value);
  else if (name === 'to' || name === 'cc') data[name] ??= parseAddresses(value);
  else data[name] ??= value;
}
