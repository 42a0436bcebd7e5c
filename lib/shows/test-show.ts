import type { Extracted } from '../import/extracted.ts';
import type { Part, PartKey, Show } from './show.ts';

const SHOW_ID = '00000000-0000-4000-8000-000000000001';
export const JOB_ID = '00000000-0000-4000-8000-000000000002';

/** For tests: a show that one import made; the parts are called `hotels-0`, `hotels-1` … */
export function showOf(extracted: Extracted): Show {
  const parts = <K extends PartKey>(key: K, values: Part<K>['value'][] = []): Part<K>[] =>
    values.map((value, i) => ({ id: `${key}-${i}`, origin: { jobId: JOB_ID }, value }));
  const all = {
    hotels: parts('hotels', extracted.hotels),
    food: parts('food', extracted.food),
    flights: parts('flights', extracted.flights),
    activities: parts('activities', extracted.activities),
    contacts: parts('contacts', extracted.contacts),
    documents: parts('documents', extracted.documents),
  };
  const at = '2026-11-20T10:00:00.000Z';
  const ids = (key: PartKey) => all[key].map((part) => part.id);
  const entries = {
    hotels: ids('hotels'),
    food: ids('food'),
    flights: ids('flights'),
    activities: ids('activities'),
    contacts: ids('contacts'),
    documents: ids('documents'),
  };
  return {
    showId: SHOW_ID,
    orgId: SHOW_ID,
    jobId: JOB_ID,
    createdAt: at,
    version: 'v',
    commits: [{ jobId: JOB_ID, by: null, at, entries, madeTheShow: true, undoUntil: null }],
    general: extracted.general ?? {},
    deal: extracted.deal ?? {},
    technical: extracted.technical ?? {},
    parts: all,
  };
}
