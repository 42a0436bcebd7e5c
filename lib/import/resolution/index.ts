import type { z } from 'zod';
import type { ConfidenceMap, EntryCandidates, Evidence, ImportWarning } from '../candidate.ts';
import { type PaperFit, paperFitOf } from '../confidence/paper-fit.ts';
import type { Features } from '../confidence/score.ts';
import {
  extractedSchemas,
  isListSection,
  type SectionEntry,
  type SectionKey,
  type SectionValue,
} from '../extracted.ts';
import type { PaperFacts } from '../reading/paper-facts.ts';
import type { PaperKind } from '../reading/paper-kind-words.ts';
import type { Section, SectionFindings } from '../sections/section.ts';
import { anchorsOf } from './anchor.ts';
import { authorityIn } from './authority.ts';
import { type AnyEntry, groupEntries, type Identity, mergeGroup } from './group-entries.ts';
import { hearModel } from './hear-model.ts';
import { joinFreeText } from './join-free-text.ts';
import { leftOutWarnings } from './left-out.ts';
import { isFromModel, isModelEntry, liveOf } from './readers.ts';
import { repeatedIn } from './repeated.ts';
import { type FieldOutcome, type ResolvedField, resolveField } from './resolve-field.ts';
import { chronological, inSourceOrder } from './sort-entries.ts';
import { NO_RECORD, type TrackRecord, withoutModel } from './trust-model.ts';
import { yieldToNewer } from './yield-to-newer.ts';

export interface ResolvedSection<K extends SectionKey> {
  value: SectionValue<K>;
  /**
   * One entry for exactly each filled leaf of `value`, with the section's name before the path, and one for each field that
   * an open negotiation leaves empty.
   */
  confidence: ConfidenceMap;
  warnings: ImportWarning[];
  /** What each score was computed from, by the same paths. */
  features: Record<string, Features>;
  /** How the language model did in this section and those before. */
  record: TrackRecord;
}

/** What is known of the language model that some of the findings are from. */
export interface ModelFacts {
  /** How it did in the sections before. */
  record: TrackRecord;
  /** Whether it was shown the papers whole. */
  hasSeenAll: boolean;
}

interface ResolvedEntry {
  value: Record<string, unknown>;
  fields: Record<string, ResolvedField>;
  open: OpenField[];
  /** Their paths are completed once the entry has its place in the list. */
  warnings: { code: string; fields: string[]; message: string }[];
}

/**
 * From candidates to values: entries that are the same thing become one, each field gets its best standing value, the
 * others become alternatives. Pure; the order of the sources does not matter; a value that has not the field's form is
 * dropped with a warning and never thrown over. `papers` is asked for the confidence, and which of two words is the later.
 */
export function resolveSection<K extends SectionKey>(
  section: Section<K>,
  findings: SectionFindings<K>,
  papers?: PaperFacts,
  { record, hasSeenAll }: ModelFacts = { record: NO_RECORD, hasSeenAll: false },
): ResolvedSection<K> {
  const isList = isListSection(section.key);
  const entries = inSourceOrder(findings.entries as AnyEntry[]);
  const groupsOf = (some: AnyEntry[]) => (isList ? groupEntries(some, identityOf(section)) : [some]);
  const ruled = groupsOf(entries.filter((entry) => !isModelEntry(entry)));
  const merged = ruled.map(mergeGroup);
  const repeated = repeatedIn(merged);
  const paperFit = (sourceId: string): PaperFit | undefined => {
    const kind = papers?.kindOf(sourceId);
    return kind && paperFitOf(kind, section.key);
  };
  const resolve = (trust: number) => (entry: AnyEntry, i: number) => {
    const own = merged[i] ?? entry;
    return resolveEntry(section.key, entry, {
      isRepeated: (field, value) => repeated(field, value, own),
      paperFit,
      isUnsettled: (evidence) => papers?.isUnsettled(evidence) ?? false,
      papers: papers?.count ?? 1,
      isLater: (words, others) => papers?.isLater(words, others) ?? false,
      trust,
      kindOf: (sourceId) => papers?.kindOf(sourceId),
      isUnmentioned: isList && hasSeenAll && trust > 0 && !Object.values(entry).flat().some(isFromModel),
    });
  };
  const alone = merged.map(resolve(0));
  const modelled = entries.filter(isModelEntry);
  const heard =
    modelled.length > 0 &&
    hearModel(
      section.key,
      ruled,
      alone.map(({ fields }) => fields),
      groupsOf(modelled),
      {
        identity: isList ? identityOf(section) : undefined,
        leftOut: (findings.leftOut ?? []).map(({ entry }) => entry as AnyEntry),
        record,
      },
    );
  const resolved = heard ? heard.entries.map(resolve(heard.trust)) : alone;
  const filled = resolved.filter((entry) => !isList || Object.keys(entry.value).length > 0);
  const ordered = isList ? chronological(filled) : filled;
  const value = isList ? ordered.map((entry) => entry.value) : (ordered[0]?.value ?? {});
  return {
    value: value as SectionValue<K>,
    ...aboutFields(section.key, isList, ordered),
    warnings: [
      ...leftOutWarnings(section.key, findings.leftOut ?? [], shapeOf(section.key)),
      ...ordered.flatMap((entry, i) =>
        entry.warnings.map(({ code, fields, message }) => ({
          code,
          message,
          paths: fields.map((field) => pathOf(section.key, isList, i, field)),
        })),
      ),
    ],
    record: heard ? heard.record : record,
  };
}

const pathOf = (key: SectionKey, isList: boolean, i: number, field: string): string =>
  isList ? `${key}.${i}.${field}` : `${key}.${field}`;

/** How sure each field is and what of it was seen, by its path. */
function aboutFields(
  key: SectionKey,
  isList: boolean,
  entries: readonly ResolvedEntry[],
): { confidence: ConfidenceMap; features: Record<string, Features> } {
  const confidence: ConfidenceMap = {};
  const features: Record<string, Features> = {};
  entries.forEach((entry, i) => {
    for (const [field, one] of Object.entries(entry.fields)) {
      const path = pathOf(key, isList, i, field);
      confidence[path] = one.confidence;
      features[path] = one.features;
    }
    for (const { field, offers } of entry.open) confidence[pathOf(key, isList, i, field)] = offers;
  });
  return { confidence, features };
}

function identityOf<K extends SectionKey>(section: Section<K>): Identity {
  type Typed = EntryCandidates<SectionEntry<K>>;
  // Resolution treats entries of all sections alike; the section gets its own type back.
  const typed = (entry: AnyEntry): Typed => entry as unknown as Typed;
  return {
    identify: section.identify && ((entry: AnyEntry) => section.identify?.(typed(entry)) ?? []),
    isDistinct:
      section.isDistinct && ((a: AnyEntry, b: AnyEntry) => section.isDistinct?.(typed(a), typed(b)) ?? false),
  };
}

interface Surroundings {
  isRepeated(field: string, value: unknown): boolean;
  paperFit(sourceId: string): PaperFit | undefined;
  kindOf(sourceId: string): PaperKind | undefined;
  isUnsettled(evidence: Evidence): boolean;
  papers: number;
  isLater(words: Evidence, others: Evidence): boolean;
  trust: number;
  isUnmentioned: boolean;
}

function resolveEntry(
  key: SectionKey,
  candidates: AnyEntry,
  { isRepeated, paperFit, kindOf, isUnsettled, papers, isLater, trust, isUnmentioned }: Surroundings,
): ResolvedEntry {
  const entry: ResolvedEntry = { value: {}, fields: {}, open: [], warnings: [] };
  // What the model adds to a thing makes nothing surer that the rules have of it.
  const ruled = withoutModel(candidates);
  const own = Object.keys(ruled).length > 0 ? ruled : candidates;
  const anchorOf = anchorsOf(key, own);
  const company = Object.values(own).filter((found) => liveOf(found).length > 0).length;
  for (const [field, schema] of Object.entries(shapeOf(key))) {
    const found = candidates[field];
    if (!found || found.length === 0) continue;
    const parse = (value: unknown): unknown => {
      const parsed = schema.safeParse(value);
      return parsed.success ? parsed.data : undefined;
    };
    const standing = yieldToNewer(key, field, found, isLater);
    const outcome = resolveField(joinFreeText(field, standing), {
      section: key,
      field,
      company,
      parse,
      anchor: anchorOf(field),
      paperFit,
      isUnsettled,
      papers,
      authorityOf: authorityIn(key, field, kindOf),
      trust,
      isUnmentioned,
      isRepeated: (value) => isRepeated(field, value),
    });
    if (outcome.field && outcome.field.value !== undefined) {
      entry.value[field] = outcome.field.value;
      entry.fields[field] = outcome.field;
    }
    for (const invalid of outcome.invalid) {
      entry.warnings.push({
        code: 'value_invalid',
        fields: [field],
        message: `A value for “${field}” was left out because it has not the form of one: “${String(invalid.value).slice(0, 80)}”.`,
      });
    }
    if (outcome.open) entry.open.push({ field, offers: outcome.open });
  }
  if (entry.open.length > 0) entry.warnings.push(notAgreed(entry.open));
  return entry;
}

interface OpenField {
  field: string;
  offers: NonNullable<FieldOutcome['open']>;
}

/** One warning for all that one open negotiation leaves empty: the amount and its currency are not two questions. */
function notAgreed(open: readonly OpenField[]): ResolvedEntry['warnings'][number] {
  const [first] = open;
  const rivals = (first?.offers.alternatives ?? []).map(
    (offer) => `${String(offer.value)} (${offer.status}: “${offer.quote}”)`,
  );
  return {
    code: 'not_agreed',
    fields: open.map(({ field }) => field),
    message: `“${first?.field}” is left empty because nothing was agreed. On the table: ${rivals.join(', ')}.`,
  };
}

/** The fields of a section's entry with their schemas. */
function shapeOf(key: SectionKey): Record<string, z.ZodType> {
  const schema = extractedSchemas[key];
  return 'element' in schema ? schema.element.shape : schema.shape;
}
