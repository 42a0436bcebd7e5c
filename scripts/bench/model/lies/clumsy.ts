import { SECTION_KEYS, type SectionKey } from '#lib/import/extracted.ts';
import type { Answer, AnswerEntry, AnswerField } from '#lib/import/llm/answer-schema.ts';
import type { Reading } from '#lib/import/reading/reading.ts';
import { KINDS, type Kind } from '../../score/kinds.ts';
import type { Label, LabelEntry } from '../../score/labels.ts';
import { satisfies } from '../../score/match-spec.ts';
import { isSame } from '../../score/match-value.ts';
import { placeOf, windowsOf } from '../find-quote.ts';
import { entriesOf, rightAnswer, valuesOf } from '../right-answer.ts';

type Lie = (field: string, told: NonNullable<AnswerField>, kind: Kind) => AnswerField;

/**
 * Lies in every field, each in another way: with words the paper has not got, with true words that say something else,
 * and with another true value put in the wrong place. On top it takes everything that the label warns of, as agreed, and
 * invents one more entry.
 */
export function inventedAnswer(label: Label, key: SectionKey, readings: readonly Reading[]): Answer {
  const lies = [withInventedQuote, withWrongValue, fromElsewhere(label, key, readings)];
  return {
    entries: [...told(label, key, readings, lies), ...warnedOf(label, key, readings), inventedEntry(key)],
  };
}

/** Lies with true words alone: each value is one that the label has for another field or entry. */
export function misplacedAnswer(label: Label, key: SectionKey, readings: readonly Reading[]): Answer {
  const lies = [fromElsewhere(label, key, readings)];
  return { entries: [...told(label, key, readings, lies), ...warnedOf(label, key, readings)] };
}

/** The entries of the truth with every field made a lie, in turn. */
function told(
  label: Label,
  key: SectionKey,
  readings: readonly Reading[],
  lies: readonly Lie[],
): AnswerEntry[] {
  let turn = key.length;
  return rightAnswer(label, key, readings).entries.map((entry) => {
    const fields = Object.entries(entry).flatMap(([field, truth]): [string, AnswerField][] => {
      const kind = KINDS[key][field];
      if (!truth || !kind) return [];
      const lie = lies[turn++ % lies.length] ?? withWrongValue;
      return [[field, lie(field, truth, kind)]];
    });
    return Object.fromEntries(fields);
  });
}

const withInventedQuote: Lie = (_, told, kind) => {
  const value = wrongValue(kind, told.value);
  return { ...told, value, quote: `Confirmed by all parties: ${value}`, standing: 'agreed' };
};

const withWrongValue: Lie = (_, told, kind) => ({
  ...told,
  value: wrongValue(kind, told.value),
  standing: 'agreed',
});

/** A value of the same kind from another entry or field of the label, with the words that truly say it. */
function fromElsewhere(label: Label, key: SectionKey, readings: readonly Reading[]): Lie {
  const all = SECTION_KEYS.flatMap((section) =>
    entriesOf(label, section).flatMap((entry) =>
      Object.entries(entry).flatMap(([field, spec]) =>
        valuesOf(spec).map((value) => ({ kind: KINDS[section][field.replace('?', '')], value })),
      ),
    ),
  );
  return (field, told, kind) => {
    const others = all.filter((one) => one.kind === kind && !isTrueOf(label, key, field, kind, one.value));
    for (const { value } of others) {
      const place = placeOf(field, value, readings);
      if (place) return { ...told, value, quote: place.quote, source: place.source, standing: 'agreed' };
    }
    return lineInstead(kind, told, readings);
  };
}

/** For names: the words of some line of the paper. */
function lineInstead(kind: Kind, told: NonNullable<AnswerField>, readings: readonly Reading[]): AnswerField {
  const lines = readings.flatMap((reading) => windowsOf(reading, 1)).filter(({ quote }) => quote.length < 60);
  const other = lines[told.value.length % Math.max(1, lines.length)];
  if (!other || isSame(kind, told.value, other.quote)) return withWrongValue('', told, kind);
  return { ...told, value: other.quote, quote: other.quote, source: other.source, standing: 'agreed' };
}

/** Whether the label has the value for this field, in any entry. */
export function isTrueOf(label: Label, key: SectionKey, field: string, kind: Kind, value: string): boolean {
  return [label.sections[key] ?? []].flat().some((entry: LabelEntry) => {
    const spec = entry[field] ?? entry[`?${field}`];
    return spec !== undefined && satisfies(kind, spec, value);
  });
}

/** Rejected fees, cancelled bookings, adverts: each said to be agreed, with the words that name it. */
export function warnedOf(label: Label, key: SectionKey, readings: readonly Reading[]): AnswerEntry[] {
  return label.negatives.flatMap((negative) => {
    const [, section, field] = /^(\w+)(?:\[\])?\.(\w+)$/.exec(negative.path) ?? [];
    if (section !== key || !field) return [];
    const value = String(negative.value);
    const place = placeOf(field, value, readings);
    if (!place) return [];
    return [{ [field]: { value, quote: place.quote, source: place.source, standing: 'agreed' as const } }];
  });
}

function inventedEntry(key: SectionKey): AnswerEntry {
  const quote = 'This was added by telephone.';
  return Object.fromEntries(
    Object.entries(KINDS[key]).map(([field, kind]) => {
      const value = wrongValue(kind, SAMPLES[kind] ?? 'Quayside Marlow');
      return [field, { value, quote, source: 's1', standing: 'agreed' as const }];
    }),
  );
}

const SAMPLES: Partial<Record<Kind, string>> = {
  date: '2031-01-05',
  time: '03:10',
  dateTime: '2031-01-05T03:10',
  looseDateTime: '2031-01-05T03:10',
  number: '77',
  flightNumber: 'QZ77',
  phone: '+15550100',
};

/** Something else of the same form. */
function wrongValue(kind: Kind, value: string): string {
  switch (kind) {
    case 'number':
      return String(Number(value) * 3 || 7);
    case 'date':
    case 'dateTime':
    case 'looseDateTime':
    case 'time':
      return value.replace(
        /(\d)(\d)(?=T|$)/,
        (_, tens: string, ones: string) => `${tens}${(Number(ones) + 3) % 10}`,
      );
    case 'phone':
    case 'code':
    case 'flightNumber':
      return value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10));
    default:
      return `Marlow ${value.split(' ').at(-1)} Quay`;
  }
}
