/**
 * Weights of the logistic score, in log-odds, by feature. Written by `npm run bench:extraction -- --fit`; what they were
 * fitted on stands beside them.
 */
export const CALIBRATION = {
  fittedAt: '2026-11-21',
  fittedOn: '40 tuning papers (1331 values) and 400 made-up papers (5395 values)',
  weights: {
    intercept: 1.63,
    'method.structured': 1.78,
    'method.table': 1.94,
    'method.label': 0.93,
    'method.agreement': 1.6,
    'method.pattern': -0.11,
    'method.llm': 0.5,
    'method.ocr': -0.2,
    'method.user': 8,
    'doubt.ambiguous_date': -1.59,
    'doubt.inferred_year': 0.14,
    'doubt.derived': 0.3,
    'doubt.weak_context': -1.39,
    'doubt.rivals': -0.74,
    'doubt.ocr': -1,
    'doubt.repaired': -1.17,
    specificity: 2.93,
    agreement: 0.8,
    rivalry: -1.01,
    agreedStanding: 0.54,
    'section.general': -0.88,
    'section.deal': 0.28,
    'section.hotels': 0.77,
    'section.food': -0.02,
    'section.flights': 0.79,
    'section.activities': -0.24,
    'section.contacts': 0.35,
    'section.technical': -0.12,
    'section.documents': 3,
  },
} as const;
