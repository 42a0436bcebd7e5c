import { Title } from '@mantine/core';
import type { Metadata } from 'next';
import { listShows } from '#lib/shows/index.ts';
import { NoOrganisation } from '../../_import/no-organisation.tsx';
import { requireSession } from '../../_server/session.ts';
import { ShowsList } from '../../_show/shows-list.tsx';

export const metadata: Metadata = { title: 'Shows' };

export default async function ShowsPage() {
  const { client, current } = await requireSession('/shows');
  if (!current) return <NoOrganisation />;
  const { orgId } = current;
  const today = new Date().toISOString().slice(0, 10);
  const [upcoming, undated, past] = await Promise.all([
    listShows(client, { orgId, today, when: 'upcoming' }),
    listShows(client, { orgId, today, when: 'undated' }),
    listShows(client, { orgId, today, when: 'past' }),
  ]);
  return (
    <>
      <Title order={1} size="h2" mb="lg">
        Shows
      </Title>
      <ShowsList key={orgId} orgId={orgId} today={today} first={{ upcoming, undated, past }} />
    </>
  );
}
