/**
 * Weights of the logistic score, in log-odds, by feature. Written by `npm run bench:extraction -- --fit`; what they were
 * fitted on stands beside them.
 */
export const CALIBRATION = {
  fittedAt: '2026-11-22',
  fittedOn: '40 tuning papers (1331 values) and 400 made-up papers (5358 values)',
  weights: {
    intercept: 1.78,
    'method.structured': 1.81,
    'method.table': 2,
    'method.label': 0.83,
    'method.agreement': 1.6,
    'method.pattern': 0.04,
    'method.llm': 0.5,
    'method.ocr': -0.2,
    'method.user': 8,
    'doubt.ambiguous_date': -1.59,
    'doubt.inferred_year': 0.1,
    'doubt.derived': -0.04,
    'doubt.weak_context': -1.84,
    'doubt.rivals': -0.79,
    'doubt.ocr': -1,
    'doubt.repaired': -1.24,
    specificity: 2.4,
    agreement: 0.8,
    rivalry: -1.18,
    agreedStanding: 0.53,
    'section.general': -0.35,
    'section.deal': 0.22,
    'section.hotels': 0.89,
    'section.food': -0.13,
    'section.flights': 0.73,
    'section.activities': -0.29,
    'section.contacts': 0.13,
    'section.technical': -0.12,
    'section.documents': 3,
  },
} as const;
