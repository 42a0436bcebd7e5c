import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../reading/index.ts';
import { factsOf } from '../reading/paper-facts.ts';
import { general } from '../sections/general.ts';
import { resolveSection } from './index.ts';
import { yieldToNewer } from './yield-to-newer.ts';

const MEMO = `DEAL MEMO, date of issue: 3 June 2026
Artist: Marsh Lanterns
Venue: The Tallow Works, Leeds
Date: Thursday 22 October 2026
Marsh Lanterns on stage 21:00`;
const MAIL = `From: Cal Ward <production@tallowworks.example>
To: Noor Hadid <noor@marshlanterns.example>
Date: Thu, 15 Oct 2026 11:52:31 +0100
Subject: Marsh Lanterns, 22 October

Final running order: doors 19:30, Marsh Lanterns 21:05, curfew 22:30.`;

function setTimeOf(...papers: string[]) {
  const readings = papers.map((text, i) => readSource(sourceOf(text, { sourceId: `s${i + 1}` })));
  const { value, confidence } = resolveSection(
    general,
    general.extract({ readings, done: {} }),
    factsOf(readings),
  );
  return { time: value.setTime, others: confidence['general.setTime']?.alternatives };
}

describe('an hour that two papers tell differently', () => {
  it('is what the later one says, and the earlier one stays to be seen', () => {
    for (const { time, others } of [setTimeOf(MEMO, MAIL), setTimeOf(MAIL, MEMO)]) {
      expect(time).toBe('21:05');
      expect(others).toMatchObject([{ value: '21:00', status: 'superseded' }]);
    }
  });

  it('is what the earlier one says where the later has none', () => {
    expect(setTimeOf(MEMO, MAIL.replace('Marsh Lanterns 21:05, ', '')).time).toBe('21:00');
  });

  it('is never lost where each of three papers is later than another', () => {
    const said = (sourceId: string, value: string) => ({
      value,
      method: 'label' as const,
      reason: 'said so',
      evidence: [{ sourceId, page: 1, quote: value }],
    });
    const later = new Set(['s1 s2', 's2 s3', 's3 s1']);
    const all = [said('s1', '20:00'), said('s2', '20:30'), said('s3', '21:00')];
    const left = yieldToNewer('general', 'setTime', all, (a, b) => later.has(`${a.sourceId} ${b.sourceId}`));
    expect(left).toEqual(all);
  });
});

describe('a ticket that was issued anew', () => {
  it('takes the place of the one of the earlier paper', () => {
    const said = (sourceId: string, value: string) => ({
      value,
      method: 'label' as const,
      reason: 'ticket number beside the name',
      evidence: [{ sourceId, page: 1, quote: value }],
    });
    const tickets = [said('s1', '053-2417760912'), said('s2', '053-2417799913')];
    const isLater = (words: { sourceId: string }, others: { sourceId: string }) =>
      words.sourceId > others.sourceId;
    const held = (field: string) =>
      yieldToNewer('flights', field, tickets, isLater).filter(({ standing }) => standing !== 'superseded');
    expect(held('ticketNumber').map(({ value }) => value)).toEqual(['053-2417799913']);
    expect(held('bookingReference')).toHaveLength(2);
  });
});
