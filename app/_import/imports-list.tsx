'use client';

import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { z } from 'zod';
import { isUnfinished } from '#lib/jobs/job.ts';
import { sentenceFor } from '../_client/http.ts';
import type { importListSchema } from '../_client/import-job.ts';
import { fetchImports } from '../_client/imports.ts';
import { foundWords } from '../_fields/format.ts';
import { MoreButton } from '../_ui/more-button.tsx';
import { SearchField } from '../_ui/search-field.tsx';
import { useAddressParam } from '../_ui/use-address-param.ts';
import { usePages } from '../_ui/use-pages.ts';
import { IMPORT_FILTERS, type ImportFilter, importFilter } from './import-filter.ts';
import { ImportRow } from './import-row.tsx';
import { NoImports } from './no-imports.tsx';

/** What the list is narrowed to. */
interface ImportsWanted {
  search: string;
  filter: ImportFilter;
}

interface ImportsListProps {
  orgId: string;
  first: z.infer<typeof importListSchema>;
  /** What `first` was asked for. */
  firstWanted: ImportsWanted;
}

const LIVE_MS = 2000;
const QUIET_MS = 20_000;
const OPTIONS = Object.entries(IMPORT_FILTERS).map(([value, { label }]) => ({ value, label }));

/**
 * The imports of the organisation, newest first; searched and narrowed in the address, so that both outlive a reload.
 * Refreshed by itself, faster while something is being read.
 */
export function ImportsList({ orgId, first, firstWanted }: ImportsListProps) {
  const [search, setSearch] = useAddressParam('search');
  const [state, setState] = useAddressParam('state');
  const filter = importFilter(state);
  const isFirst = search === firstWanted.search && filter === firstWanted.filter;
  const wanted = { orgId, search, statuses: IMPORT_FILTERS[filter].statuses };
  const query = usePages({
    key: ['imports', wanted],
    fetchPage: (cursor, signal) => fetchImports(wanted, cursor, signal),
    first: isFirst ? first : undefined,
    refreshMs: (pages) => (pages.some((page) => page.jobs.some(isUnfinished)) ? LIVE_MS : QUIET_MS),
  });
  const jobs = query.data?.pages.flatMap((page) => page.jobs) ?? [];
  const isAll = search === '' && filter === '';
  const resultWords = () =>
    jobs.length === 0 ? noneWords({ search, filter }) : foundWords(jobs.length, 'import', query.hasNextPage);
  if (isAll && query.isSuccess && !query.isPlaceholderData && jobs.length === 0) return <NoImports />;
  return (
    <Stack gap="sm">
      <div>
        <Group gap="sm" mb="xs">
          <SearchField
            label="Search the imports"
            placeholder="Artist, event, venue, city or file name"
            value={search}
            isSearching={query.isPlaceholderData}
            onSearch={setSearch}
          />
          <NativeSelect
            aria-label="Which imports"
            data={OPTIONS}
            value={filter}
            onChange={(event) => setState(event.currentTarget.value)}
          />
        </Group>
        <Text size="sm" c="dimmed" role="status">
          {query.isError && `This list may be out of date. ${sentenceFor(query.error)}`}
          {query.isSuccess && !query.isPlaceholderData && !isAll && resultWords()}
        </Text>
      </div>
      <Stack component="ul" gap="xs" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {jobs.map((job) => (
          <li key={job.id}>
            <ImportRow job={job} />
          </li>
        ))}
      </Stack>
      <MoreButton list={query} label="Show older imports" />
    </Stack>
  );
}

function noneWords({ search, filter }: ImportsWanted): string {
  const which = filter === '' ? 'No import' : `No import under “${IMPORT_FILTERS[filter].label}”`;
  return search === ''
    ? `${which}.`
    : `${which} has “${search}” in its artist, event, venue, city or the names of its papers.`;
}
