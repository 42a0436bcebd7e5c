import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { getJob } from '#lib/jobs/get-job.ts';
import { canEdit } from '#lib/jobs/list-memberships.ts';
import { importJobSchema } from '../../../_client/import-job.ts';
import { importTitle } from '../../../_import/import-title.ts';
import { ImportView } from '../../../_import/import-view.tsx';
import { readSession, requireSession } from '../../../_server/session.ts';

type Props = PageProps<'/imports/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const session = await readSession();
  const job = session && z.uuid().safeParse(id).success ? await getJob(session.client, id) : null;
  return { title: job ? importTitle(job) : 'Import' };
}

export default async function ImportPage({ params }: Props) {
  const { id } = await params;
  const { client, organisations } = await requireSession(`/imports/${id}`);
  if (!z.uuid().safeParse(id).success) notFound();
  const job = await getJob(client, id);
  if (!job) notFound();
  const membership = organisations.find((org) => org.orgId === job.org_id);
  const isViewer = !membership || !canEdit(membership.role);
  return <ImportView key={job.id} first={importJobSchema.parse(job)} isViewer={isViewer} />;
}
