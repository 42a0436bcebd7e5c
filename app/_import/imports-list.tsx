'use client';

import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { sentenceFor } from '../_client/http.ts';
import { foundWords } from '../_fields/format.ts';
import { SearchField } from '../_ui/search-field.tsx';
import { useAddressParam } from '../_ui/use-address-param.ts';
import { IMPORT_FILTERS, importFilter } from './import-filter.ts';
import { ImportRow } from './import-row.tsx';
import { NoImports } from './no-imports.tsx';
import { type ImportsPage, type ImportsWanted, useImports } from './use-imports.ts';

interface ImportsListProps {
  orgId: string;
  first: ImportsPage;
  /** What `first` was asked for. */
  firstWanted: ImportsWanted;
}

const OPTIONS = Object.entries(IMPORT_FILTERS).map(([value, { label }]) => ({ value, label }));

/** The imports of the organisation, newest first; searched and narrowed in the address, so that both outlive a reload. */
export function ImportsList({ orgId, first, firstWanted }: ImportsListProps) {
  const [search, setSearch] = useAddressParam('search');
  const [state, setState] = useAddressParam('state');
  const filter = importFilter(state);
  const isFirst = search === firstWanted.search && filter === firstWanted.filter;
  const query = useImports(orgId, { search, filter }, isFirst ? first : undefined);
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
      {query.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            Show older imports
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function noneWords({ search, filter }: ImportsWanted): string {
  const which = filter === '' ? 'No import' : `No import under “${IMPORT_FILTERS[filter].label}”`;
  return search === ''
    ? `${which}.`
    : `${which} has “${search}” in its artist, event, venue, city or the names of its papers.`;
}
