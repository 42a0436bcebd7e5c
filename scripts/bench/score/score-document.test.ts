import { describe, expect, it } from 'vitest';
import type { Extracted } from '#lib/import/extracted.ts';
import { makePaper } from '../generate/papers.ts';
import { Random } from '../generate/random.ts';
import { auroc, brierScore, calibrationError, riskCoverage } from './calibration.ts';
import { type Label, labelSchema } from './labels.ts';
import { scoreDocument } from './score-document.ts';

const labelOf = (sections: unknown, more: object = {}) =>
  labelSchema.parse({ name: 'paper', sections, ...more });
const counts = (label: ReturnType<typeof labelOf>, extracted: Extracted) => {
  const score = scoreDocument(label, extracted);
  const right = score.judged.filter((one) => one.isRight).length;
  return {
    right,
    wrong: score.judged.length - right,
    missed: score.missed.length,
    mistakes: score.mistakes.length,
  };
};

describe('scoreDocument', () => {
  it('counts a wrong value as one wrong and one missed', () => {
    expect(counts(labelOf({ deal: { fee: '5000' } }), { deal: { fee: '4000' } })).toMatchObject({
      right: 0,
      wrong: 1,
      missed: 1,
    });
    expect(counts(labelOf({ deal: { fee: '5000' } }), { deal: { fee: '5000' } })).toMatchObject({
      right: 1,
      wrong: 0,
      missed: 0,
    });
    expect(counts(labelOf({ deal: { fee: '5000' } }), {})).toMatchObject({ right: 0, wrong: 0, missed: 1 });
  });

  it('takes several right forms, phrases of free text and names without accents', () => {
    const label = labelOf({
      general: { artist: { any: ['Iva Kolar Trio', 'Iva Kolar'] }, city: 'Malmö' },
      deal: { paymentTerms: { contains: [['bank transfer', 'Überweisung'], '7 days'] } },
    });
    const extracted: Extracted = {
      general: { artist: 'IVA KOLAR', city: 'Malmo' },
      deal: { paymentTerms: 'per bank transfer within 7 days' },
    };
    expect(counts(label, extracted)).toEqual({ right: 3, wrong: 0, missed: 0, mistakes: 0 });
  });

  it('does not mind the order of a list, fields that may be there, and one entry per passenger', () => {
    const label = labelOf({
      flights: [
        { flightNumber: 'KL1199', fullName: { set: ['Hana Sato', 'Diego Fuentes'] }, '?seat': '12C' },
      ],
      contacts: [
        { name: 'A. One', email: 'a@one.example' },
        { '?item': true, name: 'B. Two' },
      ],
    });
    const extracted: Extracted = {
      flights: [
        { flightNumber: 'KL1199', fullName: 'Diego Fuentes' },
        { flightNumber: 'KL1199', fullName: 'Hana Sato', seat: '12C' },
      ],
      contacts: [{ name: 'B. Two' }, { name: 'A. One', email: 'a@one.example' }],
    };
    expect(counts(label, extracted)).toEqual({ right: 5, wrong: 0, missed: 0, mistakes: 0 });
  });

  it('takes neither imported files nor what the label ignores for findings', () => {
    const extracted: Extracted = {
      documents: [
        { fileName: 'rider.pdf', category: 'rider' },
        { fileName: 'plan.pdf', category: 'other' },
      ],
      activities: [{ name: 'Doors', startTime: '19:00', notes: 'two bars' }],
    };
    const faultsOf = (label: ReturnType<typeof labelOf>, fileNames: string[] = []) => {
      const { judged, missed } = scoreDocument(label, extracted, fileNames);
      return [...judged.filter(({ isRight }) => !isRight), ...missed].map(
        (one) => `${one.section}.${one.field}`,
      );
    };
    const sections = { activities: [{ name: 'Doors', startTime: '20:00' }] };
    const wrongAndMissed = ['activities.startTime', 'activities.startTime'];
    expect(faultsOf(labelOf(sections), ['rider.pdf', 'plan.pdf'])).toEqual(wrongAndMissed);
    const ignore = ['documents[].fileName', 'documents[].category', 'activities.*.startTime'];
    expect(faultsOf(labelOf(sections, { ignore }))).toEqual([]);
  });

  it('counts what a careful person would have avoided, and entries that are not there', () => {
    const label = labelOf({}, { negatives: [{ path: 'deal.fee', value: '1200', why: 'venue hire' }] });
    expect(counts(label, { deal: { fee: '1200' }, hotels: [{ name: 'Nowhere', city: 'X' }] })).toEqual({
      right: 0,
      wrong: 3,
      missed: 0,
      mistakes: 1,
    });
  });
});

describe('what must never be taken', () => {
  const negatives: Label['negatives'] = [
    { path: 'deal.fee', value: '1200', kind: 'venue hire' },
    { path: 'hotels[].name', value: 'Hotel Nowhere', kind: 'cancelled booking' },
    { path: 'deal.fee', value: '90' },
  ];
  it('is told apart by kind, taken or not', () => {
    const { neverTaken } = scoreDocument(labelOf({}, { negatives }), {
      deal: { fee: '1200' },
      hotels: [{ name: 'Hotel Somewhere' }],
    });
    expect(neverTaken).toEqual([
      { kind: 'venue hire', isTaken: true },
      { kind: 'cancelled booking', isTaken: false },
    ]);
  });
});

describe('calibration', () => {
  const scored = [
    { score: 0.9, isRight: true },
    { score: 0.8, isRight: true },
    { score: 0.3, isRight: false },
    { score: 0.2, isRight: false },
  ];
  it('measures error, ranking and risk', () => {
    expect(auroc(scored)).toBe(1);
    expect(brierScore(scored)).toBeCloseTo((0.01 + 0.04 + 0.09 + 0.04) / 4);
    expect(calibrationError(scored)).toBeCloseTo((0.1 + 0.2 + 0.3 + 0.2) / 4);
    expect(riskCoverage(scored, 2).map(({ risk }) => risk)).toEqual([0, 0.5]);
  });
});

it('made-up papers are the same for the same seed and carry a valid label', () => {
  expect(makePaper(new Random(7), 1)).toEqual(makePaper(new Random(7), 1));
  for (let seed = 0; seed < 30; seed++)
    expect(() => labelSchema.parse(makePaper(new Random(seed), seed).label)).not.toThrow();
});
