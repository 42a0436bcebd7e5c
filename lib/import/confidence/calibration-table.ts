/**
 * Weights of the logistic score, in log-odds, by feature. Written by `npm run bench:extraction -- --fit`; what they were
 * fitted on stands beside them.
 */
export const CALIBRATION = {
  fittedAt: '2026-11-22',
  fittedOn: '40 tuning papers (1329 values) and 400 made-up papers (5487 values)',
  weights: {
    intercept: 1.81,
    'method.structured': 1.82,
    'method.table': 1.99,
    'method.label': 0.81,
    'method.agreement': 1.6,
    'method.pattern': 0.09,
    'method.llm': 0.5,
    'method.ocr': -0.2,
    'method.user': 8,
    'doubt.ambiguous_date': -1.59,
    'doubt.inferred_year': 0.11,
    'doubt.derived': -0.18,
    'doubt.weak_context': -2.09,
    'doubt.rivals': -0.82,
    'doubt.ocr': -1,
    'doubt.repaired': -1.22,
    specificity: 2.33,
    agreement: 0.8,
    rivalry: -1.15,
    agreedStanding: 0.53,
    'section.general': -0.23,
    'section.deal': 0.21,
    'section.hotels': 0.91,
    'section.food': -0.14,
    'section.flights': 0.73,
    'section.activities': -0.4,
    'section.contacts': 0.15,
    'section.technical': -0.12,
    'section.documents': 3,
  },
} as const;
