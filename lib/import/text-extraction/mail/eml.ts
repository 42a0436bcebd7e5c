import PostalMime, { type Address, type Email, type Attachment as MailAttachment } from 'postal-mime';
import { type Line, lineText, type MailHeaders, type Page, type StructuredBlock } from '../../source-text.ts';
import { type ReadMarkup, readHtml } from '../html/html.ts';
import type { Attachment, Reader } from '../reader.ts';
import { plainTextPage } from '../txt/plain-text.ts';

/** Signatures and keys that mail programs attach by themselves. */
const NOT_A_DOCUMENT =
  /^application\/(pkcs7-signature|x-pkcs7-signature|pgp-signature|pgp-keys|pgp-encrypted)$/i;

/** A mail: its headers as the first lines, its body, and its attachments as sources of their own. */
export const emlReader: Reader = {
  format: 'eml',
  async read({ bytes }) {
    const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxHeadersSize: 1_000_000 });
    const headers = headersOf(mail);
    const head = headerLines(headers);
    const body = bodyOf(mail);
    const [first, ...others] = body.pages;
    const lines = [...head, ...firstStartsBlock(first?.lines ?? [])];
    const pages: Page[] = [{ number: 1, lines }, ...others];
    const structured: StructuredBlock[] = body.structured.filter((block) => block.kind !== 'mail-headers');
    const [topLine] = head;
    if (topLine)
      structured.unshift({ kind: 'mail-headers', data: headers, page: 1, quote: lineText(topLine) });
    return { method: 'markup', pages, structured, warnings: body.warnings, attachments: attachmentsOf(mail) };
  },
};

/** The HTML part where there is one with words in it: it has the tables, the struck text and the reservations. */
function bodyOf(mail: Email): ReadMarkup {
  const html = mail.html ? readHtml(mail.html) : undefined;
  if (html && wordsIn(html.pages[0]) >= 3) return html;
  if (mail.text?.trim()) {
    const { page, structured } = plainTextPage(mail.text);
    return {
      pages: [page, ...(html?.pages.slice(1) ?? [])],
      structured: [...structured, ...(html?.structured ?? [])],
      warnings: [],
    };
  }
  return html ?? { pages: [], structured: [], warnings: [] };
}

function wordsIn(page: Page | undefined): number {
  const visible = (page?.lines ?? []).filter((line) => !line.isHidden);
  return (
    visible
      .map(lineText)
      .join(' ')
      .match(/\p{L}{2,}/gu)?.length ?? 0
  );
}

function headersOf(mail: Email): MailHeaders {
  const from = peopleOf(mail.from ? [mail.from] : [])[0];
  const to = peopleOf(mail.to);
  const cc = peopleOf(mail.cc);
  const date = mail.headers
    .find((header) => header.key === 'date')
    ?.value.replace(/\s+/g, ' ')
    .trim();
  return {
    ...(from ? { from } : {}),
    ...(to.length > 0 ? { to } : {}),
    ...(cc.length > 0 ? { cc } : {}),
    ...(mail.subject ? { subject: mail.subject.replace(/\s+/g, ' ').trim() } : {}),
    ...(date ? { date } : {}),
  };
}

const MAX_PEOPLE = 100;

function peopleOf(addresses: Address[] | undefined): { name?: string; email?: string }[] {
  return (addresses ?? [])
    .flatMap((address) => ('group' in address && address.group ? address.group : [address]))
    .slice(0, MAX_PEOPLE)
    .map(({ name, address }) => ({ ...(name ? { name } : {}), ...(address ? { email: address } : {}) }));
}

function headerLines(headers: MailHeaders): Line[] {
  const person = ({ name, email }: { name?: string; email?: string }) =>
    name && email ? `${name} <${email}>` : (email ?? name ?? '');
  const texts = [
    headers.from && `From: ${person(headers.from)}`,
    headers.to && `To: ${headers.to.map(person).join(', ')}`,
    headers.cc && `Cc: ${headers.cc.map(person).join(', ')}`,
    headers.date && `Date: ${headers.date}`,
    headers.subject && `Subject: ${headers.subject}`,
  ];
  return texts.filter((text) => text !== undefined).map((text) => ({ cells: [{ text }] }));
}

function firstStartsBlock(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => (index === 0 ? { ...line, startsBlock: true } : line));
}

function attachmentsOf(mail: Email): Attachment[] {
  return mail.attachments.flatMap((part, index) => {
    if (NOT_A_DOCUMENT.test(part.mimeType) || isPicturedInBody(part, mail.html)) return [];
    return [
      {
        fileName: part.filename || defaultName(part.mimeType, index),
        mimeType: part.mimeType,
        bytes: bytesOf(part.content),
        isFile: Boolean(part.filename),
      },
    ];
  });
}

/** Logos and signatures' pictures that the HTML shows in place. */
function isPicturedInBody(part: MailAttachment, html: string | undefined): boolean {
  if (!part.mimeType.startsWith('image/') || !part.contentId || !html) return false;
  return html.includes(`cid:${part.contentId.replace(/^<|>$/g, '')}`);
}

function defaultName(mimeType: string, index: number): string {
  const extensions: Record<string, string> = {
    'text/calendar': 'invitation.ics',
    'message/rfc822': 'forwarded mail.eml',
    'application/pdf': 'attachment.pdf',
    'text/html': 'attachment.html',
  };
  return extensions[mimeType] ?? `attachment ${index + 1}`;
}

function bytesOf(content: MailAttachment['content']): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
