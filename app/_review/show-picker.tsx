'use client';

import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SHOW_TIMES, type ShowTime } from '#lib/shows/show-time.ts';
import { fetchShows, type ShowsOfTime } from '../_client/shows.ts';
import { formatDate } from '../_fields/format.ts';
import { showTitle } from '../_show/show-title.ts';
import { SHOW_TIME_WORDS } from '../_show/shows-group.tsx';

type NamedShow = Omit<ShowsOfTime['shows'][number], 'orgId' | 'jobId' | 'createdAt'>;

interface ShowPickerProps {
  orgId: string;
  showId: string | undefined;
  /** The show that the papers go to, once it is known. */
  show: NamedShow | undefined;
  onPick: (showId: string | undefined) => void;
}

const TYPING_MS = 250;

/** Any show of the organisation, for papers that name neither its artist nor its day; nothing while there is no show. */
export function ShowPicker({ orgId, showId, show, onPick }: ShowPickerProps) {
  const [typed, setTyped] = useState('');
  const [last, setPicked] = useState<{ value: string; label: string }>();
  const picked = show?.showId === showId && show ? { value: show.showId, label: labelOf(show) } : last;
  // What stands in the input after a choice is its label, and no search.
  const [search] = useDebouncedValue(typed === picked?.label ? '' : typed.trim(), TYPING_MS);
  const { data: groups = [] } = useQuery({
    queryKey: ['shows-to-pick', orgId, search],
    queryFn: ({ signal }) => Promise.all(SHOW_TIMES.map((when) => groupOf(orgId, when, search, signal))),
    placeholderData: keepPreviousData,
  });
  const isFound = groups.some(({ items }) => items.length > 0);
  if (!isFound && search === '' && !picked) return null;
  const hasPicked = groups.some(({ items }) => items.some(({ value }) => value === picked?.value));
  return (
    <Select
      label="Add it to a show that is there"
      placeholder="Artist, event, venue or city"
      data={picked && !hasPicked ? [picked, ...groups] : groups}
      value={showId ?? null}
      onChange={(value, option) => {
        setPicked(option ?? undefined);
        onPick(value ?? undefined);
      }}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={setTyped}
      // The server has searched already.
      filter={({ options }) => options}
      nothingFoundMessage="No show has these words in its artist, event, venue or city."
      maxDropdownHeight={280}
    />
  );
}

async function groupOf(orgId: string, when: ShowTime, search: string, signal: AbortSignal) {
  const today = new Date().toISOString().slice(0, 10);
  const { shows } = await fetchShows({ orgId, when, today, search }, undefined, signal);
  return {
    group: SHOW_TIME_WORDS[when].title,
    items: shows.map((show) => ({ value: show.showId, label: labelOf(show) })),
  };
}

function labelOf(show: NamedShow): string {
  return [showTitle(show), show.date && formatDate(show.date), show.venue ?? show.city]
    .filter(Boolean)
    .join(' · ');
}
