import { Title } from '@mantine/core';
import type { Metadata } from 'next';
import { listShows } from '#lib/shows/index.ts';
import { NoOrganisation } from '../../_import/no-organisation.tsx';
import { oneParam } from '../../_server/one-param.ts';
import { requireSession } from '../../_server/session.ts';
import { ShowsList } from '../../_show/shows-list.tsx';

export const metadata: Metadata = { title: 'Shows' };

export default async function ShowsPage({ searchParams }: PageProps<'/shows'>) {
  const { client, current } = await requireSession('/shows');
  if (!current) return <NoOrganisation />;
  const { orgId } = current;
  const today = new Date().toISOString().slice(0, 10);
  const search = oneParam((await searchParams).search);
  const [upcoming, undated, past] = await Promise.all([
    listShows(client, { orgId, today, search, when: 'upcoming' }),
    listShows(client, { orgId, today, search, when: 'undated' }),
    listShows(client, { orgId, today, search, when: 'past' }),
  ]);
  const first = { upcoming, undated, past };
  return (
    <>
      <Title order={1} size="h2" mb="lg">
        Shows
      </Title>
      <ShowsList key={orgId} orgId={orgId} today={today} first={first} firstSearch={search} />
    </>
  );
}
