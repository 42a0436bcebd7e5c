import { isListSection, SECTION_KEYS, type SectionKey } from '../import/extracted.ts';
import { fieldsOf } from './review-value.ts';

/** `hotels`, `hotels.2`, `hotels.2.city`, `general`, `general.artist`. */
export interface ReviewPath {
  section: SectionKey;
  /** List sections only. */
  index?: number;
  field?: string;
}

function isSection(key: string | undefined): key is SectionKey {
  return SECTION_KEYS.some((section) => section === key);
}

/** Null when no field of any section can stand there. */
export function parsePath(path: string): ReviewPath | null {
  const [section, ...rest] = path.split('.');
  if (!isSection(section)) return null;
  const isList = isListSection(section);
  const [first, second] = isList ? rest : ['', ...rest];
  if (rest.length > (isList ? 2 : 1)) return null;
  if (rest.length === 0) return { section };
  if (isList && !/^\d{1,6}$/.test(first ?? '')) return null;
  const index = isList ? Number(first) : undefined;
  if (second === undefined) return { section, index };
  return fieldsOf(section).includes(second) ? { section, index, field: second } : null;
}

/** The key of `confidence_map`. */
export function formatPath({ section, index, field }: ReviewPath): string {
  return [section, index, field].filter((part) => part !== undefined).join('.');
}

/** What stands at a path; undefined where the path leads nowhere. */
export function valueAt(root: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value ? Reflect.get(value, key) : undefined),
      root,
    );
}
