/**
 * Weights of the logistic score, in log-odds, by feature. Written by `npm run bench:extraction -- --fit`; what they were
 * fitted on stands beside them.
 */
export const CALIBRATION = {
  fittedAt: '2026-11-21',
  fittedOn: '40 tuning papers (1331 values) and 400 made-up papers (5395 values)',
  weights: {
    intercept: 1.88,
    'method.structured': 1.93,
    'method.table': 1.81,
    'method.label': 1.05,
    'method.agreement': 1.6,
    'method.pattern': -0.01,
    'method.llm': 0.5,
    'method.ocr': -0.2,
    'method.user': 8,
    'doubt.ambiguous_date': -1.6,
    'doubt.inferred_year': 0.02,
    'doubt.derived': 0.19,
    'doubt.weak_context': -1.36,
    'doubt.rivals': -0.77,
    'doubt.ocr': -1,
    'doubt.repaired': -1.05,
    specificity: 2.73,
    agreement: 0.8,
    rivalry: -1.1,
    agreedStanding: 0.51,
    'section.general': -0.79,
    'section.deal': 0.25,
    'section.hotels': 0.75,
    'section.food': 0.01,
    'section.flights': 0.82,
    'section.activities': -0.13,
    'section.contacts': 0.42,
    'section.technical': -0.14,
    'section.documents': 3,
  },
} as const;
