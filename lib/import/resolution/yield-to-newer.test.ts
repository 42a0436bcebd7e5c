import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../reading/index.ts';
import { factsOf } from '../reading/paper-facts.ts';
import { general } from '../sections/general.ts';
import { resolveSection } from './index.ts';

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
});
