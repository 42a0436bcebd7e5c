import { describe, expect, it } from 'vitest';
import { DOUBTS, METHODS } from '../candidate.ts';
import { SECTION_KEYS } from '../extracted.ts';
import { CALIBRATION } from './calibration-table.ts';
import { reasonOf } from './reason.ts';
import { type Features, scoreOf } from './score.ts';
import { needsCheck, reviewLevel, THRESHOLDS } from './thresholds.ts';

const plain: Features = {
  section: 'deal',
  field: 'fee',
  method: 'label',
  doubts: [],
  specificity: 0.7,
  sources: 1,
  hasTwoReaders: false,
  company: 4,
  rivalry: 0,
  isAgreed: false,
  shape: 'plain',
  isRepeated: false,
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
    expect([0.5, 0.88, 0.95].map(reviewLevel)).toEqual(['check', 'likely', 'sure']);
  });
});
