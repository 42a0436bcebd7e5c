import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';

const marked = async (text: string) => {
  const [reading] = await readText(text, 'memo.txt');
  if (!reading) throw new Error('nothing was read');
  return { messages: reading.messages.length, levels: reading.lines.map((line) => line.quoteLevel) };
};

describe('marks in the margin of a form', () => {
  it('quote nobody', async () => {
    const memo = [
      'DEAL MEMO  REV 2 - changes marked with >',
      'ACT        :  The Swallows',
      'VENUE      :  The Mill, Leeds',
      '> DATE     :  Saturday 24 April 2027',
      'SUPPORT    :  local',
      '> FEE      :  £2,100.00',
      'DEPOSIT    :  £600.00',
      'BALANCE    :  BACS',
    ].join('\n');
    const { messages, levels } = await marked(memo);
    expect(messages).toBe(0);
    expect(new Set(levels)).toEqual(new Set([0]));
  });

  it.each([
    [
      'a mail answers between the lines',
      'From: Ann Lee <ann@one.example>\nTo: Kim Vale <kim@two.example>\nSubject: Show\n\n> Load-in: 14:00?\nYes.\n> Doors: 19:00\nFine.\n',
    ],
    [
      'somebody answers without any head',
      'Hi Kim,\n> We would load in at two.\nFine by us.\n> The van needs a place.\nIt has one.\n',
    ],
  ])('stay quotes where %s', async (_, text) => {
    const { levels } = await marked(text);
    expect(Math.max(...levels)).toBe(1);
  });
});
