import { Title } from '@mantine/core';
import type { Metadata } from 'next';
import { listJobs } from '#lib/jobs/list-jobs.ts';
import { importSummarySchema } from '../../_client/import-job.ts';
import { IMPORT_FILTERS, importFilter } from '../../_import/import-filter.ts';
import { ImportsList } from '../../_import/imports-list.tsx';
import { NoOrganisation } from '../../_import/no-organisation.tsx';
import { oneParam } from '../../_server/one-param.ts';
import { requireSession } from '../../_server/session.ts';

export const metadata: Metadata = { title: 'Imports' };

export default async function ImportsPage({ searchParams }: PageProps<'/imports'>) {
  const { client, current } = await requireSession('/imports');
  if (!current) return <NoOrganisation />;
  const { orgId } = current;
  const { search, state } = await searchParams;
  const wanted = { search: oneParam(search), filter: importFilter(state) };
  const { statuses } = IMPORT_FILTERS[wanted.filter];
  const { jobs, nextCursor } = await listJobs(client, { orgId, search: wanted.search, statuses });
  const first = { jobs: jobs.map((job) => importSummarySchema.parse(job)), nextCursor };
  return (
    <>
      <Title order={1} size="h2" mb="lg">
        Imports
      </Title>
      <ImportsList key={orgId} orgId={orgId} first={first} firstWanted={wanted} />
    </>
  );
}
