import { type Extracted, isListSection, SECTION_KEYS, type SectionKey } from '#lib/import/extracted.ts';
import { KINDS } from './kinds.ts';
import type { Label, LabelEntry, Negative } from './labels.ts';
import { satisfies } from './match-spec.ts';
import { isSame } from './match-value.ts';
import { isNeutral, repeatsLabelled } from './neutral.ts';
import { pairEntries } from './pair-entries.ts';
import { mergeShared, type Read, type ReadEntry, readEntries } from './read-entries.ts';

/** One value that was read, judged. */
export interface Judged {
  section: SectionKey;
  field: string;
  path: string;
  isRight: boolean;
  value: unknown;
}
export interface Missed {
  section: SectionKey;
  field: string;
  wanted: unknown;
}
export interface DocumentScore {
  name: string;
  judged: Judged[];
  /** Right values of fields that may be there or not: they count neither for nor against, but were right. */
  allowed: Judged[];
  missed: Missed[];
  /** Values that a careful person would have avoided, with the reason from the label. */
  mistakes: Mistake[];
  /** The values of the kinds that must never be taken. */
  neverTaken: { kind: NonNullable<Negative['kind']>; isTaken: boolean }[];
}
interface Mistake {
  path: string;
  value: unknown;
  why: string;
}

/** Compares what was read from the papers of one import with their label. */
export function scoreDocument(
  label: Label,
  extracted: Extracted,
  fileNames: readonly string[] = [],
): DocumentScore {
  const mistakes = label.negatives.flatMap((negative) => mistakesOf(negative, extracted));
  const neverTaken = label.negatives.flatMap((negative) =>
    negative.kind ? [{ kind: negative.kind, isTaken: mistakesOf(negative, extracted).length > 0 }] : [],
  );
  const score: DocumentScore = {
    name: label.name,
    judged: [],
    allowed: [],
    missed: [],
    mistakes,
    neverTaken,
  };
  const bad = new Set(mistakes.map((mistake) => mistake.path));
  for (const section of SECTION_KEYS)
    scoreSection(score, label, section, readEntries(section, extracted, fileNames), bad);
  return score;
}

function scoreSection(
  score: DocumentScore,
  label: Label,
  section: SectionKey,
  read: readonly ReadEntry[],
  bad: ReadonlySet<string>,
): void {
  const raw = label.sections[section];
  const wanted: LabelEntry[] = isListSection(section)
    ? [raw ?? []].flat()
    : [([raw ?? {}].flat()[0] ?? {}) as LabelEntry];
  const got = mergeShared(section, read);
  const isIgnored = ignorer(label);
  const pairs = isListSection(section) ? pairEntries(section, wanted, got) : [[0, 0] as const];
  const pairedWanted = new Set(pairs.map(([w]) => w));
  const pairedGot = new Set(pairs.map(([, g]) => g));
  for (const [w, g] of pairs) {
    const entry = wanted[w];
    if (entry && !entry['?item']) scoreEntry(score, label, section, entry, got[g] ?? {}, bad, isIgnored);
  }
  wanted.forEach((entry, w) => {
    if (pairedWanted.has(w) || entry['?item']) return;
    scoreEntry(score, label, section, entry, {}, bad, isIgnored);
  });
  got.forEach((entry, g) => {
    if (pairedGot.has(g) || isNeutral(label, section, entry)) return;
    scoreEntry(score, label, section, {}, entry, bad, isIgnored);
  });
}

/** Field by field; fields marked `?` on the label may be there or not. */
function scoreEntry(
  score: DocumentScore,
  label: Label,
  section: SectionKey,
  wanted: LabelEntry,
  got: Record<string, Read[]>,
  bad: ReadonlySet<string>,
  isIgnored: (path: string) => boolean,
): void {
  for (const [field, kind] of Object.entries(KINDS[section])) {
    if (isIgnored(`${section}.${field}`) || isIgnored(`${section}.0.${field}`)) continue;
    const spec = wanted[field];
    const optional = wanted[`?${field}`];
    const values = (got[field] ?? []).filter((read) => !isIgnored(read.path));
    const judge = (read: Read, isRight: boolean): void =>
      void score.judged.push({ section, field, path: read.path, isRight, value: read.value });
    if (spec === undefined) {
      for (const read of values) {
        if (optional !== undefined && satisfies(kind, optional, read.value)) {
          score.allowed.push({ section, field, path: read.path, isRight: true, value: read.value });
          continue;
        }
        if (kind === 'notes' || kind === 'boolean') continue;
        if (optional !== undefined || !repeatsLabelled(label, section, field, read.value)) judge(read, false);
      }
      continue;
    }
    if (typeof spec === 'object' && 'set' in spec) {
      for (const read of values) judge(read, satisfies(kind, spec, read.value));
      for (const one of spec.set)
        if (!values.some((read) => isSame(kind, one, read.value)))
          score.missed.push({ section, field, wanted: one });
      continue;
    }
    const right = values.find((read) => !bad.has(read.path) && satisfies(kind, spec, read.value));
    for (const read of values)
      if (read === right || !satisfies(kind, spec, read.value) || bad.has(read.path))
        judge(read, read === right);
    if (!right) score.missed.push({ section, field, wanted: spec });
  }
}

/** `hotels[].phone` and `deal.notes` on the ignore list, with `*` for any part. */
function ignorer(label: Label): (path: string) => boolean {
  const patterns = label.ignore.map((path) => {
    const source = path
      .replace(/[.+?^${}()|\\]/g, '\\$&')
      .replace(/\*/g, '[^.]*')
      .replace(/\[\]/g, '(?:\\.\\d+)?');
    return new RegExp(`^${source}$`);
  });
  return (path) =>
    patterns.some((pattern) => pattern.test(path) || pattern.test(path.replace(/\.\d+\./, '.')));
}

function mistakesOf(negative: Negative, extracted: Extracted): Mistake[] {
  const [, section, list, field] = /^(\w+)(\[\])?\.(\w+)$/.exec(negative.path) ?? [];
  const kinds = section ? KINDS[section as SectionKey] : undefined;
  const kind = field ? kinds?.[field] : undefined;
  if (!section || !field || !kind) return [];
  const where = Object.entries(negative.where ?? {});
  const entries = [extracted[section as SectionKey] ?? []].flat() as Record<string, unknown>[];
  return entries.flatMap((entry, i) => {
    const value = entry[field];
    if (value === undefined || !isStrictlySame(kind, negative.value, value)) return [];
    const applies = where.every(
      ([key, spec]) => entry[key] !== undefined && satisfies(kinds?.[key] ?? 'text', spec, entry[key]),
    );
    const path = list ? `${section}.${i}.${field}` : negative.path;
    return applies ? [{ path, value, why: negative.why ?? '' }] : [];
  });
}

/** A listed mistake must be made exactly; a name that merely contains it is another matter. */
function isStrictlySame(kind: Parameters<typeof isSame>[0], wrong: unknown, got: unknown): boolean {
  if (kind === 'text' || kind === 'notes') return satisfies('text', { contains: [String(wrong)] }, got);
  if (['name', 'place', 'activity', 'person', 'address', 'file', 'role', 'enum'].includes(kind))
    return isSame('enum', wrong, got);
  return isSame(kind, wrong, got);
}
