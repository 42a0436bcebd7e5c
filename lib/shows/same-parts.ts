import type { Candidate } from '../import/candidate.ts';
import { SECTIONS } from '../import/sections/index.ts';
import type { PartKey } from './show.ts';

type Values = Record<string, unknown>;
type Candidates = Record<string, Candidate[]>;

/**
 * Which entries of an import are parts that the show has already, by the identity of the section itself: the rule that
 * makes one of two papers' entries while an import is read. Each part is taken by one entry at most.
 */
export function sameParts(
  section: PartKey,
  parts: readonly { id: string; value: Values }[],
  entries: readonly Values[],
): Map<number, string> {
  const there = parts.map(({ id, value }) => ({ id, candidates: asCandidates(section, value, 'show') }));
  const same = new Map<number, string>();
  entries.forEach((value, index) => {
    const candidates = asCandidates(section, value, 'import');
    const at = there.findIndex((part) => isSame(section, part.candidates, candidates));
    const [part] = at >= 0 ? there.splice(at, 1) : [];
    if (part) same.set(index, part.id);
  });
  return same;
}

function isSame(key: PartKey, a: Candidates, b: Candidates): boolean {
  // Each section takes candidates of its own fields, which these are.
  const section = SECTIONS.find((one) => one.key === key) as {
    identify?(entry: Candidates): string[];
    isDistinct?(a: Candidates, b: Candidates): boolean;
  };
  const keys = new Set(section.identify?.(a));
  return Boolean(section.identify?.(b).some((one) => keys.has(one))) && !section.isDistinct?.(a, b);
}

/** Values as a reader would state them: those of the show from one source, those of the import from another. */
function asCandidates(section: PartKey, value: Values, side: string): Candidates {
  // A document is the file itself: the same name and size stand for the same source.
  const sourceId = section === 'documents' ? `${value.fileName}/${value.fileSize}` : side;
  const from = { method: 'user' as const, reason: '', evidence: [{ sourceId, page: 1, quote: '-' }] };
  return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, [{ value: one, ...from }]]));
}
