'use client';

import { Stack, Text } from '@mantine/core';
import type { SourceDescription } from '#lib/jobs/job.ts';
import type { TakenOut } from '#lib/shows/show.ts';
import { Quote } from '../_fields/quote.tsx';
import { entryFacts, entryTitle } from '../_review/entry-title.ts';
import { Age } from '../_ui/age.tsx';

/** A part that is no longer in the show, as the page tells it. */
export interface TakenOutPart extends TakenOut {
  at: string;
  by: string | null;
  /** The papers of the import that took it out; none where a person did. */
  sources: SourceDescription[];
}

interface TakenOutListProps {
  parts: TakenOutPart[];
  /** The id of the heading over it. */
  labelledBy: string;
}

/** Each with when, by whom, and the words that call it off. */
export function TakenOutList({ parts, labelledBy }: TakenOutListProps) {
  return (
    <Stack
      component="ul"
      role="list"
      aria-labelledby={labelledBy}
      gap={8}
      m={0}
      pl={0}
      style={{ listStyle: 'none' }}
    >
      {parts.map((part) => (
        <li key={`${part.id}${part.at}`}>
          <TakenOutWords part={part} />
        </li>
      ))}
    </Stack>
  );
}

/** `isBrief`: without what stands beside it. */
export function TakenOutWords({ part, isBrief = false }: { part: TakenOutPart; isBrief?: boolean }) {
  const { section, value, reason, evidence, at, by, sources } = part;
  const facts = entryFacts(section, value);
  return (
    <>
      <Text size="sm">
        {isBrief && 'Taken out: '}
        <Text span inherit td="line-through">
          {[entryTitle(section, value, 0), facts].filter(Boolean).join(' · ')}
        </Text>
        {reason && `, because ${reason}`}
        {!isBrief && (
          <Text span size="xs" c="dimmed">
            {' '}
            <Age at={at} />
            {by && ` by ${by}`}
          </Text>
        )}
      </Text>
      {evidence && <Quote evidence={evidence} sources={{ describe: (id) => fileOf(id, sources) }} isShort />}
    </>
  );
}

/** `c/1` is the first attachment of the mail `c`. */
function fileOf(id: string, sources: readonly SourceDescription[]): string {
  return sources.find(({ sourceId }) => sourceId === id.split('/', 1)[0])?.fileName ?? '';
}
