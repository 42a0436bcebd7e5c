import { Group, Title } from '@mantine/core';
import type { Metadata } from 'next';
import { listJobs } from '#lib/jobs/list-jobs.ts';
import { importSummarySchema } from '../../_client/import-job.ts';
import { ImportsList } from '../../_import/imports-list.tsx';
import { NoOrganisation } from '../../_import/no-organisation.tsx';
import { requireSession } from '../../_server/session.ts';

export const metadata: Metadata = { title: 'Imports' };

export default async function ImportsPage() {
  const { client, current } = await requireSession('/imports');
  if (!current) return <NoOrganisation />;
  const { jobs, nextCursor } = await listJobs(client, { orgId: current.orgId });
  const first = { jobs: jobs.map((job) => importSummarySchema.parse(job)), nextCursor };
  return (
    <>
      <Group justify="space-between" mb="lg">
        <Title order={1} size="h2">
          Imports
        </Title>
      </Group>
      <ImportsList key={current.orgId} orgId={current.orgId} first={first} />
    </>
  );
}
