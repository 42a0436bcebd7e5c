import { describe, expect, it } from 'vitest';
import { outlookMail } from '#tests/support/outlook-mail.ts';
import { lineText } from '../../source-text.ts';
import type { ReadText } from '../reader.ts';
import { msgReader } from './msg.ts';

const MAIL = {
  properties: { subject: 'Re: Offer  Lund', senderName: 'Ann Reed', senderSmtp: 'ann@venue.example' },
  sentAt: new Date('2026-03-02T09:30:00Z'),
  to: [
    { name: 'Bo Lind', smtp: 'bo@agency.example' },
    { name: 'Cleo', smtp: '' },
  ],
};

async function read(mail: Parameters<typeof outlookMail>[0]): Promise<ReadText> {
  const bytes = outlookMail(mail);
  return msgReader.read({ bytes, fileName: 'a.msg', mimeType: '', softDeadline: Number.POSITIVE_INFINITY });
}

const linesOf = (text: ReadText) => text.pages.flatMap((page) => page.lines.map(lineText));

describe('a mail saved by Outlook', () => {
  it('has its headers as the first lines and as structured data', async () => {
    const text = await read({ ...MAIL, properties: { ...MAIL.properties, body: 'We offer EUR 900.' } });
    expect(linesOf(text)).toEqual([
      'From: Ann Reed <ann@venue.example>',
      'To: Bo Lind <bo@agency.example>, Cleo',
      'Date: Mon, 02 Mar 2026 09:30:00 GMT',
      'Subject: Re: Offer Lund',
      'We offer EUR 900.',
    ]);
    expect(text.structured?.[0]).toMatchObject({
      kind: 'mail-headers',
      data: { from: { name: 'Ann Reed', email: 'ann@venue.example' }, subject: 'Re: Offer Lund' },
    });
  });

  it('is read from its HTML, which has the tables and the struck words', async () => {
    const html = new TextEncoder().encode('<p>Doors <s>18:00</s> 19:00 at the hall</p>');
    const text = await read({ ...MAIL, properties: { ...MAIL.properties, body: 'Doors 18:00 19:00', html } });
    const body = text.pages[0]?.lines.at(-1);
    expect(body?.cells.find((cell) => cell.isStruck)?.text).toBe('18:00');
  });

  it('gives its attachments as sources of their own, without the pictures that it shows', async () => {
    const html = new TextEncoder().encode('<p>As agreed, the contract is attached.</p><img src="cid:logo">');
    const text = await read({
      ...MAIL,
      properties: { ...MAIL.properties, html },
      attachments: [
        { fileName: 'deal.txt', mimeType: 'text/plain', data: new TextEncoder().encode('Fee: EUR 900') },
      ],
    });
    expect(text.attachments).toMatchObject([{ fileName: 'deal.txt', mimeType: 'text/plain', isFile: true }]);
    expect(Buffer.from(text.attachments?.[0]?.bytes ?? []).toString()).toBe('Fee: EUR 900');
  });
});
