/**
 * Weights of the logistic score, in log-odds. `score = 1 / (1 + e^-sum)`. Hand-set starting values until the labelled
 * papers have fitted them; `fittedOn` says which it is.
 */
export const CALIBRATION = {
  fittedOn: 'starting values, not fitted',
  fittedAt: '2026-11-21',
  intercept: 1.1,
  method: {
    structured: 2.2,
    table: 0.9,
    label: 0.9,
    agreement: 1.6,
    pattern: 0,
    llm: 0.5,
    ocr: -0.2,
    user: 8,
  },
  doubt: {
    ambiguous_date: -1.6,
    inferred_year: -0.4,
    derived: -0.4,
    weak_context: -1.2,
    rivals: -0.9,
    ocr: -1,
    repaired: -0.5,
  },
  /** Per unit of specificity above or below one half. */
  specificity: 1.6,
  /** Per doubling of the number of independent sources that say the same. */
  agreement: 0.8,
  /** Times the strength of the best rival as a share of the winner's. */
  rivalry: -1.4,
  agreedStanding: 0.4,
  section: {
    general: 0,
    deal: 0,
    hotels: 0.2,
    food: -0.3,
    flights: 0.4,
    activities: 0.1,
    contacts: 0.2,
    technical: -0.2,
    documents: 3,
  },
} as const;
