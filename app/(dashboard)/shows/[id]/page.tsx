import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { canEdit } from '#lib/jobs/list-memberships.ts';
import { getShow } from '#lib/shows/get-show.ts';
import { papersOf } from '#lib/shows/papers.ts';
import { importsOf, loadHistory, type ShowStep } from '#lib/shows/show-history.ts';
import { loadWritten } from '#lib/shows/written.ts';
import { readSession, requireSession } from '../../../_server/session.ts';
import { correctedWords } from '../../../_show/corrected-words.ts';
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
  const { steps } = await loadHistory(client, show);
  const last = steps.at(-1);
  const isFresh = last?.commit.undoUntil && Date.parse(last.commit.undoUntil) > Date.now();
  const membership = organisations.find((org) => org.orgId === show.orgId);
  const isEditor = membership !== undefined && canEdit(membership.role);
  const who = ({ commit, committedBy }: ShowStep) => (commit.by === userId ? 'you' : committedBy);
  const takenOutBy = (step: ShowStep) =>
    step.commit.takenOut.map((part) => ({
      ...part,
      at: step.commit.at,
      by: who(step),
      sources: step.job?.sources ?? [],
    }));
  return (
    <ShowView
      show={show}
      imports={importsOf(steps).map(({ commit, job }) => ({
        jobId: job.id,
        at: commit.at,
        sources: papersOf(show, job),
      }))}
      latest={
        last && isFresh
          ? {
              ...last.commit,
              by: who(last),
              written: last.job ? await loadWritten(client, show) : [],
              takenOut: takenOutBy(last),
              corrected: last.commit.corrected.map((one) => correctedWords(show, one)),
            }
          : undefined
      }
      takenOut={steps.flatMap(takenOutBy)}
      canEdit={isEditor}
      canAddPapers={isEditor && current?.orgId === show.orgId}
    />
  );
}
