import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { getJob } from '#lib/jobs/get-job.ts';
import { getShow } from '#lib/shows/index.ts';
import { readSession, requireSession } from '../../../_server/session.ts';
import { showTitle } from '../../../_show/show-title.ts';
import { ShowView } from '../../../_show/show-view.tsx';

type Props = PageProps<'/shows/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const session = await readSession();
  const show = session && z.uuid().safeParse(id).success ? await getShow(session.client, id) : null;
  return { title: show ? showTitle(show) : 'Show' };
}

export default async function ShowPage({ params }: Props) {
  const { id } = await params;
  const { client } = await requireSession(`/shows/${id}`);
  if (!z.uuid().safeParse(id).success) notFound();
  const show = await getShow(client, id);
  if (!show) notFound();
  const job = await getJob(client, show.jobId);
  return <ShowView show={show} sources={job?.sources ?? []} />;
}
