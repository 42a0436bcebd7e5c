import { describe, expect, it } from 'vitest';
import type { Candidate, Method, Standing } from '../candidate.ts';
import { needsCheck } from '../confidence/thresholds.ts';
import type { SectionKey } from '../extracted.ts';
import { activities } from '../sections/activities.ts';
import { contacts } from '../sections/contacts.ts';
import { deal } from '../sections/deal.ts';
import { flights } from '../sections/flights.ts';
import { general } from '../sections/general.ts';
import { hotels } from '../sections/hotels.ts';
import type { Section, SectionFindings } from '../sections/section.ts';
import { resolveSection } from './index.ts';
import { meansSame } from './readers.ts';
import { addRecords, NO_RECORD, type TrackRecord, trustIn } from './trust-model.ts';

type Fields = Record<string, string>;
const entry = (method: Method, fields: Fields, standing?: Standing) =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]): [string, Candidate<string>[]] => [
      field,
      [
        {
          value,
          method,
          reason: method,
          evidence: [{ sourceId: 's1', page: 1, quote: value }],
          ...(standing && { standing }),
        },
      ],
    ]),
  );
/** A model that has shown in the sections before that it reads the same papers. */
const PROVED = { agreed: 20, contradicted: 0 };
function read<K extends SectionKey>(
  section: Section<K>,
  entries: object[],
  record: TrackRecord = PROVED,
  hasSeenAll = true,
) {
  const typed = entries as SectionFindings<K>['entries'];
  return resolveSection(section, { entries: typed }, undefined, { record, hasSeenAll });
}
const rules = (fields: Fields, standing?: Standing) => entry('label', fields, standing);
/** Words of the rules in which a person need not look. */
const sure = (fields: Fields) =>
  Object.fromEntries(
    Object.entries(entry('structured', fields)).map(([field, [one]]) => [
      field,
      [{ ...one, specificity: 1 }],
    ]),
  );
const model = (fields: Fields, standing?: Standing) => entry('llm', fields, standing);

describe('one value and two readers', () => {
  it('agreement of rules and model in one source raises the score and is called agreement', () => {
    const alone = read(deal, [rules({ fee: '5000' })]).confidence['deal.fee'];
    const both = read(deal, [rules({ fee: '5000' }), model({ fee: '5000' })]);
    expect(alone?.method).toBe('label');
    expect(both.confidence['deal.fee']?.method).toBe('agreement');
    expect(both.confidence['deal.fee']?.score).toBeGreaterThan(alone?.score ?? 1);
    expect(both.confidence['deal.fee']?.reason).toContain('the rules and the language model');
  });

  it('a value of the model alone fills the field, keeps its method and is marked for checking', () => {
    const { value, confidence } = read(deal, [model({ fee: '5000' })]);
    expect(value.fee).toBe('5000');
    expect(confidence['deal.fee']?.method).toBe('llm');
    expect(needsCheck(confidence['deal.fee']?.score ?? 1)).toBe(true);
  });

  it('keeps a sure value of the rules beside another of the model, with that as an alternative and less certainty', () => {
    const paper = sure({ fee: '5000', currency: 'EUR', dealType: 'flat' });
    const alone = read(deal, [paper]).confidence['deal.fee'];
    const { value, confidence } = read(deal, [paper, model({ fee: '9000' }, 'agreed')]);
    expect(needsCheck(alone?.score ?? 0)).toBe(false);
    expect(value.fee).toBe('5000');
    expect(needsCheck(confidence['deal.fee']?.score ?? 1)).toBe(true);
    expect(confidence['deal.fee']?.reason).toContain('the language model reads something else');
    expect(confidence['deal.fee']?.alternatives?.map((one) => one.value)).toEqual(['9000']);
  });

  it('takes the likelier of two where the rules are in doubt, for checking, with theirs as an alternative', () => {
    const entries = [rules({ fee: '5000' }), model({ fee: '9000' })];
    const { value, confidence } = read(deal, entries);
    expect(value.fee).toBe('9000');
    expect(needsCheck(confidence['deal.fee']?.score ?? 1)).toBe(true);
    expect(confidence['deal.fee']?.alternatives?.map((one) => one.value)).toEqual(['5000']);
    expect(read(deal, entries, { agreed: 4, contradicted: 4 }).value.fee).toBe('5000');
  });

  it('is not contradicted by a model that says the same and something else', () => {
    const both = [rules({ fee: '5000' }), model({ fee: '5000' }), model({ fee: '9000' })];
    const { value, confidence } = read(deal, both);
    expect(value.fee).toBe('5000');
    expect(confidence['deal.fee']?.reason).not.toContain('something else');
  });

  it.each<Standing>(['rejected', 'superseded', 'offered'])(
    'leaves a value %s that the rules have seen so, whatever the model says',
    (standing) => {
      const entries = [rules({ fee: '5000' }, standing), model({ fee: '5000' }, 'agreed')];
      expect(read(deal, entries).value).toEqual({});
    },
  );

  it('is not talked out of what the rules have read by a model that calls it refused', () => {
    const entries = [rules({ fee: '5000' }), model({ fee: '5000' }, 'rejected')];
    expect(read(deal, entries).value.fee).toBe('5000');
  });

  it('knows a value in other words', () => {
    expect(meansSame('Klanghaus', 'Klanghaus Leipzig')).toBe(true);
    expect(meansSame('+49 341 5550172', '0341 5550172')).toBe(true);
    expect(meansSame('Calle Luna, 4', 'Calle Luna 4')).toBe(true);
    expect(meansSame('2026-09-04', '2026-09-04T15:00')).toBe(false);
    expect(meansSame('16:00', '17:00')).toBe(false);
    expect(meansSame('500', '5000')).toBe(false);
  });
});

describe('the things of a list and two readers', () => {
  it('completes a hotel that the model names without its dates instead of listing it twice', () => {
    const { value } = read(hotels, [
      rules({ name: 'Hotel Seeblick', checkInDate: '2026-04-24' }),
      model({ name: 'Seeblick', phone: '+49341555017' }),
    ]);
    expect(value).toEqual([{ name: 'Hotel Seeblick', checkInDate: '2026-04-24', phone: '+49341555017' }]);
  });

  it('holds another time of the model against the one of the rules and makes no second soundcheck of it', () => {
    const { value, confidence } = read(activities, [
      sure({ name: 'Soundcheck', startTime: '2026-04-24T16:00' }),
      model({ name: 'Soundcheck', startTime: '2026-04-24T17:00' }),
    ]);
    expect(value).toEqual([{ name: 'Soundcheck', startTime: '2026-04-24T16:00' }]);
    expect(confidence['activities.0.startTime']?.alternatives).toHaveLength(1);
  });

  it('lists no second point of a name: its hour may be that of an older plan', () => {
    const { value } = read(activities, [
      rules({ name: 'Show', startTime: '2026-04-24T20:00' }),
      model({ name: 'Show', startTime: '2026-04-24T20:00' }),
      model({ name: 'Show', startTime: '2026-04-24T16:00' }),
    ]);
    expect(value.map((one) => one.startTime)).toEqual(['2026-04-24T20:00']);
  });

  it('takes the same hour under another name for the same point', () => {
    const { value } = read(activities, [
      rules({ name: 'Load-in via the yard', startTime: '2026-04-24T12:00' }),
      model({ name: 'Load-in', startTime: '2026-04-24T12:00' }),
      model({ name: 'Get-in', startTime: '2026-04-25T12:00' }),
    ]);
    expect(value).toEqual([{ name: 'Load-in via the yard', startTime: '2026-04-24T12:00' }]);
  });

  it('asks for a look at things that the model does not tell of, and keeps them', () => {
    const sheet = [
      sure({ name: 'Doors', startTime: '2026-04-24T19:00', endTime: '2026-04-24T20:00', location: 'Foyer' }),
      sure({ name: 'Load-in', startTime: '2026-04-24T12:00', endTime: '2026-04-24T14:00', location: 'Yard' }),
    ];
    const entries = [...sheet, model({ name: 'Doors', startTime: '2026-04-24T19:00' })];
    const { value, confidence } = read(activities, entries);
    const ofPapersCut = read(activities, entries, PROVED, false).confidence;
    expect(value.map((one) => one.name)).toEqual(['Load-in', 'Doors']);
    const alone = read(activities, sheet).confidence;
    const isMarked = (map: typeof confidence, path: string) => needsCheck(map[path]?.score ?? 1);
    expect([0, 1].map((i) => isMarked(alone, `activities.${i}.name`))).toEqual([false, false]);
    expect([0, 1].map((i) => isMarked(confidence, `activities.${i}.name`))).toEqual([true, false]);
    expect([0, 1].map((i) => isMarked(ofPapersCut, `activities.${i}.name`))).toEqual([false, false]);
    expect(confidence['activities.0.name']?.reason).toContain('the language model does not tell of it');
  });

  it('gives each passenger of the model his own leg and fills the one without a name', () => {
    const leg = {
      flightNumber: 'KL1199',
      departureTime: '2026-04-24T09:00',
      fromAirport: 'AMS',
      toAirport: 'BER',
    };
    const { value } = read(flights, [
      rules(leg),
      model({ ...leg, fullName: 'Hana Sato' }),
      model({ ...leg, fullName: 'Diego Fuentes' }),
    ]);
    expect(value.map((one) => one.fullName)).toEqual(['Hana Sato', 'Diego Fuentes']);
  });

  it('does not believe a model that lists other things in place of those of the rules', () => {
    const point = (name: string, hour: number) => ({ name, startTime: `2026-04-24T${hour}:00` });
    const { value } = read(activities, [
      ...[rules(point('Load-in', 14)), rules(point('Soundcheck', 16)), rules(point('Doors', 19))],
      ...[model(point('Yoga', 10)), model(point('Shopping', 11)), model(point('Fair', 12))],
    ]);
    expect(value.map((one) => one.name)).toEqual(['Load-in', 'Soundcheck', 'Doors']);
  });

  it('lists nothing of which the model knows only a name', () => {
    expect(read(hotels, [model({ name: 'Hostal Fruela' })]).value).toEqual([]);
  });

  it('lists nobody who can be reached at the address of another alone', () => {
    const { value } = read(contacts, [
      rules({ name: 'Ebba Lindh', email: 'info@one.example' }),
      model({ name: 'Tomasz Pohl', email: 'info@one.example' }),
    ]);
    expect(value.map((one) => one.name)).toEqual(['Ebba Lindh']);
  });
});

describe('what a model is believed', () => {
  const sheet = [rules({ artist: 'Marlow', venue: 'Klanghaus', date: '2026-04-24', city: 'Leipzig' })];

  it('is all that a paper says of which the rules read nothing, before it has been tested, for checking', () => {
    const { value, confidence } = read(general, [model({ artist: 'Marlow', city: 'Leipzig' })], NO_RECORD);
    expect(value).toEqual({ artist: 'Marlow', city: 'Leipzig' });
    expect(Object.values(confidence).every(({ score }) => needsCheck(score))).toBe(true);
  });

  it('is nothing once it was wrong more often than right where the rules are sure', () => {
    const entries = [...sheet, model({ artist: 'Marlow', venue: 'Klanghaus', setTime: '21:00' })];
    const { value, record, confidence } = read(general, entries, { agreed: 4, contradicted: 12 });
    expect(value).not.toHaveProperty('setTime');
    expect(record).toEqual({ agreed: 6, contradicted: 12 });
    expect(confidence).toEqual(read(general, sheet).confidence);
  });

  it('is nothing either about what it does not tell of, once it is not heard', () => {
    const sheet = [
      rules({ name: 'Doors', startTime: '2026-04-24T19:00' }),
      rules({ name: 'Load-in', startTime: '2026-04-24T12:00' }),
    ];
    const lie = model({ name: 'Doors', startTime: '2026-04-24T17:00' });
    const heard = read(activities, [...sheet, lie], { agreed: 2, contradicted: 20 });
    expect(heard.confidence).toEqual(read(activities, sheet).confidence);
  });

  it('grows with what it said as the rules and shrinks with what it said against them, here more than before', () => {
    const [none, good, bad] = [NO_RECORD, { agreed: 20, contradicted: 0 }, { agreed: 6, contradicted: 4 }];
    expect(trustIn(none, good)).toBeGreaterThan(trustIn(none, none));
    expect(trustIn(none, bad)).toBeLessThan(trustIn(none, none));
    expect(trustIn(bad, addRecords(good, bad))).toBeLessThan(trustIn(none, addRecords(good, bad)));
    expect(trustIn(none, { agreed: 999, contradicted: 0 })).toBeLessThan(1);
  });

  it('is counted against it when it contradicts a value that the rules are sure of', () => {
    const leg = { flightNumber: 'KL1199', fromAirport: 'AMS', toAirport: 'OSL', bookingReference: '6KDRPX' };
    const times = { departureTime: '2026-04-24T09:00', arrivalTime: '2026-04-24T11:00' };
    const lie = model({ flightNumber: 'KL1199', fromAirport: 'BER' });
    const entries = [sure({ ...leg, ...times, fullName: 'Hana Sato', seat: '12A' })];
    const { record, value } = read(flights, [...entries, lie], NO_RECORD);
    expect(record.agreed).toBe(1);
    expect(record.contradicted).toBeGreaterThan(0.8);
    expect(value[0]?.fromAirport).toBe('AMS');
  });

  it('decides between two values of the rules only where they are in doubt themselves', () => {
    const said = [entry('pattern', { fee: '2500' }), model({ fee: '2500' }, 'agreed')];
    const clear = sure({ fee: '5000', currency: 'EUR', dealType: 'flat' });
    expect(read(deal, [clear, model({ currency: 'EUR' }), ...said]).value.fee).toBe('5000');
    expect(read(deal, [entry('ocr', { fee: '5000' }), ...said]).value.fee).toBe('2500');
  });

  it('fills nothing that the rules have seen and left open', () => {
    const entries = [rules({ fee: '5000' }, 'offered'), model({ fee: '4000' }, 'agreed')];
    expect(read(deal, entries).value).toEqual({});
  });

  it('brings no booking back that was called off, and counts against it', () => {
    const off = { name: 'Hotel Seeblick', checkInDate: '2026-04-24' };
    const findings = {
      entries: [model({ ...off, phone: '+49341555017' })],
      leftOut: [{ entry: rules(off), reason: 'a sentence calls it off' }],
    } as unknown as SectionFindings<'hotels'>;
    const { value, record } = resolveSection(hotels, findings, undefined, {
      record: PROVED,
      hasSeenAll: true,
    });
    expect(value).toEqual([]);
    expect(record.contradicted).toBe(1);
  });

  it('takes more trust where the words do not speak for the field by their place', () => {
    const hearsay = (fields: Fields) =>
      Object.fromEntries(
        Object.entries(model(fields)).map(([field, [one]]) => [
          field,
          [{ ...one, doubts: ['weak_context'] }],
        ]),
      );
    const entries = [
      rules({ name: 'Hotel Seeblick', checkInDate: '2026-04-24' }),
      hearsay({ name: 'Hotel Seeblick', phone: '+49341555017' }),
      hearsay({ name: 'Hotel Adler', phone: '+49341555099' }),
    ];
    expect(read(hotels, entries).value).toEqual([
      { name: 'Hotel Seeblick', checkInDate: '2026-04-24', phone: '+49341555017' },
      { name: 'Hotel Adler', phone: '+49341555099' },
    ]);
    expect(read(hotels, entries, { agreed: 4, contradicted: 2 }).value).toEqual([
      { name: 'Hotel Seeblick', checkInDate: '2026-04-24' },
    ]);
  });
});
