import { Anchor, Text } from '@mantine/core';
import type { Evidence } from '#lib/import/candidate.ts';
import type { SourceNames } from './source-names.ts';
import { speakerOf } from './speaker.ts';

/** The paper's own words behind a value, and where they stand: with `onShow`, the way to that place. */
export function Quote({ evidence, sources, isShort, onShow }: QuoteProps) {
  const where = sources.describe(evidence.sourceId, evidence.page);
  return (
    <Text component="div" size="xs" c="dimmed" lh={1.45} {...(isShort && { lineClamp: 2 })}>
      <q>{evidence.quote}</q> {evidence.said && <>{speakerOf(evidence.said)} · </>}
      {onShow ? (
        <Anchor component="button" type="button" inherit fw={500} ta="left" onClick={onShow}>
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
