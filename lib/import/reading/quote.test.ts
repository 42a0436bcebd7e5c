import { expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { quoteOf, quoteOnPage } from './quote.ts';
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

it('each statement for machines is shown where it begins, though all begin with the same line', async () => {
  const statement = (name: string) => ({ '@type': 'FlightReservation', underName: { name } });
  const page = `<script type="application/ld+json">${JSON.stringify(['Ann', 'Bo', 'Cy'].map(statement))}</script><p>Hello</p>`;
  const reading = await readOnly(`<!doctype html><html><body>${page}</body></html>`, 'booking.html');
  const lines = reading.source.structured.map(({ quote, page: at }) => quoteOnPage(reading, quote, at).line);
  expect(lines).toHaveLength(3);
  expect(new Set(lines).size).toBe(3);
});
