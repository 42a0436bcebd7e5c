'use client';

import { Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Method } from '#lib/import/candidate.ts';
import { Quote } from '../_fields/quote.tsx';
import type { Assessed } from '../_fields/standing.ts';
import { useReviewForm } from './review-context.tsx';

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

/** Why the value stands there: the quote at once, the reason in words at once where it matters, the rest on demand. */
export function FieldWhy({ assessed }: { assessed: Assessed }) {
  const { sources } = useReviewForm();
  const [isOpen, setOpen] = useState(false);
  const { confidence, state } = assessed;
  if (!confidence) return null;
  const [first, ...others] = confidence.evidence;
  const isDoubtful = state === 'check';
  const percent = Math.round(confidence.score * 100);
  return (
    <div style={{ marginTop: 6 }}>
      {isDoubtful && (
        <Text size="xs" c="var(--check-ink)" fw={500} lh={1.45}>
          {sentence(confidence.reason)}
        </Text>
      )}
      {first && <Quote evidence={first} sources={sources} isShort={!isOpen} />}
      {isOpen && (
        <>
          {others.map((evidence) => (
            <Quote
              key={`${evidence.sourceId}${evidence.page}${evidence.quote}`}
              evidence={evidence}
              sources={sources}
            />
          ))}
          <Text size="xs" c="dimmed" lh={1.45}>
            {ORIGINS[confidence.method]}
            {confidence.method === 'user' ? '.' : `, ${percent} % likely to be right.`}{' '}
            {!isDoubtful && sentence(confidence.reason)}
          </Text>
        </>
      )}
      <UnstyledButton fz="xs" c="var(--yours-ink)" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Less' : others.length > 0 ? `Why, and ${others.length} more` : 'Why'}
      </UnstyledButton>
    </div>
  );
}

function sentence(reason: string): string {
  const text = reason.trim();
  if (text === '') return '';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
