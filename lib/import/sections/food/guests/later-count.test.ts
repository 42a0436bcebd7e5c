import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { food } from '../../food.ts';

async function counts(...messages: string[]) {
  const chat = ['Hello all', ...messages].map(
    (text, i) => `[10/06/2026, 11:0${i}] ${i % 2 ? 'Ana' : 'Bo'}: ${text}`,
  );
  const readings = await readText(chat.join('\n'), 'WhatsApp Chat.txt');
  const { entries } = food.extract({ readings, done: { general: { date: '2026-06-12' } } });
  return entries.map(({ guestCount }) => guestCount?.[0]?.value);
}

const TABLE = 'Table at Osteria Blu, 12 Park Row, 19:30, for 6 people';

describe('how many come in the end', () => {
  it.each([
    ['Tim is vegan and brings his own, so make it 5?', 'ok'],
    ['Tim kommt doch nicht, also nur 5', 'gut'],
    ['al final somos 5', 'vale'],
    ['5 then', '👍'],
  ])('is what a message behind the table says: %s', async (...messages) => {
    expect(await counts(TABLE, ...messages)).toEqual(['5']);
  });

  it.each([
    ['make it 5?', 'no, Tim comes'],
    ['9 is a bit late', 'sorry'],
    ['soundcheck then 5', 'ok'],
  ])('is no hour and nothing that was only asked: %s', async (...messages) => {
    expect(await counts(TABLE, ...messages)).toEqual(['6']);
  });
});
