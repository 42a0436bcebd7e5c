'use client';

import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { CommitPreview, SectionPlan } from '#lib/shows/commit-plan.ts';
import { commitImport, fetchCommitPreview } from '../_client/commits.ts';
import { useAddressParam } from '../_ui/use-address-param.ts';
import type { Review } from './use-review.ts';

/** The show that an import is added to, or `new`. */
export type CommitTarget = 'new' | CommitPreview['intoShow'][number];

/** What the commit would do, where it goes, and the step itself. Asked anew each time the dialog opens. */
export function useCommit(jobId: string, review: Review, isOpen: boolean) {
  const router = useRouter();
  const isSaved = review.saveState === 'saved';
  const [chosen, setChosen] = useState<string>();
  /** Chosen among all shows, not among those of the same artist and day; a show whose page asked for papers names itself. */
  const [into, setPicked] = useAddressParam('into');
  const picked = into === '' ? undefined : into;
  const preview = useQuery({
    queryKey: ['commit-preview', jobId, review.revision, picked],
    queryFn: ({ signal }) => fetchCommitPreview(jobId, picked, signal),
    enabled: isOpen && isSaved,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const [asked, setAsked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const target = targetOf(preview.data, picked ?? chosen);
  const sections = sectionsOf(preview.data, target);
  const kept = keptOf(sections, asked);
  const takenOut = takenOutOf(sections, asked);

  const commit = useMutation({
    mutationFn: () =>
      commitImport(jobId, {
        revision: review.revision,
        // Nothing is said where there was nothing to choose, so that a show written meanwhile is not doubled.
        ...(preview.data?.intoShow.length && { into: target === 'new' ? 'new' : target.show.showId }),
        ...(target !== 'new' && { showVersion: target.version }),
        ...(target !== 'new' && { keep: [...kept], takeOut: [...takenOut] }),
      }),
    onSuccess: ({ showId }) => router.push(`/shows/${showId}`),
    onError: () => preview.refetch(),
  });

  return {
    preview,
    target,
    similar: preview.data?.intoShow.filter(({ show }) => show.showId !== picked) ?? [],
    sections,
    choose: (into: string) => {
      setPicked('');
      setChosen(into);
      setAsked(new Map());
    },
    picked,
    pick: (showId: string | undefined) => {
      setPicked(showId ?? '');
      setAsked(new Map());
    },
    kept,
    takenOut,
    /** A field by its path, or a part by its id, and whether it is kept or taken out. */
    ask: (which: string, isAsked: boolean) => setAsked((known) => new Map([...known, [which, isAsked]])),
    commit,
    isReady: isSaved && preview.isSuccess && !preview.isPlaceholderData,
    isSaved,
  };
}

/** As chosen; else the show that is there, for it is seldom another one. */
function targetOf(preview: CommitPreview | undefined, chosen: string | undefined): CommitTarget {
  if (chosen === 'new') return 'new';
  const { intoShow = [] } = preview ?? {};
  return intoShow.find(({ show }) => show.showId === chosen) ?? intoShow[0] ?? 'new';
}

function sectionsOf(preview: CommitPreview | undefined, target: CommitTarget): SectionPlan[] {
  return target === 'new' ? (preview?.asNew ?? []) : target.sections;
}

/** What a person has checked stays, unless it is asked otherwise. */
function keptOf(sections: readonly SectionPlan[], asked: ReadonlyMap<string, boolean>): ReadonlySet<string> {
  const kept = sections.flatMap(({ changed }) =>
    changed.filter(({ path, overrulesPerson }) => asked.get(path) ?? overrulesPerson),
  );
  return new Set(kept.map(({ path }) => path));
}

/** What the papers surely call off goes, unless it is asked otherwise. */
function takenOutOf(
  sections: readonly SectionPlan[],
  asked: ReadonlyMap<string, boolean>,
): ReadonlySet<string> {
  const parts = sections.flatMap(({ takenOut }) =>
    takenOut.filter(({ partId, isSure }) => asked.get(partId) ?? isSure),
  );
  return new Set(parts.map(({ partId }) => partId));
}
