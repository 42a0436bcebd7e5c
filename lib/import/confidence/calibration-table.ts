/**
 * Weights of the logistic score, in log-odds, by feature. Written by `npm run bench:extraction -- --fit`; what they were
 * fitted on stands beside them.
 */
export const CALIBRATION = {
  fittedAt: '2026-11-21',
  fittedOn: '40 tuning papers (1199 values) and 400 made-up papers (5017 values)',
  weights: {
    intercept: 1.56,
    'method.structured': 1.94,
    'method.table': 1.81,
    'method.label': 0.66,
    'method.agreement': 1.6,
    'method.pattern': 0.05,
    'method.llm': 0.5,
    'method.ocr': -0.2,
    'method.user': 8,
    'doubt.ambiguous_date': -1.59,
    'doubt.inferred_year': 0.13,
    'doubt.derived': -0.81,
    'doubt.weak_context': -1.34,
    'doubt.rivals': -0.72,
    'doubt.ocr': -1,
    'doubt.repaired': -1.04,
    specificity: 2.72,
    agreement: 0.8,
    rivalry: -0.95,
    agreedStanding: 0.54,
    'section.general': -0.66,
    'section.deal': 0.17,
    'section.hotels': -0.6,
    'section.food': 0.07,
    'section.flights': 1.02,
    'section.activities': 0.17,
    'section.contacts': 0.78,
    'section.technical': -0.09,
    'section.documents': 3,
  },
} as const;
