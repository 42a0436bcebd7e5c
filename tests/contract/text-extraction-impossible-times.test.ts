import { afterAll, expect, test } from 'vitest';
import { closeTextExtraction, extractText } from '#lib/import/text-extraction/index.ts';

afterAll(closeTextExtraction);

async function eventWith(properties: string) {
  const text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Soundcheck\r\n${properties}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  const bytes = new TextEncoder().encode(text);
  const [source] = await extractText({ sourceId: 's', fileName: 'a.ics', bytes });
  return source?.structured[0]?.data;
}

test.each([
  ['31 February', 'DTSTART:20260231T100000'],
  ['99 minutes past 25', 'DTSTART:20260501T259900'],
  ['the thirteenth month', 'DTSTART;VALUE=DATE:20261301'],
  ['the first year', 'DTSTART:00010101T000000Z'],
])('%s is no time of an event, and no other is made of it', async (_, start) => {
  expect(await eventWith(start)).not.toHaveProperty('start');
});

test('an event that lasts for two thousand years has a start alone', async () => {
  const event = await eventWith('DTSTART:99991231T235900Z\r\nDURATION:P99999W');
  expect(event).toMatchObject({ start: '9999-12-31T23:59' });
  expect(event).not.toHaveProperty('end');
});

test.each([
  ['DTSTART:20260501T100000Z\r\nDURATION:PT90M', { start: '2026-05-01T10:00', end: '2026-05-01T11:30' }],
  ['DTSTART;TZID=Europe/Berlin:20260501T100000', { start: '2026-05-01T10:00' }],
  ['DTSTART;VALUE=DATE:20260501', { start: '2026-05-01' }],
])('%s is read as it stands', async (properties, event) => {
  expect(await eventWith(properties)).toMatchObject(event);
});
