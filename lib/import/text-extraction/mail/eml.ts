import PostalMime, { type Address, type Email, type Attachment as MailAttachment } from 'postal-mime';
import type { Attachment, Reader } from '../reader.ts';
import { isAttachment, isShownIn, mailHeaders, mailPerson, readMail } from './mail-text.ts';

/** A mail as it was sent (RFC 5322). */
export const emlReader: Reader = {
  format: 'eml',
  async read({ bytes }) {
    const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxHeadersSize: 1_000_000 });
    const headers = mailHeaders({
      from: peopleOf(mail.from ? [mail.from] : [])[0],
      to: peopleOf(mail.to),
      cc: peopleOf(mail.cc),
      subject: mail.subject,
      date: mail.headers.find((header) => header.key === 'date')?.value,
    });
    return readMail({ headers, html: mail.html, text: mail.text, attachments: attachmentsOf(mail) });
  },
};

function peopleOf(addresses: Address[] | undefined): { name?: string; email?: string }[] {
  return (addresses ?? [])
    .flatMap((address) => ('group' in address && address.group ? address.group : [address]))
    .map(({ name, address }) => mailPerson(name, address));
}

function attachmentsOf(mail: Email): Attachment[] {
  return mail.attachments.flatMap((part, index) => {
    if (!isAttachment(part)) return [];
    const isShownInPlace = part.disposition === 'inline' || isShownIn(mail.html, part.contentId);
    return [
      {
        fileName: part.filename || defaultName(part.mimeType, index),
        mimeType: part.mimeType,
        bytes: bytesOf(part.content),
        isFile: Boolean(part.filename),
        isShownInPlace,
      },
    ];
  });
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
