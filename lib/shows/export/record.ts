import type { Evidence } from '../../import/candidate.ts';
import type { Job } from '../../jobs/job.ts';
import { PART_KEYS, type PartKey, type Show } from '../show.ts';
import type { ShowHistory, ShowImport } from '../show-history.ts';
import { type Witness, witnessOf } from '../witness.ts';

type Values = Record<string, unknown>;

/** A show with where each value comes from: its confidence, the words of the paper, and who confirmed it. */
export function showRecord(show: Show, { imports, people }: ShowHistory) {
  const object = (section: 'general' | 'deal' | 'technical') =>
    fieldRecords(show[section], (field) => witnessOf(imports, { section, field, value: show[section] }));
  const list = (section: PartKey) =>
    show.parts[section].map(({ id, value }) => ({
      id,
      fields: fieldRecords(value, (field) => witnessOf(imports, { section, partId: id, field, value })),
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
    imports: imports.map(importRecord),
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
    evidence: evidence.map((one) => evidenceRecord(one, witness.job)),
    ...(method === 'user' && { confirmedBy: (by && people.get(by)) ?? null, confirmedAt: at ?? null }),
  };
}

function evidenceRecord({ sourceId, quote, page, line }: Evidence, job: Job) {
  // `c/1` is the first attachment of the mail `c`.
  const source = job.sources.find((one) => one.sourceId === sourceId.split('/')[0]);
  return { quote, page, line, jobId: job.id, sourceId, fileName: source?.fileName };
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
