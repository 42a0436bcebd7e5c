import type { Evidence } from '../../import/candidate.ts';
import type { Job } from '../../jobs/job.ts';
import { PART_KEYS, type PartKey, type Show } from '../show.ts';
import { importsOf, type ShowHistory, type ShowImport, type ShowStep } from '../show-history.ts';
import { type Witness, witnessOf } from '../witness.ts';

type Values = Record<string, unknown>;

/** A show with where each value comes from: its confidence, the words of the paper, and who confirmed it. */
export function showRecord(show: Show, { steps, people }: ShowHistory) {
  const object = (section: 'general' | 'deal' | 'technical') =>
    fieldRecords(show[section], (field) => witnessOf(steps, { section, field, value: show[section] }));
  const list = (section: PartKey) =>
    show.parts[section].map(({ id, value }) => ({
      id,
      fields: fieldRecords(value, (field) => witnessOf(steps, { section, partId: id, field, value })),
    }));
  const fieldRecords = (values: Values, witness: (field: string) => Witness | undefined) =>
    Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, fieldRecord(value, witness(field), people)]),
    );
  return {
    showId: show.showId,
    version: show.version,
    general: object('general'),
    deal: object('deal'),
    ...Object.fromEntries(PART_KEYS.map((section) => [section, list(section)])),
    technical: object('technical'),
    takenOut: steps.flatMap(takenOutRecords),
    imports: importsOf(steps).map(importRecord),
  };
}

function fieldRecord(value: unknown, witness: Witness | undefined, people: ReadonlyMap<string, string>) {
  if (!witness) return { value };
  const { score, method, reason, evidence, by, at } = witness.confidence;
  return {
    value,
    confidence: score,
    method,
    reason,
    evidence: witness.job ? evidence.map(evidenceRecordOf(witness.job)) : [],
    ...(method === 'user' && { confirmedBy: (by && people.get(by)) ?? null, confirmedAt: at ?? null }),
  };
}

function evidenceRecordOf(job: Job) {
  return ({ sourceId, quote, page, line }: Evidence) => {
    // `c/1` is the first attachment of the mail `c`.
    const source = job.sources.find((one) => one.sourceId === sourceId.split('/')[0]);
    return { quote, page, line, jobId: job.id, sourceId, fileName: source?.fileName };
  };
}

/** What is no longer in the show, since when, and the words that called it off, where it was not a person alone. */
function takenOutRecords({ commit, job, committedBy }: ShowStep) {
  return commit.takenOut.map(({ section, id, value, reason, evidence }) => ({
    section,
    id,
    value,
    ...(job && { reason, evidence: evidence ? [evidenceRecordOf(job)(evidence)] : [] }),
    takenOutBy: committedBy,
    takenOutAt: commit.at,
  }));
}

function importRecord({ commit, job, committedBy }: ShowImport) {
  return {
    jobId: job.id,
    committedAt: commit.at,
    committedBy,
    sources: job.sources.map(({ sourceId, fileName, mimeType, sizeBytes, sha256 }) => ({
      sourceId,
      fileName,
      mimeType,
      sizeBytes,
      sha256,
    })),
  };
}
