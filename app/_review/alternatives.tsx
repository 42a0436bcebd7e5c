'use client';

import { Badge, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { Alternative, Standing } from '#lib/import/candidate.ts';
import { formatValue } from '../_fields/format.ts';
import { nameOfPath } from '../_fields/paths.ts';
import { Quote } from '../_fields/quote.tsx';
import type { Assessed } from '../_fields/standing.ts';
import { useShowInPaper } from '../_paper/paper-context.tsx';
import { keepFocus } from './focus-field.ts';
import { useReviewTools } from './review-context.tsx';

const WORDS: Record<Standing, string> = {
  agreed: 'agreed',
  stated: 'stated',
  offered: 'offered, not agreed',
  rejected: 'rejected',
  superseded: 'set aside',
};

/** The other values that the papers hold for this field, each with its standing and its words. */
export function Alternatives({ assessed, isEditable }: { assessed: Assessed; isEditable: boolean }) {
  const alternatives = assessed.confidence?.alternatives ?? [];
  return (
    <Stack gap={6} mt={8} component="ul" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
      {alternatives.map((alternative) => (
        <li key={`${String(alternative.value)}${alternative.status}${alternative.quote}`}>
          <AlternativeRow assessed={assessed} alternative={alternative} isEditable={isEditable} />
        </li>
      ))}
    </Stack>
  );
}

interface RowProps {
  assessed: Assessed;
  alternative: Alternative;
  isEditable: boolean;
}

function AlternativeRow({ assessed, alternative, isEditable }: RowProps) {
  const { act } = useReviewTools();
  const show = useShowInPaper();
  const { place } = assessed;
  const text = formatValue(place.field, alternative.value);
  const name = nameOfPath(place.path);
  return (
    <Group gap={8} align="flex-start" wrap="nowrap" justify="space-between">
      <div style={{ minWidth: 0 }}>
        <Group gap={6}>
          <Text size="sm">{text}</Text>
          <Badge size="sm" variant="default" tt="none" fw={500}>
            {WORDS[alternative.status]}
          </Badge>
        </Group>
        <RivalWords alternative={alternative} path={place.path} />
      </div>
      {isEditable && (
        <Button
          size="compact-xs"
          variant="light"
          flex="none"
          onClick={() => {
            act({ action: 'correct', path: place.path, value: alternative.value }, `Change ${name}`);
            keepFocus(place.path);
            if (alternative.evidence) show?.(place.path, alternative.evidence, true);
          }}
        >
          Use this
          <VisuallyHidden>
            : {text} for {name}
          </VisuallyHidden>
        </Button>
      )}
    </Group>
  );
}

/** What speaks for the rival, and which paper says so. */
function RivalWords({ alternative, path }: { alternative: Alternative; path: string }) {
  const { sources } = useReviewTools();
  const show = useShowInPaper();
  const { evidence, quote } = alternative;
  if (evidence) {
    const onShow = show && (() => show(path, evidence));
    return <Quote evidence={evidence} sources={sources} isShort {...(onShow && { onShow })} />;
  }
  if (!quote) return null;
  return (
    <Text size="xs" c="dimmed" lineClamp={2}>
      <q>{quote}</q>
    </Text>
  );
}
