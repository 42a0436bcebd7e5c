import type { ConfidenceMap, Evidence } from '#lib/import/candidate.ts';
import { isToLookOver } from '../_fields/paths.ts';

/** A place of a paper that fields were read from: one evidence stands for all that lie on the same spot. */
export interface Mark {
  key: string;
  evidence: Evidence;
  /** The fields read there, in the order of the form. */
  paths: string[];
}

/** What the review shows in the papers: a field, and the evidence of it that is looked at. */
export interface PaperFocus {
  path: string;
  evidence: Evidence;
}

/** The source whose file holds a paper: attachments of a mail have ids like `a/1`. */
export function fileOf(sourceId: string): string {
  return sourceId.split('/')[0] ?? sourceId;
}

/** Every marked spot of one file, spots told apart by `keyOf`; those without a key are left out. */
export function marksOf(
  confidences: ConfidenceMap,
  fileId: string,
  keyOf: (evidence: Evidence) => string | undefined,
): Mark[] {
  const marks = new Map<string, Mark>();
  for (const [path, { evidence: all }] of Object.entries(confidences)) {
    if (!isToLookOver(path)) continue;
    for (const evidence of all) {
      const key = fileOf(evidence.sourceId) === fileId ? keyOf(evidence) : undefined;
      if (key === undefined) continue;
      const mark = marks.get(key);
      if (!mark) marks.set(key, { key, evidence, paths: [path] });
      else if (!mark.paths.includes(path)) mark.paths.push(path);
    }
  }
  return [...marks.values()];
}

/** A spot on a page that is shown as it looks. Boxes that differ by less than a point are one. */
export function boxKey({ page, box }: Evidence): string | undefined {
  return box && [page, ...box.map(Math.round)].join(':');
}

/** Several fields may stand on one spot: each press goes on to the next of them. */
export function nextPath({ paths }: Mark, current: string | undefined): string | undefined {
  return paths[(paths.indexOf(current ?? '') + 1) % paths.length];
}
