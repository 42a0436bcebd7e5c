'use client';

import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import { useId } from 'react';
import type { SectionKey } from '#lib/import/extracted.ts';
import { formatDate, formatDateTime } from '../_fields/format.ts';
import { type Entry, entriesOf } from '../_fields/paths.ts';
import { Quote } from '../_fields/quote.tsx';
import { useShowInPaper } from '../_paper/paper-context.tsx';
import { entryTitle } from './entry-title.ts';
import { type LeftOutBooking, useReviewForm } from './review-context.tsx';

/** What the papers call off, under the list it is not in: why, where they say so, and the way to take it after all. */
export function LeftOut({ section }: { section: SectionKey }) {
  const { extracted, leftOut } = useReviewForm();
  const titleId = useId();
  const entries = entriesOf(extracted, section);
  const own = leftOut.filter(
    (one) => one.section === section && !entries.some((entry) => holds(entry, one.value)),
  );
  if (own.length === 0) return null;
  return (
    <Stack gap={6} px={10} mt={4}>
      <Group gap={6} c="dimmed" wrap="nowrap">
        <IconBan size={15} stroke={1.8} aria-hidden />
        <Text size="xs" fw={600} component="h3" id={titleId}>
          Left out
        </Text>
      </Group>
      <Stack
        component="ul"
        role="list"
        aria-labelledby={titleId}
        gap={8}
        m={0}
        pl={0}
        style={{ listStyle: 'none' }}
      >
        {own.map((one) => (
          <li key={JSON.stringify(one.value)}>
            <Booking booking={one} />
          </li>
        ))}
      </Stack>
    </Stack>
  );
}

function Booking({ booking: { section, value, reason, evidence } }: { booking: LeftOutBooking }) {
  const { act, isReadOnly, sources } = useReviewForm();
  const show = useShowInPaper();
  const title = entryTitle(section, value, 0);
  return (
    <>
      <Text size="sm" lh={1.45}>
        <Text span inherit td="line-through" c="dimmed">
          {[title, dayOf(value)].filter(Boolean).join(' · ')}
        </Text>{' '}
        <Text span inherit size="xs" c="dimmed">
          {reason}
        </Text>{' '}
        {!isReadOnly && (
          <Anchor
            component="button"
            type="button"
            size="xs"
            fw={500}
            aria-label={`Add it after all: ${title}`}
            onClick={() => act({ action: 'add', section, value }, `Add ${title}`)}
          >
            Add it after all
          </Anchor>
        )}
      </Text>
      {evidence && (
        <Quote
          evidence={evidence}
          sources={sources}
          isShort
          {...(show && { onShow: () => show(section, evidence) })}
        />
      )}
    </>
  );
}

/** Whether the list has it by now. */
const holds = (entry: Entry, value: Entry) =>
  Object.entries(value).every(([field, one]) => entry[field] === one);

/** The day it would have been on, `2027-04-17` or `2027-04-17T09:20`. */
function dayOf({ departureTime, checkInDate }: Entry): string | undefined {
  const day = departureTime ?? checkInDate;
  if (typeof day !== 'string' || !/^\d{4}/u.test(day)) return undefined;
  return day.includes('T') ? formatDateTime(day) : formatDate(day);
}
