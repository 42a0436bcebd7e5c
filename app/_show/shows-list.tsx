'use client';

import { EmptyState, Group, Text } from '@mantine/core';
import { IconMicrophone2 } from '@tabler/icons-react';
import { SHOW_TIMES, type ShowTime } from '#lib/shows/show-time.ts';
import { fetchShows, type ShowsOfTime } from '../_client/shows.ts';
import { foundWords } from '../_fields/format.ts';
import { LinkButton } from '../_ui/link-button.tsx';
import { SearchField } from '../_ui/search-field.tsx';
import { useAddressParam } from '../_ui/use-address-param.ts';
import { usePages } from '../_ui/use-pages.ts';
import { ShowsGroup, showsOf } from './shows-group.tsx';

interface ShowsListProps {
  orgId: string;
  /** `YYYY-MM-DD` */
  today: string;
  first: Record<ShowTime, ShowsOfTime>;
  /** What `first` was searched for. */
  firstSearch: string;
}

/** The next show first, then what has no date yet, then the past from the latest back. */
export function ShowsList({ orgId, today, first, firstSearch }: ShowsListProps) {
  const [search, setSearch] = useAddressParam('search');
  // One call for each part of time, always in the same order.
  const useGroup = (when: ShowTime) => {
    const query = { orgId, today, search, when };
    return usePages({
      key: ['shows', query],
      fetchPage: (cursor, signal) => fetchShows(query, cursor, signal),
      first: search === firstSearch ? first[when] : undefined,
    });
  };
  const groups = {
    upcoming: useGroup('upcoming'),
    undated: useGroup('undated'),
    past: useGroup('past'),
  };
  const all = Object.values(groups);
  const isSearching = all.some((group) => group.isPlaceholderData);
  const isSettled = !isSearching && all.every((group) => group.isSuccess);
  const size = all.reduce((sum, group) => sum + showsOf(group).length, 0);
  const hasMore = all.some((group) => group.hasNextPage);
  const resultWords = () =>
    size === 0
      ? `No show has “${search}” in its artist, event, venue or city.`
      : foundWords(size, 'show', hasMore);
  if (isSettled && size === 0 && search === '') return <NoShows />;
  return (
    <>
      <Group mb="xs">
        <SearchField
          label="Search the shows"
          placeholder="Artist, event, venue or city"
          value={search}
          isSearching={isSearching}
          onSearch={setSearch}
        />
      </Group>
      <Text size="sm" role="status" c="dimmed" mb="xs">
        {isSettled && search !== '' && resultWords()}
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
