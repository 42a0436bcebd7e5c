import { Anchor, Text } from '@mantine/core';
import { useId } from 'react';
import type { Evidence } from '#lib/import/candidate.ts';
import type { SourceNames } from './source-names.ts';
import { speakerOf } from './speaker.ts';

/** The paper's own words behind a value, and where they stand: with `onShow`, the way to that place. */
export function Quote({ evidence, sources, isShort, onShow }: QuoteProps) {
  const id = useId();
  const where = sources.describe(evidence.sourceId, evidence.page);
  return (
    <Text component="div" size="xs" c="dimmed" lh={1.45}>
      <q id={id}>{isShort ? shortened(evidence.quote) : evidence.quote}</q>{' '}
      {evidence.said && <>{speakerOf(evidence.said)}&nbsp;· </>}
      {onShow ? (
        <Anchor
          component="button"
          type="button"
          inherit
          fw={500}
          ta="left"
          aria-describedby={id}
          onClick={onShow}
        >
          {where}
        </Anchor>
      ) : (
        <Text span inherit fw={500}>
          {where}
        </Text>
      )}
    </Text>
  );
}

interface QuoteProps {
  evidence: Evidence;
  sources: SourceNames;
  isShort?: boolean;
  onShow?: () => void;
}

/** Enough to know the place again; who said it and the way there must stay in sight. */
const SHORT = 100;

function shortened(quote: string): string {
  return quote.length > SHORT ? `${quote.slice(0, SHORT).trimEnd()} …` : quote;
}
