import { describe, expect, it } from 'vitest';
import { importOf, JOB_ID, showOf } from '#tests/support/show.ts';
import type { Extracted } from '../import/extracted.ts';
import { keptByDefault, matchParts, planCommit } from './plan-commit.ts';

const jobOf = (extracted: Extracted) => ({ extracted, confidence_map: {}, review: null });
const match = (show: Extracted, job: Extracted) => matchParts(showOf(show), jobOf(job));

describe('what of an import a show has already', () => {
  it.each<[string, Extracted, Extracted, object]>([
    [
      'a hotel by its booking reference',
      { hotels: [{ name: 'Hotel Eins' }, { name: 'Zwei', bookingReference: 'AB12' }] },
      { hotels: [{ name: 'Hotel Zwei am See', bookingReference: 'ab 12' }] },
      { hotels: { 0: ['hotels-1'] } },
    ],
    [
      'a hotel by its name and day',
      { hotels: [{ name: 'Hotel Eins', checkInDate: '2026-03-14' }] },
      { hotels: [{ name: 'Hotel Eins', checkInDate: '2026-03-14', notes: 'late' }] },
      { hotels: { 0: ['hotels-0'] } },
    ],
    [
      'a flight by its number, day and passenger, whatever its time now is',
      {
        flights: [
          { flightNumber: 'TK67', departureTime: '2026-03-13T09:10', fullName: 'Nils Berg' },
          { flightNumber: 'TK67', departureTime: '2026-03-13T09:10', fullName: 'Ada Blom' },
        ],
      },
      { flights: [{ flightNumber: 'TK67', departureTime: '2026-03-13T10:40', fullName: 'Ada Blom' }] },
      { flights: { 0: ['flights-1'] } },
    ],
    [
      'a contact by the mail address',
      { contacts: [{ name: 'Ada Blom', email: 'ada@example.com' }] },
      { contacts: [{ name: 'Someone' }, { name: 'Ada', email: 'ada@example.com' }] },
      { contacts: { 1: ['contacts-0'] } },
    ],
    [
      'a document by name and size',
      { documents: [{ fileName: 'rider.pdf', fileSize: 10 }] },
      {
        documents: [
          { fileName: 'rider.pdf', fileSize: 11 },
          { fileName: 'rider.pdf', fileSize: 10 },
        ],
      },
      { documents: { 1: ['documents-0'] } },
    ],
    [
      'a soundcheck of the same day at its new hour',
      { activities: [{ name: 'Soundcheck', startTime: '2026-03-14T16:00' }] },
      { activities: [{ name: 'Soundcheck', startTime: '2026-03-14T17:00' }] },
      { activities: { 0: ['activities-0'] } },
    ],
  ])('is %s', (_, show, job, expected) => {
    expect(match(show, job)).toMatchObject(expected);
  });

  it('keeps two entries apart that would be the same part: the second is new', () => {
    const hotel = { name: 'Hotel Eins', checkInDate: '2026-03-14' };
    expect(match({ hotels: [hotel] }, { hotels: [hotel, hotel] }).hotels).toEqual({ 0: ['hotels-0'] });
  });

  it('never takes one hotel for another of the same night', () => {
    const night = { checkInDate: '2026-03-14' };
    expect(
      match({ hotels: [{ name: 'Eins', ...night }] }, { hotels: [{ name: 'Zwei', ...night }] }).hotels,
    ).toEqual({});
  });
});

describe('the plan of a commit', () => {
  const section = (plan: ReturnType<typeof planCommit>, key: string) =>
    plan.find((one) => one.section === key);

  it('into a show changes what differs, creates what is new and leaves what is the same', () => {
    const show = showOf({
      general: { artist: 'Nils Berg', venue: 'Halle 3' },
      deal: { fee: '500' },
      hotels: [{ name: 'Hotel Eins', notes: 'late' }],
    });
    const job = jobOf({
      general: { artist: 'Nils Berg', venue: 'Halle 4', setTime: '21:30' },
      deal: { fee: '500' },
      hotels: [{ name: 'Hotel Zwei' }, { name: 'Hotel Eins', notes: 'early' }],
    });
    const plan = planCommit(job, { show, steps: [], calledOff: [], same: matchParts(show, job) });
    expect(section(plan, 'general')).toMatchObject({
      created: [],
      changed: [
        { path: 'general.venue', from: 'Halle 3', to: 'Halle 4' },
        { path: 'general.setTime', from: undefined, to: '21:30' },
      ],
    });
    expect(section(plan, 'deal')).toMatchObject({ changed: [], left: [{ path: 'deal', reason: 'same' }] });
    expect(section(plan, 'hotels')).toMatchObject({
      created: ['hotels.0'],
      changed: [{ path: 'hotels.1.notes', from: 'late', to: 'early' }],
    });
  });

  it('says where a value that nobody has checked would replace one that a person had', () => {
    const checked = { score: 1, method: 'user' as const, reason: 'confirmed by a person', evidence: [] };
    const read = { ...checked, score: 0.9, method: 'label' as const };
    const held = {
      general: { venue: 'Halle 3', city: 'Berlin' },
      hotels: [{ name: 'Hotel Eins', notes: 'late' }],
    };
    const first = importOf(
      JOB_ID,
      held,
      { 'general.venue': checked, 'general.city': checked, 'hotels.0.notes': checked },
      ['hotels-0'],
    );
    const job = {
      ...jobOf({
        general: { venue: 'Halle 4', city: 'Bonn' },
        hotels: [{ name: 'Hotel Eins', notes: 'early' }],
      }),
      confidence_map: { 'general.venue': read, 'general.city': checked, 'hotels.0.notes': read },
    };
    const show = showOf(held);
    const plan = planCommit(job, { show, steps: [first], calledOff: [], same: matchParts(show, job) });
    expect(keptByDefault(plan)).toEqual(['general.venue', 'hotels.0.notes']);
  });

  it('tells once what changes for all who fly', () => {
    const flight = { flightNumber: 'EI702', departureTime: '2027-06-12T08:10' };
    const show = showOf({
      flights: [
        { ...flight, fullName: 'Ada Wren' },
        { ...flight, fullName: 'Tom Linde' },
      ],
    });
    const job = jobOf({ flights: [{ flightNumber: 'EI702', departureTime: '2027-06-12T09:40' }] });
    const plan = planCommit(job, { show, steps: [], calledOff: [], same: matchParts(show, job) });
    expect(section(plan, 'flights')).toMatchObject({
      created: [],
      changed: [{ path: 'flights.0.departureTime', from: '2027-06-12T08:10', to: '2027-06-12T09:40' }],
    });
  });

  it('names what was read and taken out, by its place in the reading', () => {
    const job = {
      ...jobOf({ deal: { fee: '500', notes: 'net' }, hotels: [{ name: 'A' }, { name: 'B', city: 'Kiel' }] }),
      review: {
        extracted: { deal: { notes: 'net' }, hotels: [{ name: 'B' }, { name: 'Added' }] },
        confidence_map: {},
        origins: { hotels: [1, null] },
      },
    };
    const plan = planCommit(job);
    expect(section(plan, 'deal')?.left).toEqual([{ path: 'deal.fee', reason: 'removed' }]);
    expect(section(plan, 'hotels')).toMatchObject({
      created: ['hotels.0', 'hotels.1'],
      left: [
        { path: 'hotels.0', reason: 'removed' },
        { path: 'hotels.1.city', reason: 'removed' },
      ],
    });
  });
});
