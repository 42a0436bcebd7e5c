import { describe, expect, it } from 'vitest';
import { DOUBTS, METHODS } from '../candidate.ts';
import { SECTION_KEYS, type SectionKey } from '../extracted.ts';
import { CALIBRATION } from './calibration-table.ts';
import { reasonOf } from './reason.ts';
import { type Features, scoreOf } from './score.ts';
import { shapeOf } from './shape.ts';
import { needsCheck, reviewLevel, THRESHOLDS } from './thresholds.ts';

const plain: Features = {
  section: 'deal',
  field: 'fee',
  method: 'label',
  doubts: [],
  specificity: 0.7,
  sources: 1,
  isAlone: false,
  hasTwoReaders: false,
  company: 4,
  rivalry: 0,
  isAgreed: false,
  shape: 'plain',
  isRepeated: false,
  isContested: false,
  isUnsettled: false,
};

describe('scoreOf', () => {
  it('has a weight for every section, method and doubt', () => {
    const names = [
      ...SECTION_KEYS.map((key) => `section.${key}`),
      ...METHODS.map((method) => `method.${method}`),
      ...DOUBTS.map((doubt) => `doubt.${doubt}`),
    ];
    for (const name of names) expect(Object.keys(CALIBRATION.weights)).toContain(name);
  });

  it('is a probability and never certain', () => {
    for (const section of SECTION_KEYS) {
      for (const method of METHODS) {
        for (const doubts of [[], [...DOUBTS]]) {
          const score = scoreOf({ ...plain, section, method, doubts, rivalry: 1 });
          expect(score).toBeGreaterThanOrEqual(0.01);
          expect(score).toBeLessThanOrEqual(0.99);
        }
      }
    }
  });

  it('rises with agreement and falls with rivals, weak context and ambiguity', () => {
    expect(scoreOf({ ...plain, sources: 2 })).toBeGreaterThan(scoreOf(plain));
    expect(scoreOf({ ...plain, hasTwoReaders: true })).toBeGreaterThan(scoreOf(plain));
    expect(scoreOf({ ...plain, rivalry: 0.9 })).toBeLessThan(scoreOf(plain));
    expect(scoreOf({ ...plain, doubts: ['weak_context'] })).toBeLessThan(scoreOf(plain));
    expect(scoreOf({ ...plain, doubts: ['ambiguous_date'] })).toBeLessThan(scoreOf(plain));
    expect(scoreOf({ ...plain, shape: 'odd' })).toBeLessThan(scoreOf(plain));
    expect(scoreOf({ ...plain, isRepeated: true })).toBeLessThan(scoreOf(plain));
  });

  it('asks a person whenever papers of one import contradict each other', () => {
    const strong: Features = { ...plain, method: 'structured', specificity: 1, sources: 4 };
    expect(needsCheck(scoreOf(strong))).toBe(false);
    expect(needsCheck(scoreOf({ ...strong, isContested: true }))).toBe(true);
  });
});

describe('shapeOf', () => {
  it('knows what is in the lists: towns, countries, airports, and names as people bear them', () => {
    const known = [
      shapeOf('general', 'city', 'Göteborg'),
      shapeOf('general', 'country', 'Sweden'),
      shapeOf('flights', 'fromAirport', 'AMS'),
      shapeOf('contacts', 'name', 'Hana Sato'),
    ];
    expect(new Set(known)).toEqual(new Set(['known']));
  });

  it('finds odd what strayed into a field: labels, parts of sentences and tables, half a time', () => {
    const odd: [SectionKey, string, string][] = [
      ['general', 'artist', 'Information Pack Venue'],
      ['general', 'venue', 'Harbour Lights, '],
      ['general', 'city', 'Hamburg. Service'],
      ['hotels', 'name', 'Hotel:  Seeblick'],
      ['hotels', 'phone', '+49761555013318201'],
      ['contacts', 'name', 'Ticket 4 of 5'],
      ['flights', 'fullName', 'Joe Mr Hargreaves'],
      ['flights', 'departureTime', '2026-05-17'],
    ];
    for (const [section, field, value] of odd)
      expect([value, shapeOf(section, field, value)]).toEqual([value, 'odd']);
  });

  it('says nothing of names that are made of any words', () => {
    expect(shapeOf('general', 'artist', 'The Low Tide')).toBe('plain');
    expect(shapeOf('activities', 'name', 'Soundcheck')).toBe('plain');
    expect(shapeOf('flights', 'departureTime', '2026-05-17T10:00')).toBe('plain');
  });
});

describe('reasonOf', () => {
  it('says how a value was found, then what speaks for and against it', () => {
    const features: Features = { ...plain, sources: 2, isAgreed: true, doubts: ['inferred_year'] };
    expect(reasonOf('label “Fee” beside the value.', features)).toBe(
      'label “Fee” beside the value; agreed in the paper; the same in 2 sources; the year is not written beside it',
    );
  });
});

describe('thresholds', () => {
  it('mark a field for checking below one number and call it sure from another', () => {
    expect(needsCheck(THRESHOLDS.check - 0.01)).toBe(true);
    expect(needsCheck(THRESHOLDS.check)).toBe(false);
    expect([0.5, 0.92, 0.97].map(reviewLevel)).toEqual(['check', 'likely', 'sure']);
  });
});
