import type { Candidate } from '../import/candidate.ts';
import { SECTIONS } from '../import/sections/index.ts';
import type { PartKey } from './show.ts';

type Values = Record<string, unknown>;
type Candidates = Record<string, Candidate[]>;
/** By list section, the parts of the show that an entry of the import is: one, but of a flight that names nobody. */
export type SameParts = Partial<Record<string, Record<number, string[]>>>;

/**
 * Which entries of an import are parts that the show has already, by the identity of the section itself: the rule that
 * makes one of two papers' entries while an import is read. Each part is taken by one entry at most.
 */
export function sameParts(
  section: PartKey,
  parts: readonly { id: string; value: Values }[],
  entries: readonly Values[],
): Map<number, string> {
  const rule = ruleOf(section);
  const there = parts.map(({ id, value }) => {
    const candidates = asCandidates(section, value, 'show');
    return { id, candidates, keys: rule.identify?.(candidates) ?? [] };
  });
  // By key, in the order of the parts: to hold each entry against each part takes too long where there are thousands.
  const free = new Map<string, Set<number>>();
  there.forEach(({ keys }, at) => {
    for (const key of keys) free.set(key, (free.get(key) ?? new Set()).add(at));
  });
  const same = new Map<number, string>();
  entries.forEach((value, index) => {
    const candidates = asCandidates(section, value, 'import');
    const fits = (at: number) => !rule.isDistinct?.(there[at]?.candidates ?? {}, candidates);
    const found = (rule.identify?.(candidates) ?? []).flatMap((key) => firstOf(free.get(key), fits));
    const part = there[Math.min(...found)];
    if (!part) return;
    same.set(index, part.id);
    for (const key of part.keys) free.get(key)?.delete(Math.min(...found));
  });
  return same;
}

/**
 * The same, and a flight that names nobody is that of all in the show who fly it: airlines move flights without a word
 * about who is on them.
 */
export function partsOfEntries(
  section: PartKey,
  parts: readonly { id: string; value: Values }[],
  entries: readonly Values[],
): Record<number, string[]> {
  const same = sameParts(section, parts, entries);
  const taken = new Set(same.values());
  const found: Record<number, string[]> = {};
  entries.forEach((entry, index) => {
    const own = same.get(index);
    const fellows =
      section === 'flights' ? parts.filter(({ id, value }) => !taken.has(id) && isFlownBy(entry, value)) : [];
    for (const { id } of fellows) taken.add(id);
    const ids = [...(own === undefined ? [] : [own]), ...fellows.map(({ id }) => id)];
    if (ids.length > 0) found[index] = ids;
  });
  return found;
}

function isFlownBy(entry: Values, part: Values): boolean {
  if (OF_ONE_PERSON.some((field) => entry[field] !== undefined)) return false;
  const day = dayOf(entry);
  const isSame =
    entry.flightNumber !== undefined && entry.flightNumber === part.flightNumber && day === dayOf(part);
  return isSame && day !== undefined && !areDistinct('flights', part, entry);
}

const OF_ONE_PERSON = ['fullName', 'ticketNumber', 'seat'];

/** The day that a stay or a flight begins on. */
export function dayOf({ checkInDate, departureTime }: Values): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/u.exec(String(checkInDate ?? departureTime))?.[0];
}

/** By the same rule: whether an entry of an import is another thing than a part of the show, where both say enough. */
export function areDistinct(section: PartKey, part: Values, entry: Values): boolean {
  const [held, given] = [asCandidates(section, part, 'show'), asCandidates(section, entry, 'import')];
  return ruleOf(section).isDistinct?.(held, given) ?? false;
}

function firstOf(places: Iterable<number> = [], fits: (at: number) => boolean): number[] {
  for (const at of places) if (fits(at)) return [at];
  return [];
}

interface Rule {
  identify?(entry: Candidates): string[];
  isDistinct?(a: Candidates, b: Candidates): boolean;
}

/** Each section takes candidates of its own fields, which the values of its parts are. */
function ruleOf(key: PartKey): Rule {
  return (SECTIONS.find((section) => section.key === key) ?? {}) as Rule;
}

/** Values as a reader would state them: those of the show from one source, those of the import from another. */
function asCandidates(section: PartKey, value: Values, side: string): Candidates {
  // A document is the file itself: the same name and size stand for the same source.
  const sourceId = section === 'documents' ? `${value.fileName}/${value.fileSize}` : side;
  const from = { method: 'user' as const, reason: '', evidence: [{ sourceId, page: 1, quote: '-' }] };
  return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, [{ value: one, ...from }]]));
}
