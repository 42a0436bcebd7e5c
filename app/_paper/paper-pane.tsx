'use client';

import {
  ActionIcon,
  Alert,
  Anchor,
  Group,
  Loader,
  SegmentedControl,
  Select,
  Text,
  Tooltip,
} from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConfidenceMap } from '#lib/import/candidate.ts';
import { mayPass, sentenceFor } from '../_client/http.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { fetchOriginal, fetchPapers, type Paper, sourcePath } from '../_client/papers.ts';
import { fileOf, type PaperFocus } from './marks.ts';
import classes from './paper-pane.module.css';
import type { PaperProps } from './paper-props.ts';
import { PicturePaper } from './picture-paper.tsx';
import { TextPaper } from './text-paper.tsx';

/** The engine that draws PDFs is loaded with the first one; without it the fields beside must stay. */
const PdfPaper = dynamic(() => import('./pdf-paper.tsx').catch(() => ({ default: NotLoaded })), {
  ssr: false,
  loading: () => <Waiting />,
});

function NotLoaded() {
  return (
    <Alert color="gray" variant="light" m="md">
      This page could not be loaded. Once you are connected and your changes are saved, reload to see it
      drawn.
    </Alert>
  );
}

type View = 'page' | 'text';
type Source = ImportJob['sources'][number];

interface PaperPaneProps {
  job: ImportJob;
  confidences: ConfidenceMap;
  focus: PaperFocus | undefined;
  /** A marked place was pressed: its field is wanted. */
  onPick: (path: string) => void;
}

/** The papers themselves, beside the fields that were read from them. */
export function PaperPane({ job, confidences, focus, onPick }: PaperPaneProps) {
  const [chosen, setChosen] = useState(() => firstRead(job, confidences)?.sourceId);
  const [views, setViews] = useState<Record<string, View>>({});
  const setView = useCallback(
    (sourceId: string, view: View) => setViews((all) => ({ ...all, [sourceId]: view })),
    [],
  );
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!focus) return;
    const sourceId = fileOf(focus.evidence.sourceId);
    setChosen(sourceId);
    setView(sourceId, focus.evidence.box ? 'page' : 'text');
  }, [focus, setView]);
  const source = job.sources.find(({ sourceId }) => sourceId === chosen) ?? job.sources[0];
  if (!source) return null;
  const here = focus && fileOf(focus.evidence.sourceId) === source.sourceId ? focus : undefined;
  const kind = pictured(source);
  const view = views[source.sourceId] ?? 'page';
  return (
    <aside aria-label="Papers" className={`card ${classes.pane}`}>
      <Group gap="xs" wrap="nowrap" className={classes.head}>
        {job.sources.length > 1 ? (
          <Select
            aria-label="Paper"
            size="xs"
            flex={1}
            allowDeselect={false}
            data={job.sources.map(({ sourceId, fileName }) => ({ value: sourceId, label: fileName }))}
            value={source.sourceId}
            onChange={(value) => value && setChosen(value)}
          />
        ) : (
          <Text size="sm" fw={550} flex={1} miw={0} truncate>
            {source.fileName}
          </Text>
        )}
        {kind && (
          <SegmentedControl
            aria-label="Show as"
            size="xs"
            value={view}
            onChange={(value) => setView(source.sourceId, value === 'text' ? 'text' : 'page')}
            data={[
              { value: 'page', label: 'Page' },
              { value: 'text', label: 'Text' },
            ]}
          />
        )}
        <Tooltip label="Download">
          <ActionIcon
            component="a"
            href={sourcePath(job.id, source.sourceId)}
            download
            variant="default"
            size={30}
            aria-label={`Download ${source.fileName}`}
          >
            <IconDownload size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section ref={pane} className={classes.body} tabIndex={0} aria-label={`Contents of ${source.fileName}`}>
        <PaperBody
          key={source.sourceId}
          job={job}
          source={source}
          kind={view === 'page' ? kind : undefined}
          paper={{ fileId: source.sourceId, confidences, focus: here, pane, onPick }}
          onUnreadable={() => setView(source.sourceId, 'text')}
        />
      </section>
    </aside>
  );
}

/** What could not be read is not what one wants to see beside the fields. */
function firstRead({ sources }: ImportJob, confidences: ConfidenceMap): Source | undefined {
  const all = Object.values(confidences).flatMap(({ evidence }) => evidence);
  const read = new Set(all.map(({ sourceId }) => fileOf(sourceId)));
  return sources.find(({ sourceId }) => read.has(sourceId));
}

interface PaperBodyProps {
  job: ImportJob;
  source: Source;
  kind: 'pdf' | 'picture' | undefined;
  paper: PaperProps;
  onUnreadable: () => void;
}

function PaperBody({ job, source, kind, paper, onUnreadable }: PaperBodyProps) {
  const { id: jobId } = job;
  const { sourceId } = source;
  const papers = useQuery({
    queryKey: ['papers', jobId, sourceId],
    queryFn: ({ signal }) => fetchPapers(jobId, sourceId, signal),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: kind !== 'pdf',
  });
  const original = useQuery({
    queryKey: ['original', jobId, sourceId],
    queryFn: ({ signal }) => fetchOriginal(jobId, sourceId, signal),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: kind !== undefined,
  });
  if (kind && original.isError) return <Unshown error={original.error} onText={onUnreadable} />;
  if (kind === 'pdf' && original.data)
    return <PdfPaper {...paper} file={original.data} onUnreadable={onUnreadable} />;
  if (papers.isError)
    return <NoWords job={job} source={source} error={papers.error} onRetry={papers.refetch} />;
  if (!papers.data || (kind && !original.data)) return <Waiting />;
  const size = kind === 'picture' ? sizeOf(papers.data) : undefined;
  if (original.data && size)
    return (
      <PicturePaper
        {...paper}
        file={original.data}
        fileName={source.fileName}
        size={size}
        onUnreadable={onUnreadable}
      />
    );
  return <TextPaper {...paper} papers={papers.data} />;
}

/** What is looked at rather than read. Pictures of other types are no pictures to a browser. */
function pictured({ mimeType, kind }: Source): 'pdf' | 'picture' | undefined {
  if (kind === 'text') return undefined;
  if (mimeType === 'application/pdf') return 'pdf';
  return mimeType === 'image/png' || mimeType === 'image/jpeg' ? 'picture' : undefined;
}

function sizeOf([paper]: readonly Paper[]): { width: number; height: number } | undefined {
  const page = paper?.pages[0];
  const { width, height } = page?.turn ?? page ?? {};
  return width && height ? { width, height } : undefined;
}

function Waiting() {
  return (
    <Group justify="center" p="xl">
      <Loader size="sm" aria-label="The paper is being loaded" />
    </Group>
  );
}

interface NoWordsProps {
  job: ImportJob;
  source: Source;
  error: unknown;
  onRetry: () => void;
}

/** A paper that could not be read stays without words however often they are asked for: why it could not be is said here, too. */
function NoWords({ job, source, error, onRetry }: NoWordsProps) {
  if (mayPass(error)) return <Unshown error={error} onRetry={onRetry} />;
  const notes = job.warnings.filter(
    ({ sourceId, code }) => sourceId === source.sourceId && code.startsWith('source.'),
  );
  return (
    <Alert color="gray" variant="light" m="md" role="status">
      {notes.length > 0 ? notes.map(({ message }) => message).join(' ') : sentenceFor(error)}
    </Alert>
  );
}

function Unshown({ error, onText, onRetry }: { error: unknown; onText?: () => void; onRetry?: () => void }) {
  return (
    <Alert color="gray" variant="light" m="md" role="status">
      {sentenceFor(error)}{' '}
      {onText && (
        <Anchor component="button" type="button" size="sm" onClick={onText}>
          Show the words that were read
        </Anchor>
      )}
      {onRetry && (
        <Anchor component="button" type="button" size="sm" onClick={onRetry}>
          Try again
        </Anchor>
      )}
    </Alert>
  );
}
