'use client';

import { Anchor, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Evidence, FieldConfidence, Method } from '#lib/import/candidate.ts';
import type { ReviewChange } from '#lib/shows/review.ts';
import { count, formatValue } from '../_fields/format.ts';
import { oddsWords } from '../_fields/odds.ts';
import { isFilled, nameOfPath } from '../_fields/paths.ts';
import { Quote } from '../_fields/quote.tsx';
import { evidenceTaken } from '../_fields/read-value.ts';
import type { Assessed } from '../_fields/standing.ts';
import { useShowInPaper } from '../_paper/paper-context.tsx';
import { Age } from '../_ui/age.tsx';
import { useNameOf } from '../_ui/person.tsx';
import classes from './field-why.module.css';
import { keepFocus } from './focus-field.ts';
import { useReviewTools } from './review-context.tsx';
import type { RowField } from './row-field.ts';

const ORIGINS: Record<Method, string> = {
  structured: 'Read from machine-readable data',
  table: 'Read from a table',
  label: 'Read beside its label',
  pattern: 'Found by its form',
  ocr: 'Read from a scan',
  agreement: 'Several sources agree',
  llm: 'Read by the language model',
  user: 'Entered or confirmed by a person',
};

/** Why the value stands there: the paper's words at once, the reason at once where it matters, the rest on demand. */
export function FieldWhy({ field: assessed }: { field: RowField }) {
  const [isOpen, setOpen] = useState(false);
  const { place, value, state, confidence } = assessed;
  if (state === 'missing') return <Soft>The papers do not say. Fill it in if you know.</Soft>;
  const read = state === 'yours' || state === 'cleared' ? assessed.read : undefined;
  const shown = state === 'yours' || state === 'cleared' ? (read?.confidence ?? confidence) : confidence;
  if (!shown) return null;
  const isChanged = read !== undefined && read.value !== value;
  const taken = evidenceTaken(value, read, confidence);
  const isAddedByHand = shown.method === 'user' && shown.evidence.length === 0;
  return (
    <div className={classes.why}>
      {!isAddedByHand && !taken && (
        <UnstyledButton className={classes.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Less' : moreWords(shown.evidence)}
          <VisuallyHidden> about {nameOfPath(place.path)}</VisuallyHidden>
        </UnstyledButton>
      )}
      {isChanged && <Soft>Read as “{formatValue(place.field, read.value)}”.</Soft>}
      {isChanged && <ChangeOthers field={assessed} />}
      {confidence?.method === 'user' && <ByPerson confidence={confidence} />}
      {!isAddedByHand && <Reasons assessed={assessed} shown={shown} taken={taken} isOpen={isOpen} />}
    </div>
  );
}

/** What is wrong in one item of a list is wrong in all that took it from the same words. */
function ChangeOthers({ field: { place, value, readLike } }: { field: RowField }) {
  const { act, isReadOnly } = useReviewTools();
  if (isReadOnly || readLike.length === 0) return null;
  const name = nameOfPath(place.path);
  const offer = `Change ${readLike.length === 1 ? 'it' : 'them'} too`;
  const change = (path: string): ReviewChange =>
    isFilled(value) ? { action: 'correct', path, value } : { action: 'clear', path };
  return (
    <Text size="xs" lh={1.45}>
      {count(readLike.length, 'other')} read the same.{' '}
      <Anchor
        component="button"
        type="button"
        inherit
        fw={500}
        aria-label={`${offer}: ${name}`}
        onClick={() => {
          act(readLike.map(change), `Change ${name} in ${count(readLike.length, 'other')}`);
          keepFocus(place.path);
        }}
      >
        {offer}
      </Anchor>
    </Text>
  );
}

/** "Confirmed by you, 4 minutes ago": who stands behind a value that is no machine's. */
function ByPerson({ confidence }: { confidence: FieldConfidence }) {
  const nameOf = useNameOf();
  const { by, at, reason } = confidence;
  const who = by === undefined ? 'a person' : nameOf(by);
  return (
    <Soft>
      {sentence(reason.replace('a person', () => who)).slice(0, -1)}
      {at && (
        <>
          {', '}
          <Age at={at} />
        </>
      )}
      .
    </Soft>
  );
}

interface ReasonsProps {
  assessed: Assessed;
  shown: FieldConfidence;
  /** The words of another value that was taken instead: what is known of the one that was read is not said of it. */
  taken: Evidence[] | undefined;
  isOpen: boolean;
}

function Reasons({ assessed, shown, taken, isOpen }: ReasonsProps) {
  const { sources } = useReviewTools();
  const show = useShowInPaper();
  const [first, ...others] = taken ?? shown.evidence;
  const shower = (evidence: Evidence) => show && { onShow: () => show(assessed.place.path, evidence) };
  const isDoubtful = assessed.state === 'check';
  return (
    <>
      {isDoubtful && (
        <Text size="xs" c="var(--check-ink)" fw={500} lh={1.45}>
          {sentence(shown.reason)} {shown.score > 0 && oddsWords(shown.score)}
        </Text>
      )}
      {shown.method === 'llm' && !isOpen && <Soft>{ORIGINS.llm}.</Soft>}
      {first && <Quote evidence={first} sources={sources} isShort={!isOpen && !taken} {...shower(first)} />}
      {isOpen && (
        <>
          {others.map((evidence) => (
            <Quote
              key={JSON.stringify(evidence)}
              evidence={evidence}
              sources={sources}
              {...shower(evidence)}
            />
          ))}
          {!taken && (
            <Soft>
              {originWords(shown)} {!isDoubtful && sentence(shown.reason)}
            </Soft>
          )}
        </>
      )}
    </>
  );
}

function Soft({ children }: { children: ReactNode }) {
  return (
    <Text size="xs" c="dimmed" lh={1.45}>
      {children}
    </Text>
  );
}

function moreWords(evidence: readonly Evidence[]): string {
  return evidence.length > 1 ? `Why, +${evidence.length - 1}` : 'Why';
}

function originWords({ method, score }: FieldConfidence): string {
  const origin = ORIGINS[method];
  if (score === 0) return '';
  return method === 'user' ? `${origin}.` : `${origin}, ${Math.round(score * 100)} % likely to be right.`;
}

function sentence(reason: string): string {
  const text = reason.trim();
  if (text === '') return '';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
