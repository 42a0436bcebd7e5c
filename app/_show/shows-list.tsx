'use client';

import { CloseButton, EmptyState, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconMicrophone2, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { SHOW_TIMES, type ShowTime } from '#lib/shows/show-time.ts';
import type { ShowsOfTime } from '../_client/shows.ts';
import { LinkButton } from '../_ui/link-button.tsx';
import { useKeys } from '../_ui/use-keys.ts';
import { ShowsGroup } from './shows-group.tsx';
import { useShows } from './use-shows.ts';

interface ShowsListProps {
  orgId: string;
  /** `YYYY-MM-DD` */
  today: string;
  first: Record<ShowTime, ShowsOfTime>;
}

const TYPING_MS = 250;

/** The next show first, then what has no date yet, then the past from the latest back; `/` searches. */
export function ShowsList({ orgId, today, first }: ShowsListProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS);
  const input = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => input.current?.focus() });
  const groups = {
    upcoming: useShows({ orgId, today, search, when: 'upcoming' }, first.upcoming),
    undated: useShows({ orgId, today, search, when: 'undated' }, first.undated),
    past: useShows({ orgId, today, search, when: 'past' }, first.past),
  };
  if (SHOW_TIMES.every((when) => first[when].shows.length === 0)) return <NoShows />;
  const all = Object.values(groups);
  const isSettled = all.every((group) => !group.isFetching && group.isSuccess);
  const hasNone = isSettled && all.every((group) => group.shows.length === 0);
  return (
    <>
      <TextInput
        ref={input}
        aria-label="Search the shows"
        placeholder="Artist, event, venue or city"
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={
          typed && <CloseButton size="sm" aria-label="Clear the search" onClick={() => setTyped('')} />
        }
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
        maxLength={200}
        mb="lg"
      />
      <Text role="status" c="dimmed">
        {hasNone && `No show has “${search}” in its artist, event, venue or city.`}
      </Text>
      {SHOW_TIMES.map((when) => (
        <ShowsGroup key={when} when={when} group={groups[when]} />
      ))}
    </>
  );
}

function NoShows() {
  return (
    <EmptyState size="lg" py={{ base: 32, sm: 72 }} variant="light" icon={<IconMicrophone2 aria-hidden />}>
      <EmptyState.Title order={2}>No shows yet</EmptyState.Title>
      <EmptyState.Description>
        Import the papers of a show, look over what was read, and commit it: the show then stands here.
      </EmptyState.Description>
      <EmptyState.Actions>
        <LinkButton href="/imports">To the imports</LinkButton>
      </EmptyState.Actions>
    </EmptyState>
  );
}
