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

  it('is one set where the later paper calls the artist by a part of the name', () => {
    const memo =
      'DEAL MEMO\nKupferlicht Ensemble\nDate: 14 May 2027\nDoors 19:30\nKupferlicht Ensemble 20:50';
    const sheet = 'DAY SHEET Friday 14 May 2027\n19:30 Doors\n21:05 KUPFERLICHT (75)\n23:00 Curfew';
    const readings = [memo, sheet].map((text, i) => readSource(sourceOf(text, { sourceId: `s${i}` })));
    const done = { general: { artist: 'Kupferlicht Ensemble', date: '2027-05-14' } };
    const { value } = resolveSection(activities, activities.extract({ readings, done }));
    expect(value.map(({ startTime }) => startTime?.slice(11))).toEqual(['19:30', '21:05', '23:00']);
  });

  it('is one interview by the name of those who ask for it', () => {
    const mail = 'At 18:40 the Harbour Courier would like to speak with the singer, 20 minutes.';
    const found = acts(`${PLAN}\n18:40 Interview Harbour Courier`, mail);
    expect(found.filter((one) => one.endsWith('18:40'))).toEqual(['Interview Harbour Courier 18:40']);
  });

  it('is at the hour of the later paper also where it might happen more than once', () => {
    const schedule =
      'SCHEDULE Friday 14 May 2027, updated 3 May 2027\n11:00 Workshop with the trio\n16:30 Soundcheck';
    const mail = [
      'From: Ina Berg <ina@rotor.example>',
      'To: Kupferlicht <office@kupferlicht.example>',
      'Date: Mon, 10 May 2027 09:47:00 +0000',
      'Subject: Friday',
      '',
      'On Friday 14 May 2027:',
      '11:30 Workshop',
    ].join('\n');
    expect(acts(schedule, mail).filter((one) => one.includes('Workshop'))).toEqual([
      'Workshop with the trio 11:30',
    ]);
  });

  it('is none of another evening of the tour, nor of other guests of the house', () => {
    const routing =
      'Date  Town  Venue  Get-in  Doors\n12/05/2027  Lund  Mejeriet  15:00  19:00\n14/05/2027  Graz  Halle  15:00  19:30';
    const house =
      'Haus am Fluss, Dienstplan\nMi 12.05.2027  10:00  Schulvorstellung\nFr 14.05.2027  18:00  Probe mit Kupferlicht\nSa 15.05.2027  11:00  Kindertheater\nSo 16.05.2027  20:00  Lesung';
    const found = acts(PLAN, routing, house);
    expect(found).not.toContain('Get-in 15:00');
    expect(found.filter((one) => /Schulvorstellung|Kindertheater|Lesung|19:00/.test(one))).toEqual([]);
  });

  it('is none of the next show, of which another paper tells an hour in passing', () => {
    const contacts = 'Lund  15.05.2027  Technik  Mats Berg  Load-in 15:30';
    expect(acts(PLAN, contacts).filter((one) => one.endsWith('15:30'))).toEqual([]);
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
