import { type Line, lineText, type MailHeaders, type Page, type StructuredBlock } from '../../source-text.ts';
import { type ReadMarkup, readHtml } from '../html/html.ts';
import type { Attachment, ReadText } from '../reader.ts';
import { plainTextPage } from '../txt/plain-text.ts';

/** A mail, whatever program kept it. */
export interface Mail {
  headers: MailHeaders;
  html?: string | undefined;
  text?: string | undefined;
  attachments: Attachment[];
}

/** The text of a mail: its headers as the first lines, its body, and its attachments as sources of their own. */
export function readMail(mail: Mail): ReadText {
  const head = headerLines(mail.headers);
  const body = bodyOf(mail);
  const [first, ...others] = body.pages;
  const lines = [...head, ...firstStartsBlock(first?.lines ?? [])];
  const pages: Page[] = [{ number: 1, lines }, ...others];
  const structured: StructuredBlock[] = body.structured.filter((block) => block.kind !== 'mail-headers');
  const [topLine] = head;
  if (topLine)
    structured.unshift({ kind: 'mail-headers', data: mail.headers, page: 1, quote: lineText(topLine) });
  return { method: 'markup', pages, structured, warnings: body.warnings, attachments: mail.attachments };
}

/** The HTML part where there is one with words in it: it has the tables, the struck text and the reservations. */
function bodyOf(mail: Mail): ReadMarkup {
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

const MAX_PEOPLE = 100;

/** A person of a header, without what it does not say. */
export function mailPerson(name?: string, email?: string): { name?: string; email?: string } {
  return { ...(name ? { name } : {}), ...(email ? { email } : {}) };
}

/** The headers that a mail has, white space folded, without the ones that it has not. */
export function mailHeaders(found: {
  from?: ReturnType<typeof mailPerson> | undefined;
  to: ReturnType<typeof mailPerson>[];
  cc: ReturnType<typeof mailPerson>[];
  subject?: string | undefined;
  date?: string | undefined;
}): MailHeaders {
  const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
  return {
    ...(found.from ? { from: found.from } : {}),
    ...(found.to.length > 0 ? { to: found.to.slice(0, MAX_PEOPLE) } : {}),
    ...(found.cc.length > 0 ? { cc: found.cc.slice(0, MAX_PEOPLE) } : {}),
    ...(found.subject ? { subject: folded(found.subject) } : {}),
    ...(found.date ? { date: folded(found.date) } : {}),
  };
}

/** Signatures and keys that mail programs attach by themselves. */
const NOT_A_DOCUMENT =
  /^application\/(pkcs7-signature|x-pkcs7-signature|pgp-signature|pgp-keys|pgp-encrypted)$/i;

/** Whether a person may have attached the part: no signature of a machine. */
export function isAttachment({ mimeType }: { mimeType: string }): boolean {
  return !NOT_A_DOCUMENT.test(mimeType);
}

/** Whether the HTML of the mail shows the part in place. */
export function isShownIn(html: string | undefined, contentId: string | undefined): boolean {
  return contentId !== undefined && html?.includes(`cid:${contentId.replace(/^<|>$/g, '')}`) === true;
}
