import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { canEdit } from '#lib/jobs/list-memberships.ts';
import { getShow } from '#lib/shows/get-show.ts';
import { loadHistory } from '#lib/shows/show-history.ts';
import { loadWritten } from '#lib/shows/written.ts';
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
  const { client, organisations, current, userId } = await requireSession(`/shows/${id}`);
  if (!z.uuid().safeParse(id).success) notFound();
  const show = await getShow(client, id);
  if (!show) notFound();
  const { imports } = await loadHistory(client, show);
  const last = imports.at(-1);
  const isFresh = last?.commit.undoUntil && Date.parse(last.commit.undoUntil) > Date.now();
  const membership = organisations.find((org) => org.orgId === show.orgId);
  const isEditor = membership !== undefined && canEdit(membership.role);
  return (
    <ShowView
      show={show}
      imports={imports.map(({ commit, job }) => ({ jobId: job.id, at: commit.at, sources: job.sources }))}
      latest={
        last && isFresh
          ? {
              ...last.commit,
              by: last.commit.by === userId ? 'you' : last.committedBy,
              written: await loadWritten(client, show),
            }
          : undefined
      }
      canEdit={isEditor}
      canAddPapers={isEditor && current?.orgId === show.orgId}
    />
  );
}
