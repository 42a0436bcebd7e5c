import { expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { quoteOf } from './quote.ts';
import type { Reading } from './reading.ts';

const THREAD = `From: Nora Field <nora@example.com>
Date: Tue, 3 Mar 2026 10:02:11 +0100
Subject: Re: Harbour show

EUR 900 is fine with us.

On Mon, 2 Mar 2026 at 18:40, Per Holm <per@example.com> wrote:
> We could pay EUR 850.
`;

async function readOnly(text: string, fileName: string): Promise<Reading> {
  const [reading] = await readText(text, fileName);
  if (!reading) throw new Error('Nothing was read.');
  return reading;
}

it('the words of a thread know who wrote them, and when', async () => {
  const reading = await readOnly(THREAD, 'thread.txt');
  expect(quoteOf(reading, 'EUR 900 is fine with us.', 0).said).toEqual({
    by: 'Nora Field',
    at: 'Tue, 3 Mar 2026 10:02:11 +0100',
  });
  expect(quoteOf(reading, 'We could pay EUR 850.', 0).said).toEqual({
    by: 'Per Holm',
    at: 'Mon, 2 Mar 2026 at 18:40',
  });
});

it('the words of a paper that is no mail are nobody’s', async () => {
  expect(quoteOf(await readOnly('Fee: EUR 900', 'deal.txt'), 'EUR 900', 0)).not.toHaveProperty('said');
});
