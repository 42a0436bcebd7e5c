'use client';

import { Checkbox, Text } from '@mantine/core';
import type { Extracted, SectionKey } from '#lib/import/extracted.ts';
import type { SectionPlan } from '#lib/shows/commit-plan.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { count, formatValue, splitDateTime } from '../_fields/format.ts';
import { type Entry, isFilled, nameOfPath, sectionKey, valueAt } from '../_fields/paths.ts';
import { Quote } from '../_fields/quote.tsx';
import type { SourceNames } from '../_fields/source-names.ts';
import classes from './commit-preview.module.css';
import { entryFacts, entryTitle } from './entry-title.ts';

interface CommitPreviewListProps {
  sections: readonly SectionPlan[];
  /** What would be written. */
  extracted: Extracted;
  /** What the machine had read: what was taken out is named from it. */
  reading: Extracted;
  /** Paths of fields that leave the show's value as it is. */
  kept: ReadonlySet<string>;
  /** Ids of the parts that go. */
  takenOut: ReadonlySet<string>;
  sources: SourceNames;
  onAsk: (which: string, isAsked: boolean) => void;
}

/** Section by section what will be created, changed, taken out and left out; each change can be declined. */
export function CommitPreviewList(props: CommitPreviewListProps) {
  const { sections, extracted, reading, kept, takenOut, sources, onAsk } = props;
  return (
    <ul className={classes.sections} aria-label="What will be written">
      {sections.map((plan) => (
        <li key={plan.section}>
          <div className={classes.head}>
            <Text component="span" inherit fw={550}>
              {SECTIONS[plan.section].title}
            </Text>
            <Text component="span" inherit c={isEmpty(plan) ? 'dimmed' : undefined} ta="right">
              {wordsOf(plan)}
            </Text>
          </div>
          <Names what="New" paths={plan.created} extracted={extracted} />
          {plan.changed.length > 0 && (
            <ul className={classes.changes} aria-label={`Changes of ${SECTIONS[plan.section].title}`}>
              {plan.changed.map((change) => (
                <li key={change.path}>
                  <Checkbox
                    size="xs"
                    checked={!kept.has(change.path)}
                    onChange={(event) => onAsk(change.path, !event.currentTarget.checked)}
                    label={<ChangeWords change={change} extracted={extracted} />}
                    description={
                      change.overrulesPerson &&
                      'A person checked what the show says; it stays unless you tick this.'
                    }
                  />
                </li>
              ))}
            </ul>
          )}
          {plan.takenOut.length > 0 && (
            <ul className={classes.changes} aria-label={`Taken out of ${SECTIONS[plan.section].title}`}>
              {plan.takenOut.map((part) => (
                <li key={part.partId}>
                  <Checkbox
                    size="xs"
                    checked={takenOut.has(part.partId)}
                    onChange={(event) => onAsk(part.partId, event.currentTarget.checked)}
                    label={<TakenOutWords section={plan.section} part={part} />}
                    description={
                      <>
                        {!part.isSure &&
                          'The papers may mean this one or another; it stays unless you tick this. '}
                        {part.evidence && <Quote evidence={part.evidence} sources={sources} isShort />}
                      </>
                    }
                  />
                </li>
              ))}
            </ul>
          )}
          <Names what="As it is" paths={leftAs(plan, 'same')} extracted={extracted} />
          <Names what="Left out, as you took it out" paths={leftAs(plan, 'removed')} extracted={reading} />
        </li>
      ))}
    </ul>
  );
}

function leftAs(plan: SectionPlan, reason: SectionPlan['left'][number]['reason']): string[] {
  return plan.left.filter((left) => left.reason === reason).map(({ path }) => path);
}

function isEmpty(plan: SectionPlan): boolean {
  return plan.created.length + plan.changed.length + plan.takenOut.length === 0;
}

function wordsOf(plan: SectionPlan): string {
  const parts: [number, string][] = [
    [plan.created.length, 'new'],
    [plan.changed.length, 'changed'],
    [plan.takenOut.length, 'called off'],
    [leftAs(plan, 'removed').length, 'left out'],
  ];
  const words = parts.filter(([size]) => size > 0).map(([size, word]) => `${size} ${word}`);
  if (words.length > 0) return words.join(' · ');
  return plan.left.length > 0 ? 'nothing new' : 'nothing';
}

function Names({ what, paths, extracted }: { what: string; paths: string[]; extracted: Extracted }) {
  if (paths.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" lineClamp={3}>
      {what}: {paths.map((path) => shortName(path, extracted)).join('; ')}
    </Text>
  );
}

function ChangeWords({
  change,
  extracted,
}: {
  change: SectionPlan['changed'][number];
  extracted: Extracted;
}) {
  const field = fieldOf(change.path);
  const words = (value: unknown) => (field ? formatValue(field, value) : String(value));
  const [from, to] = [splitDateTime(String(change.from)), splitDateTime(String(change.to))];
  const isSameDay = field?.kind === 'dateTime' && from.date === to.date && from.time !== '';
  return (
    <>
      {shortName(change.path, extracted)}:{' '}
      {isFilled(change.from) && (
        <>
          <span className={classes.from}>{isSameDay ? from.time : words(change.from)}</span> →{' '}
        </>
      )}
      <strong>{words(change.to)}</strong>
    </>
  );
}

/** `Take out Hotel Post, 10 Apr: the paper calls its booking off` */
function TakenOutWords({ section, part }: { section: SectionKey; part: SectionPlan['takenOut'][number] }) {
  const facts = entryFacts(section, part.value);
  return (
    <>
      Take out{' '}
      <span className={classes.from}>
        {entryTitle(section, part.value, 0)}
        {facts && ` · ${facts}`}
      </span>
      : {part.reason}
    </>
  );
}

function fieldOf(path: string) {
  const [section, ...rest] = path.split('.');
  const key = sectionKey(section);
  return key && SECTIONS[key].fields.find((field) => field.key === rest.at(-1));
}

/** `Artist`, `Hotel Post`, `Hotel Post, Check-in`: under the title of its section. */
function shortName(path: string, extracted: Extracted): string {
  const [section, first, field] = path.split('.');
  const key = sectionKey(section);
  const index = Number(first);
  if (!key || first === undefined) return key ? count(filledIn(extracted, path), 'field') : path;
  if (Number.isNaN(index)) return fieldOf(path)?.label ?? nameOfPath(path);
  const found = valueAt(extracted, `${section}.${first}`);
  const entry = isObject(found) ? found : {};
  if (field === undefined) return entryTitle(key, entry, index);
  // When it begins is what changes, or beside the point.
  return `${entryTitle(key, { ...entry, startTime: undefined }, index)}, ${fieldOf(path)?.label ?? field}`;
}

function filledIn(extracted: Extracted, path: string): number {
  const value = valueAt(extracted, path);
  return isObject(value) ? Object.values(value).filter(isFilled).length : 0;
}

function isObject(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null;
}
