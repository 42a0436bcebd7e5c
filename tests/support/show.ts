import type { ConfidenceMap } from '#lib/import/candidate.ts';
import type { Extracted } from '#lib/import/extracted.ts';
import type { Job } from '#lib/jobs/job.ts';
import type { Part, PartKey, Show } from '#lib/shows/show.ts';
import type { ShowImport } from '#lib/shows/show-history.ts';

const SHOW_ID = '00000000-0000-4000-8000-000000000001';
const COMMIT_ID = '00000000-0000-4000-8000-00000000000c';
export const JOB_ID = '00000000-0000-4000-8000-000000000002';
export const ADA = '00000000-0000-4000-8000-00000000000a';

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
    commits: [
      {
        id: COMMIT_ID,
        jobId: JOB_ID,
        by: null,
        at,
        entries,
        takenOut: [],
        corrected: [],
        madeTheShow: true,
        undoUntil: null,
      },
    ],
    general: extracted.general ?? {},
    deal: extracted.deal ?? {},
    technical: extracted.technical ?? {},
    parts: all,
  };
}

/** For tests: an import of a show, committed by Ada; `hotels` are the parts that its hotels went into. */
export function importOf(
  id: string,
  extracted: Extracted,
  confidence_map: ConfidenceMap,
  hotels: string[] = [],
): ShowImport {
  const none = { food: [], flights: [], activities: [], contacts: [], documents: [] };
  const source = {
    sourceId: 'a',
    kind: 'file',
    fileName: `${id.at(-1)}.eml`,
    mimeType: 'message/rfc822',
    sizeBytes: 9,
    sha256: 'f',
  };
  return {
    commit: {
      id: COMMIT_ID,
      takenOut: [],
      corrected: [],
      jobId: id,
      by: ADA,
      at: '2026-11-20T10:00:00.000Z',
      entries: { hotels, ...none },
      madeTheShow: true,
      undoUntil: null,
    },
    committedBy: 'ada@example.com',
    // What a record does not look at is left out.
    job: { id, extracted, confidence_map, review: null, sources: [source] } as unknown as Job,
  };
}
