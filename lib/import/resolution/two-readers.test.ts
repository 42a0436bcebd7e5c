import { describe, expect, it } from 'vitest';
import type { Candidate, Method, Standing } from '../candidate.ts';
import { needsCheck } from '../confidence/thresholds.ts';
import { activities } from '../sections/activities.ts';
import { contacts } from '../sections/contacts.ts';
import { deal } from '../sections/deal.ts';
import { flights } from '../sections/flights.ts';
import { hotels } from '../sections/hotels.ts';
import { resolveSection } from './index.ts';
import { meansSame } from './readers.ts';

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
const rules = (fields: Fields, standing?: Standing) => entry('label', fields, standing);
const model = (fields: Fields, standing?: Standing) => entry('llm', fields, standing);

describe('one value and two readers', () => {
  it('agreement of rules and model in one source raises the score and is called agreement', () => {
    const alone = resolveSection(deal, { entries: [rules({ fee: '5000' })] }).confidence['deal.fee'];
    const both = resolveSection(deal, { entries: [rules({ fee: '5000' }), model({ fee: '5000' })] });
    expect(alone?.method).toBe('label');
    expect(both.confidence['deal.fee']?.method).toBe('agreement');
    expect(both.confidence['deal.fee']?.score).toBeGreaterThan(alone?.score ?? 1);
    expect(both.confidence['deal.fee']?.reason).toContain('the rules and the language model');
  });

  it('a value of the model alone fills the field, keeps its method and is marked for checking', () => {
    const { value, confidence } = resolveSection(deal, { entries: [model({ fee: '5000' })] });
    expect(value.fee).toBe('5000');
    expect(confidence['deal.fee']?.method).toBe('llm');
    expect(needsCheck(confidence['deal.fee']?.score ?? 1)).toBe(true);
  });

  it('keeps the value of the rules beside another of the model, with that as an alternative and less certainty', () => {
    const alone = resolveSection(deal, { entries: [rules({ fee: '5000' })] }).confidence['deal.fee'];
    const { value, confidence } = resolveSection(deal, {
      entries: [rules({ fee: '5000' }), model({ fee: '9000' }, 'agreed')],
    });
    expect(value.fee).toBe('5000');
    expect(confidence['deal.fee']?.score).toBeLessThan(alone?.score ?? 0);
    expect(confidence['deal.fee']?.alternatives?.map((one) => one.value)).toEqual(['9000']);
  });

  it.each<Standing>(['rejected', 'superseded', 'offered'])(
    'leaves a value %s that the rules have seen so, whatever the model says',
    (standing) => {
      const entries = [rules({ fee: '5000' }, standing), model({ fee: '5000' }, 'agreed')];
      expect(resolveSection(deal, { entries }).value).toEqual({});
    },
  );

  it('is not talked out of what the rules have read by a model that calls it refused', () => {
    const entries = [rules({ fee: '5000' }), model({ fee: '5000' }, 'rejected')];
    expect(resolveSection(deal, { entries }).value.fee).toBe('5000');
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
    const { value } = resolveSection(hotels, {
      entries: [
        rules({ name: 'Hotel Seeblick', checkInDate: '2026-04-24' }),
        model({ name: 'Seeblick', phone: '+49341555017' }),
      ],
    });
    expect(value).toEqual([{ name: 'Hotel Seeblick', checkInDate: '2026-04-24', phone: '+49341555017' }]);
  });

  it('holds another time of the model against the one of the rules and makes no second soundcheck of it', () => {
    const { value, confidence } = resolveSection(activities, {
      entries: [
        rules({ name: 'Soundcheck', startTime: '2026-04-24T16:00' }),
        model({ name: 'Soundcheck', startTime: '2026-04-24T17:00' }),
      ],
    });
    expect(value).toEqual([{ name: 'Soundcheck', startTime: '2026-04-24T16:00' }]);
    expect(confidence['activities.0.startTime']?.alternatives).toHaveLength(1);
  });

  it('keeps two of a name that the model tells apart', () => {
    const { value } = resolveSection(activities, {
      entries: [
        rules({ name: 'Show', startTime: '2026-04-24T16:00' }),
        model({ name: 'Show', startTime: '2026-04-24T16:00' }),
        model({ name: 'Show', startTime: '2026-04-24T20:00' }),
      ],
    });
    expect(value.map((one) => one.startTime)).toEqual(['2026-04-24T16:00', '2026-04-24T20:00']);
  });

  it('gives each passenger of the model his own leg and fills the one without a name', () => {
    const leg = { flightNumber: 'KL1199', departureTime: '2026-04-24T09:00' };
    const { value } = resolveSection(flights, {
      entries: [
        rules(leg),
        model({ ...leg, fullName: 'Hana Sato' }),
        model({ ...leg, fullName: 'Diego Fuentes' }),
      ],
    });
    expect(value.map((one) => one.fullName)).toEqual(['Hana Sato', 'Diego Fuentes']);
  });

  it('does not believe a model that lists other things in place of those of the rules', () => {
    const point = (name: string, hour: number) => ({ name, startTime: `2026-04-24T${hour}:00` });
    const { value } = resolveSection(activities, {
      entries: [
        ...[rules(point('Load-in', 14)), rules(point('Soundcheck', 16)), rules(point('Doors', 19))],
        ...[model(point('Yoga', 10)), model(point('Shopping', 11)), model(point('Fair', 12))],
      ],
    });
    expect(value.map((one) => one.name)).toEqual(['Load-in', 'Soundcheck', 'Doors']);
  });

  it('lists nothing of which the model knows only a name', () => {
    expect(resolveSection(hotels, { entries: [model({ name: 'Hostal Fruela' })] }).value).toEqual([]);
  });

  it('does not give one person the address of another', () => {
    const { value } = resolveSection(contacts, {
      entries: [
        rules({ name: 'Ebba Lindh', email: 'info@one.example' }),
        model({ name: 'Tomasz Pohl', email: 'info@one.example' }),
      ],
    });
    expect(value.map((one) => one.name)).toEqual(['Ebba Lindh', 'Tomasz Pohl']);
  });
});
