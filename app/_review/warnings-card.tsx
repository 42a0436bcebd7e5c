'use client';

import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ImportWarning } from '#lib/import/candidate.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { datesInWords } from '../_fields/format.ts';
import { nameOfPath } from '../_fields/paths.ts';
import { focusField } from './focus-field.ts';
import { ImportAlone } from './import-alone.tsx';

/** What no single field shows: contradictions, papers that could not be read. Each names and links its fields. */
export function WarningsCard({ job, isViewer }: { job: ImportJob; isViewer: boolean }) {
  // What was left out is shown under its list.
  const warnings = job.warnings.filter(({ leftOut }) => !leftOut);
  if (warnings.length === 0) return null;
  return (
    <section className="card" aria-labelledby="warnings-title" style={{ padding: '16px 18px' }}>
      <Group gap={8} mb="xs" wrap="nowrap" c="var(--check-ink)">
        <IconAlertTriangle size={19} aria-hidden />
        <Title order={2} size="h5" id="warnings-title">
          Worth knowing
        </Title>
      </Group>
      <Stack component="ul" gap={8} style={{ margin: 0, paddingLeft: 20 }}>
        {warnings.map((warning) => (
          <li key={`${warning.code}${warning.message}${warning.paths?.join()}`}>
            <Text size="sm">
              {paperOf(job, warning)}
              {datesInWords(warning.message)} <PathLinks paths={warning.paths ?? []} />
              {!isViewer && <WayOut job={job} warning={warning} />}
            </Text>
          </li>
        ))}
      </Stack>
    </section>
  );
}

/** Which of several papers a note about its reading is about; an attachment may be listed under its mail only. */
function paperOf(job: ImportJob, { code, sourceId, message }: ImportWarning): string {
  const paper =
    job.sources.find((source) => source.sourceId === sourceId) ??
    job.sources.find((source) => source.sourceId === sourceId?.split('/')[0]);
  const isClear = job.sources.length === 1 || code !== 'source.note' || message.startsWith('“');
  return paper && !isClear ? `“${paper.fileName}”: ` : '';
}

/** A paper about another show; an attachment of a mail cannot be taken out of it. */
function WayOut({ job, warning }: { job: ImportJob; warning: ImportWarning }) {
  const paper = job.sources.find(({ sourceId }) => sourceId === warning.sourceId);
  if (!paper || warning.code !== 'source.other_show') return null;
  return <ImportAlone job={job} sourceId={paper.sourceId} />;
}

export function PathLinks({ paths, onFollow }: { paths: readonly string[]; onFollow?: () => void }) {
  return paths.map((path, index) => (
    <span key={path}>
      {index > 0 && ', '}
      <Anchor
        component="button"
        type="button"
        size="sm"
        c="inherit"
        underline="always"
        onClick={() => {
          onFollow?.();
          // A closing dialog gives the focus back first.
          window.setTimeout(() => showPath(path), onFollow ? 250 : 0);
        }}
      >
        {nameOfPath(path)}
      </Anchor>
    </span>
  ));
}

/** A path may name a field, an item or a whole section. */
function showPath(path: string): void {
  if (focusField(path)) return;
  const [section] = path.split('.');
  const target =
    document.querySelector(`[data-entry="${CSS.escape(path)}"]`) ??
    document.getElementById(`section-${section}`);
  target?.scrollIntoView({ block: 'start' });
}
