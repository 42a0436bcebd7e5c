import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { activities } from '../activities.ts';

function acts(...papers: string[]): string[] {
  const readings = papers.map((text, i) => readSource(sourceOf(text, { sourceId: `s${i}` })));
  const done = { general: { artist: 'Kupferlicht', date: '2027-05-14' } };
  const { value } = resolveSection(activities, activities.extract({ readings, done }));
  return (value ?? []).map((one) => `${one.name} ${one.startTime?.slice(11)}`);
}

const PLAN =
  'Tagesplan Kupferlicht 14.05.2027\n15:00 Aufbau\n16:30 Soundcheck\n20:00 Einlass\n21:10 Kupferlicht';

describe('what several papers say of one act', () => {
  it.each([
    ['Der Soundcheck ist jetzt um 17:20 Uhr.', 'Soundcheck 17:20'],
    ['Einlass 19:40 statt 20:00 Uhr.', 'Einlass 19:40'],
  ])('is what the one that speaks of a change says: %s', (change, act) => {
    expect(acts(PLAN, change)).toContain(act);
    expect(acts(change, PLAN)).toContain(act);
    expect(acts(PLAN, change)).toHaveLength(4);
  });

  it('is in the plan of the day rather than in the contract', () => {
    const contract =
      'PERFORMANCE AGREEMENT\nThis agreement is made between Rotor Ltd (Purchaser) and Kupferlicht (Artist).\nDate: 14 May 2027. Soundcheck 18:20. Doors 20:00.\nThe Purchaser shall pay a guarantee.';
    expect(acts(contract, PLAN)).toContain('Soundcheck 16:30');
    expect(acts(contract, PLAN)).not.toContain('Soundcheck 18:20');
  });

  it('is one set, whatever each calls it', () => {
    const mail = 'Soundcheck 16:30, Auftritt 21:10 Uhr.';
    expect(acts(PLAN, mail).filter((one) => one.endsWith('21:10'))).toEqual(['Kupferlicht 21:10']);
  });

  it('is on the day that the newest mail of a thread has moved it to', () => {
    const thread = [
      'From: Ina Berg <ina@rotor.example>',
      'Date: Tue, 23 Feb 2027 09:47:00 +0000',
      'Subject: Re: Kupferlicht',
      '',
      'You are now on Friday 14 May 2027.',
      '15:20 load in',
      '16:40 soundcheck',
      '',
      'On Tue, 9 Feb 2027 at 10:12, Ina Berg wrote:',
      '> Final sheet for Saturday 8 May 2027:',
      '> load in 14:10, soundcheck 17:50',
    ].join('\n');
    expect(acts(thread)).toEqual(['Load in 15:20', 'Soundcheck 16:40']);
  });
});
