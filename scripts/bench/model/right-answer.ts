import { isListSection, type SectionKey } from '#lib/import/extracted.ts';
import type { Answer, AnswerEntry } from '#lib/import/llm/answer-schema.ts';
import type { Reading } from '#lib/import/reading/reading.ts';
import type { Label, LabelEntry, Spec } from '../score/labels.ts';
import { hasPhrase } from '../score/match-value.ts';
import { type Place, placeOf, windowsOf } from './find-quote.ts';

/** Fields by which an entry is found in the papers; the others are looked for near them. */
const ANCHORS = ['name', 'flightNumber', 'fullName', 'startTime', 'serviceTime', 'email'];

/** What a model answers that reads without fault: the values of the label, each with the words that say it. */
export function rightAnswer(label: Label, key: SectionKey, readings: readonly Reading[]): Answer {
  return {
    entries: entriesOf(label, key)
      .flatMap(perMember)
      .map((entry) => answerEntry(entry, readings))
      .filter((entry) => Object.keys(entry).length > 0),
  };
}

/** The entries of the label that must be found. */
export function entriesOf(label: Label, key: SectionKey): LabelEntry[] {
  const all = [label.sections[key] ?? []].flat();
  return isListSection(key) ? all.filter((entry) => !entry['?item']) : all.slice(0, 1);
}

/** One flight of three passengers on the label is three entries of the answer. */
function perMember(entry: LabelEntry): LabelEntry[] {
  const sets = Object.values(entry).flatMap((spec) => membersOf(spec) ?? []);
  if (sets.length === 0) return [entry];
  const count = Math.max(...Object.values(entry).map((spec) => membersOf(spec)?.length ?? 0));
  return Array.from({ length: count }, (_, i) => {
    const own = Object.entries(entry).flatMap(([field, spec]): [string, Spec][] => {
      const members = membersOf(spec);
      const member = members?.[i];
      if (!members) return [[field, spec]];
      return member === undefined ? [] : [[field, member]];
    });
    return Object.fromEntries(own);
  });
}

function membersOf(spec: Spec): string[] | undefined {
  return typeof spec === 'object' && 'set' in spec ? spec.set : undefined;
}

function answerEntry(entry: LabelEntry, readings: readonly Reading[]): AnswerEntry {
  const fields = Object.entries(entry).filter(([field]) => !field.startsWith('?'));
  fields.sort(([a], [b]) => rank(a) - rank(b));
  const answer: AnswerEntry = {};
  let anchor: Place | undefined;
  for (const [field, spec] of fields) {
    const said = saidOf(field, spec, readings, anchor);
    if (!said) continue;
    anchor ??= said.place;
    const { quote, source } = said.place;
    answer[field] = { value: said.value, quote, source, standing: 'stated' };
  }
  return answer;
}

function rank(field: string): number {
  const at = ANCHORS.indexOf(field);
  return at < 0 ? ANCHORS.length : at;
}

function saidOf(
  field: string,
  spec: Spec,
  readings: readonly Reading[],
  near?: Place,
): { value: string; place: Place } | undefined {
  if (typeof spec === 'object' && 'contains' in spec) {
    const place = textWith(spec.contains, readings);
    return place && { value: place.quote, place };
  }
  for (const value of valuesOf(spec)) {
    const place = placeOf(field, value, readings, near);
    if (place) return { value, place };
  }
  return undefined;
}

export function valuesOf(spec: Spec): string[] {
  if (typeof spec !== 'object') return [String(spec)];
  if ('any' in spec) return spec.any.map(String);
  return 'set' in spec ? spec.set : [];
}

/** Lines a free text may run over. */
const MAX_TEXT_LINES = 6;

/** The shortest stretch of the paper that holds most of the phrases. */
function textWith(phrases: readonly (string | string[])[], readings: readonly Reading[]): Place | undefined {
  let best: { place: Place; held: number } | undefined;
  for (let size = 1; size <= MAX_TEXT_LINES; size++) {
    for (const place of readings.flatMap((reading) => windowsOf(reading, size))) {
      const held = phrases.filter((one) =>
        [one].flat().some((phrase) => hasPhrase(place.quote, phrase)),
      ).length;
      if (held > (best?.held ?? 0)) best = { place, held };
    }
  }
  return best?.place;
}
