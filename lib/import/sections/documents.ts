import type { Candidate, EntryCandidates, Evidence } from '../candidate.ts';
import { extractedSchemas, type SectionEntry } from '../extracted.ts';
import { paperKindOf } from '../reading/paper-kind.ts';
import type { PaperKind } from '../reading/paper-kind-words.ts';
import { findQuote } from '../reading/quote.ts';
import type { Reading } from '../reading/reading.ts';
import { phrasePattern } from '../recognizers/phrases.ts';
import { defineSection } from './section.ts';

type Entry = EntryCandidates<SectionEntry<'documents'>>;
type Category = NonNullable<SectionEntry<'documents'>['category']>;

const CATEGORY: Partial<Record<PaperKind, Category>> = {
  contract: 'contract',
  rider: 'rider',
  visa: 'visa',
  boarding_pass: 'boarding_pass',
};

/** What the name of a file gives away where its text does not. */
const NAMES: readonly (readonly [Category, RegExp])[] = [
  [
    'boarding_pass',
    phrasePattern(
      'boarding ?pass(?:es)?',
      'boardingcard',
      'bordkarte\\p{L}?',
      'carte d.embarquement',
      'boardingkort',
    ),
  ],
  ['visa', phrasePattern('visas?', 'e-?visa', 'esta', 'visum', 'work ?permit', 'visado', 'arbeitserlaubnis')],
  [
    'rider',
    phrasePattern(
      '\\p{L}*riders?',
      'tech ?(?:rider|spec)s?',
      'technik-?rider',
      'fiche ?technique',
      'stage ?plot',
      'input ?list',
      'hospitality',
    ),
  ],
  [
    'contract',
    phrasePattern(
      'contracts?',
      'vertrag',
      '\\p{L}*vertrag',
      'contrat',
      'contrato',
      'avtal',
      '\\p{L}*avtal',
      'agreement',
      'deal ?memo',
      'kontrakt',
    ),
  ],
];

/** Exactly the files that were attached, never a paper that a text merely speaks of. */
export const documents = defineSection({
  key: 'documents',
  schema: extractedSchemas.documents,
  extract({ readings }) {
    return { entries: readings.filter((reading) => reading.source.isFile).map(documentOf) };
  },
  identify(entry) {
    // Two files may share a name, but never a source.
    const source = entry.fileName?.[0]?.evidence[0]?.sourceId;
    return source ? [`source:${source}`] : [];
  },
});

function documentOf(reading: Reading): Entry {
  const { fileName, sizeBytes } = reading.source;
  const head = headOf(reading);
  const attached = {
    method: 'structured' as const,
    reason: 'the attached file itself; its text begins so',
    evidence: head,
    specificity: 1,
  };
  return {
    ...(fileName.trim() !== '' && { fileName: [{ value: fileName, ...attached }] }),
    fileSize: [{ value: sizeBytes, ...attached }],
    category: [categoryOf(reading, head)],
  };
}

function categoryOf(reading: Reading, head: Evidence[]): Candidate<Category> {
  const { kind, cue, clarity } = paperKindOf(reading);
  const category = CATEGORY[kind];
  const evidence = cue && findQuote(reading, cue.quote, cue.line);
  if (category) {
    return {
      value: category,
      method: evidence ? 'label' : 'structured',
      reason: evidence ? 'the words that say what the paper is' : 'its barcode is a boarding pass',
      evidence: evidence ? [evidence] : head,
      specificity: clarity,
    };
  }
  const byName =
    kind === 'mail'
      ? undefined
      : NAMES.find(([, pattern]) => pattern.test(reading.source.fileName.replace(/[_.-]+/gu, ' ')))?.[0];
  if (byName && kind === 'other') {
    return {
      value: byName,
      method: 'pattern',
      reason: 'by the name of the file; its text does not say',
      evidence: head,
      specificity: 0.5,
      doubts: ['weak_context'],
    };
  }
  return {
    value: 'other',
    method: 'pattern',
    reason: evidence
      ? 'the words that say what the paper is'
      : 'neither a contract nor a rider, visa or boarding pass by its words',
    evidence: evidence ? [evidence] : head,
    specificity: clarity,
  };
}

/** The first words of the file, so that a person sees which one is meant. */
function headOf(reading: Reading): Evidence[] {
  for (const line of reading.lines.slice(0, 10)) {
    const text = line.text.trim();
    const evidence = /[\p{L}\p{N}]/u.test(text)
      ? findQuote(reading, text.slice(0, 120), line.index)
      : undefined;
    if (evidence) return [evidence];
  }
  return [];
}
