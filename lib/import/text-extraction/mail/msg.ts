import outlook, { type FieldsData } from '@kenjiuno/msgreader';
import { decodeText } from '../decode-text.ts';
import { corruptSource } from '../errors.ts';
import type { Attachment, Reader } from '../reader.ts';
import { isAttachment, isShownIn, mailHeaders, mailPerson, readMail } from './mail-text.ts';

/** The package is CommonJS: bundlers give its default export, Node the whole module with the default in it. */
const MsgReader = 'default' in outlook ? (outlook.default as typeof outlook) : outlook;

/** A mail as Outlook saves it (MS-OXMSG). */
export const msgReader: Reader = {
  format: 'msg',
  async read({ bytes, fileName }) {
    const file = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const mail = file.getFileData();
    if (mail.error) throw corruptSource(fileName, new Error(mail.error));
    const html = mail.html ? decodeText(mail.html) : mail.bodyHtml;
    const headers = mailHeaders({
      from: mailPerson(mail.senderName, mail.senderSmtpAddress ?? smtpOf(mail.senderEmail)),
      to: peopleOf(mail, 'to'),
      cc: peopleOf(mail, 'cc'),
      subject: mail.subject,
      date: mail.clientSubmitTime ?? mail.messageDeliveryTime,
    });
    return readMail({ headers, html, text: mail.body, attachments: attachmentsOf(file, mail, html) });
  },
};

function peopleOf(mail: FieldsData, kind: 'to' | 'cc'): { name?: string; email?: string }[] {
  const people = (mail.recipients ?? []).filter((person) => person.recipType === kind);
  return people.map((person) => mailPerson(person.name, person.smtpAddress ?? smtpOf(person.email)));
}

/** Within one company Outlook writes a path of its directory (`/o=…/cn=…`) where others have an address. */
function smtpOf(address: string | undefined): string | undefined {
  return address?.includes('@') ? address : undefined;
}

function attachmentsOf(
  file: InstanceType<typeof MsgReader>,
  mail: FieldsData,
  html: string | undefined,
): Attachment[] {
  return (mail.attachments ?? []).flatMap((part) => {
    const mimeType = part.attachMimeTag ?? 'application/octet-stream';
    // Outlook hides what it shows in the text, and much of its own that is no picture.
    const isHidden = part.attachmentHidden === true;
    if (!isAttachment({ mimeType }) || (isHidden && !mimeType.startsWith('image/'))) return [];
    const isShownInPlace = isHidden || isShownIn(html, part.pidContentId);
    const { fileName, content } = file.getAttachment(part);
    return [{ fileName, mimeType, bytes: content, isFile: true, isShownInPlace }];
  });
}
