import type { Reading } from '../../../reading/reading.ts';

const AMENDS =
  /(?<!\p{L})(?:amend(?:ed|ment)|modifi(?:ed|cation)|revis(?:ed|ion)|updated|changed?|geändert\p{L}*|änderung\p{L}*|umbuchung\p{L}*|modifi(?:ée?|cation)|changement|avenant|modificad[oa]|modificación|cambio|ändra[dt]|ändring|ombokning)(?!\p{L})/iu;
const HEAD_LINES = 5;

/** A paper that says in its head that it changes a booking. */
export const isAmendment = (reading: Reading): boolean =>
  AMENDS.test(reading.messages[0]?.headers.subject ?? '') ||
  reading.lines.slice(0, HEAD_LINES).some(({ text }) => AMENDS.test(text));
