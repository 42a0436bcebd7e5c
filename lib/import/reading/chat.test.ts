import { expect, test } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from './read-source.ts';

const read = (...lines: string[]) => readSource(sourceOf(lines.join('\n')));

test.each([
  ['[18/07/2026, 10:02:11] Ann: ', '[18/07/2026, 10:05:40] Bo Ek: '],
  ['18.07.26, 10:02 - Ann: ', '18.07.26, 10:05 - Bo Ek: '],
  ['7/18/26, 10:02 AM - Ann: ', '7/18/26, 10:05 AM - Bo Ek: '],
  ['2026-07-18 10:02 - Ann: ', '2026-07-18 10:05 - Bo Ek: '],
  ['18.07.2026, 10:02 | Ann: ', '18.07.2026, 10:05 | Bo Ek: '],
  ['[10:02] Ann: ', '[10:05] Bo Ek: '],
  ['[10:02, 18/07/2026] Ann: ', '[10:05, 18/07/2026] Bo Ek: '],
  ['Ann, [18.07.2026 10:02]: ', 'Bo Ek, [18.07.2026 10:05]: '],
])('the stamps %j of a chat are no part of what is said', (one, other) => {
  const reading = read(
    `${one}Load in at 15:00`,
    `${other}ok, and dinner?`,
    'at the hotel?',
    `${one}yes, 18:00`,
  );
  expect(reading.lines.map((line) => line.text)).toEqual([
    'Load in at 15:00',
    'ok, and dinner?',
    'at the hotel?',
    'yes, 18:00',
  ]);
  expect(
    reading.messages.map(({ headers, firstLine, lastLine }) => [headers.from?.name, firstLine, lastLine]),
  ).toEqual([
    ['Ann', 3, 3],
    ['Bo Ek', 1, 2],
    ['Ann', 0, 0],
  ]);
});

test('a chat that has only hours, with the day on a line of its own, is one where people speak again and again', () => {
  const reading = read(
    'Wed 5 May 2027',
    '09:12 Ann (office): Load in at 15:00',
    '09:15 Bo Ek: ok, and dinner?',
    'Thu 6 May 2027',
    '09:31 Ann (office): 18:00',
    '09:33 Bo Ek: fine',
  );
  expect(reading.messages.map(({ headers }) => [headers.from?.name, headers.date])).toEqual([
    ['Bo Ek', '6 May 2027'],
    ['Ann (office)', '6 May 2027'],
    ['Bo Ek', '5 May 2027'],
    ['Ann (office)', '5 May 2027'],
    [undefined, '5 May 2027'],
  ]);
  expect(reading.lines.map((line) => line.text)).toContain('ok, and dinner?');
});

test('in chats of teams a line with the name and the hour stands over what is said', () => {
  const reading = read(
    'Wednesday, March 17th',
    'Ann Lee  10:02 AM',
    'Load in 15:00',
    'Doors 19:00',
    'Bo Ek  10:15 AM',
    'and dinner?',
    'Ann Lee  10:17 AM',
    'will ask',
  );
  expect(reading.messages.map(({ headers, firstLine }) => [headers.from?.name, firstLine])).toEqual([
    ['Ann Lee', 6],
    ['Bo Ek', 4],
    ['Ann Lee', 1],
    [undefined, 0],
  ]);
  expect(reading.lines.map(({ text }) => text)).not.toContain('Ann Lee  10:02 AM');
});

test('a name in small letters stands before a dash in such a head', () => {
  const reading = read(
    'tam — 03/18/2027 10:02 AM',
    'load in 3',
    'jules — 03/18/2027 10:15 AM',
    'backline?',
    'tam — 03/18/2027 10:17 AM',
    'house kit',
  );
  expect(reading.messages.map(({ headers }) => [headers.from?.name, headers.date])).toEqual([
    ['tam', '03/18/2027'],
    ['jules', '03/18/2027'],
    ['tam', '03/18/2027'],
  ]);
});

test('a line-up, where each act has its hour once, is no such chat', () => {
  const reading = read('Ann Lee  19:00', 'Bo Ek  20:00', 'Cas Ruiz  21:00', 'Ann Lee  22:00');
  expect(reading.messages).toEqual([]);
});

test('what the program says in a chat is not said by anybody, and tells the name of the group', () => {
  const reading = read(
    '[18/07/2026, 10:01:10] Tin Larder x Kiln: Messages and calls are end-to-end encrypted.',
    '[18/07/2026, 10:02:11] Ann: Load in at 15:00',
    '[18/07/2026, 10:05:40] Bo Ek: ok',
    '[18/07/2026, 10:06:40] Ann: fine',
  );
  expect(reading.messages.at(-1)?.headers).toEqual({ subject: 'Tin Larder x Kiln', date: '18/07/2026' });
  expect(reading.lines[0]?.text).toBe('Tin Larder x Kiln');
  const android = read(
    '18.07.26, 10:01 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.',
    '18.07.26, 10:02 - Ann: Load in 15:00',
    '18.07.26, 10:05 - Bo Ek: ok',
    '18.07.26, 10:06 - Ann: gut',
  );
  expect(android.lines[0]?.text).toBe('');
});

test('sender and date are head enough under the line that parts an older mail from the newer', () => {
  const source = sourceOf(
    [
      'From: Ann Lee <ann@agency.example>',
      'To: Bo Ek <bo@hall.example>',
      'Subject: Re: May',
      'Fine by us.',
      '-----Original Message-----',
      'From: Bo Ek',
      'Sent: 3 May 2027 10:01',
      'Shall we?',
    ].join('\n'),
  );
  const isOlder = (i: number) => i >= 4;
  const pages = source.pages.map((page) => ({
    ...page,
    lines: page.lines.map((line, i) => (isOlder(i) ? { ...line, quoteLevel: 1 } : line)),
  }));
  const reading = readSource({ ...source, pages });
  expect(reading.messages.map(({ headers, firstLine }) => [headers.from?.name, firstLine])).toEqual([
    ['Ann Lee', 0],
    ['Bo Ek', 4],
  ]);
});

test('a running order is no chat', () => {
  const reading = read(
    '15:00 Load-in: ramp at the back',
    '16:00 Soundcheck: band',
    '18:00 Dinner: Bistro',
    '19:00 Doors: all',
  );
  expect(reading.messages).toEqual([]);
  expect(reading.lines[0]?.text).toContain('15:00');
});

test('the head of a printed mail says who wrote and when', () => {
  const reading = read(
    'Re: Advance Cloudberry Parade',
    'Perpetua Shaw <advance@festival.example>  Mon, Aug 3, 2026 at 4:47 PM',
    'To: Otto Brandreth <otto@agency.example>',
    'Cc: Site <site@festival.example>',
    'Hi Otto, see you on Saturday 15 August 2026.',
  );
  const mail = reading.messages.find((message) => message.headers.from);
  expect(mail?.headers).toMatchObject({
    from: { name: 'Perpetua Shaw', email: 'advance@festival.example' },
    to: [{ name: 'Otto Brandreth', email: 'otto@agency.example' }],
    date: 'Mon, Aug 3, 2026 at 4:47 PM',
  });
  expect(reading.lines[1]?.isMailDate).toBe(true);
});

test('mails passed on from old to new are turned round, whatever line stands over the first of them', () => {
  const mail = (date: string, text: string) => [
    '---------- Forwarded message ----------',
    'From: Ada Quill <ada@quill.example>',
    'To: Bo Ek',
    `Date: ${date}`,
    'Subject: rooms',
    text,
  ];
  const reading = read(
    ...mail('Mon, 4 Jan 2027 10:00', 'We are full.'),
    ...mail('Tue, 5 Jan 2027 10:00', 'Taken elsewhere.'),
  );
  expect(reading.lines.find(({ text }) => text === 'Taken elsewhere.')?.message).toBe(0);
});
