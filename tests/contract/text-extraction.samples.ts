import { readFileSync } from 'node:fs';
import type { SourceFormat } from '#lib/import/source-text.ts';
import { outlookMail } from '#tests/support/outlook-mail.ts';
import { docxWith, paragraph } from './text-extraction.hostile-files.ts';

/** One good file per format, with words that must be found in it. A new format does not compile without one. */
export interface Sample {
  fileName: string;
  bytes: Uint8Array;
  quotes: string[];
  /** Least number of words, so that counting is seen to count. */
  minWords: number;
  /** 1 unless it says otherwise. */
  pages?: number;
}

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/text-extraction/${name}`, import.meta.url)));
const text = (content: string) => new TextEncoder().encode(content);

export const SAMPLES: Record<SourceFormat, Sample> = {
  pdf: {
    fileName: 'tables.pdf',
    bytes: fixture('tables.pdf'),
    quotes: ['Hotel confirmation', 'Confirmation number ABC-123', '14:00 Load-in 1.200,00 €'],
    minWords: 40,
  },
  image: {
    fileName: 'day-sheet.png',
    bytes: fixture('day-sheet.png'),
    quotes: ['The Tobacco Shed, Bristol', 'Soundcheck', '16:30'],
    minWords: 12,
  },
  docx: {
    fileName: 'deal.docx',
    bytes: docxWith(
      [
        paragraph('Deal memo for The Paper Lanterns'),
        `<w:tbl><w:tr><w:tc>${paragraph('Venue')}</w:tc><w:tc>${paragraph('The Tobacco Shed')}</w:tc></w:tr><w:tr><w:tc>${paragraph('Doors')}</w:tc><w:tc>${paragraph('19:00')}</w:tc></w:tr></w:tbl>`,
      ].join(''),
    ),
    quotes: ['Deal memo for The Paper Lanterns', 'Venue The Tobacco Shed', 'Doors 19:00'],
    minWords: 9,
  },
  xlsx: {
    fileName: 'rooming.xlsx',
    bytes: fixture('rooming.xlsx'),
    quotes: [
      'ROOMING LIST – Copper Finches',
      'Isla Drummond King 2025-11-13 2025-11-15 14:00 £129.50 004512',
    ],
    minWords: 40,
    pages: 2,
  },
  html: {
    fileName: 'stay.html',
    bytes: text(
      '<!doctype html><h1>Your stay</h1><table><tr><th>Check-in</th><th>Check-out</th></tr><tr><td>6 Nov</td><td>9 Nov</td></tr></table>',
    ),
    quotes: ['Your stay', 'Check-in Check-out', '6 Nov 9 Nov'],
    minWords: 8,
  },
  eml: {
    fileName: 'offer.eml',
    bytes: text(
      'From: Ann Reed <ann@venue.example>\r\nTo: Bo <bo@agency.example>\r\nSubject: Offer\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nWe offer EUR 900.\r\n\r\n> What can you pay?\r\n',
    ),
    quotes: ['From: Ann Reed <ann@venue.example>', 'We offer EUR 900.', 'What can you pay?'],
    minWords: 10,
  },
  msg: {
    fileName: 'offer.msg',
    bytes: outlookMail({
      properties: {
        subject: 'Offer Lund',
        senderName: 'Ann Reed',
        senderSmtp: 'ann@venue.example',
        body: 'We offer EUR 900.',
        html: text('<p>We offer <b>EUR 900</b>, doors 19:00.</p>'),
      },
      sentAt: new Date('2026-03-02T09:30:00Z'),
      to: [{ name: 'Bo', smtp: 'bo@agency.example' }],
    }),
    quotes: [
      'From: Ann Reed <ann@venue.example>',
      'To: Bo <bo@agency.example>',
      'We offer EUR 900, doors 19:00.',
    ],
    minWords: 10,
  },
  ics: {
    fileName: 'show.ics',
    bytes: text(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/Berlin:20260605T200000\r\nDTEND;TZID=Europe/Berlin:20260605T220000\r\nSUMMARY:Iva Kolar Trio\\, Leipzig\r\nLOCATION:Klanghaus\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    ),
    quotes: ['SUMMARY:Iva Kolar Trio, Leipzig', 'LOCATION:Klanghaus'],
    minWords: 4,
  },
  csv: {
    fileName: 'rooms.csv',
    bytes: text('Guest;Room;Nights\nIsla Drummond;King;2\nGabe Osei;Twin;1\n'),
    quotes: ['Guest Room Nights', 'Isla Drummond King 2'],
    minWords: 9,
  },
  txt: {
    fileName: 'memo.txt',
    bytes: text('DEAL MEMO\n\nArtist ......... The Paper Lanterns\nFee ............ £3,250.00\n'),
    quotes: ['DEAL MEMO', 'Artist ......... The Paper Lanterns', '£3,250.00'],
    minWords: 6,
  },
};
