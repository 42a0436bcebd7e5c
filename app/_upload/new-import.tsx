'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { formatBytes, type ImportLimits } from '#lib/import/limits.ts';
import { fetchImports } from '../_client/imports.ts';
import { count } from '../_fields/format.ts';
import { ChooseSources } from './choose-sources.tsx';
import { PasteText } from './paste-text.tsx';
import { selectionProblem, sendable, sentOf, totalBytes } from './rows.ts';
import { SampleButton } from './sample-button.tsx';
import { SourceRowView } from './source-row-view.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';
import { usePasteFromClipboard } from './use-paste-from-clipboard.ts';
import { type KnownImports, useSelection } from './use-selection.ts';
import { useUpload } from './use-upload.ts';
import { WhatComesOut } from './what-comes-out.tsx';

/** The whole way from choosing papers to the page of the started import. */
export function NewImport({ orgId, limits }: { orgId: string; limits: ImportLimits }) {
  const known = useKnownImports(orgId);
  const { rows, addFiles, addText, remove, setStates, update } = useSelection(limits, known);
  const { start, stop, isSending, sentBytes, error } = useUpload({
    orgId,
    rows,
    maxInlineBytes: limits.maxInlineBytes,
    setStates,
  });
  const [pasted, setPasted] = useState<string>();
  usePasteFromClipboard({ onFiles: addFiles, onText: setPasted, isOff: isSending || pasted !== undefined });
  useLeaveGuard(isSending, 'The upload is still running. Leave and stop it?');

  const ready = sendable(rows);
  const problem = selectionProblem(rows, limits);
  const isChecking = rows.some((row) => row.state === 'checking');
  const canStart = ready.length > 0 && !problem && !isChecking;

  return (
    <Stack gap="lg">
      <ChooseSources limits={limits} isOff={isSending} onFiles={addFiles} onPaste={() => setPasted('')} />
      <PasteText
        text={pasted}
        maxBytes={limits.maxTextBytes}
        onClose={() => setPasted(undefined)}
        onAdd={(label, text) => {
          addText(label, text);
          setPasted(undefined);
        }}
      />
      {rows.length === 0 && (
        <>
          <SampleButton orgId={orgId} />
          <WhatComesOut />
        </>
      )}
      {rows.length > 0 && (
        <Stack
          component="ul"
          aria-label="Chosen papers"
          gap="xs"
          style={{ listStyle: 'none', margin: 0, padding: 0 }}
        >
          {rows.map((row) => (
            <SourceRowView
              key={row.id}
              row={row}
              sentBytes={sentOf(ready, row.id, sentBytes)}
              isLocked={isSending}
              onRemove={() => remove(row.id)}
              onRetry={() => update(row.id, { state: 'ready', reason: '' })}
            />
          ))}
        </Stack>
      )}
      {(problem || error) && (
        <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle aria-hidden />}>
          {problem ?? error}
        </Alert>
      )}
      {rows.length > 0 && (
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="dimmed" role="status">
            {isSending
              ? `Sending ${formatBytes(totalBytes(ready))}`
              : `${count(ready.length, 'paper')}, ${formatBytes(totalBytes(ready))} in all`}
          </Text>
          {isSending ? (
            <Button variant="default" onClick={stop}>
              Stop the upload
            </Button>
          ) : (
            <Button
              size="md"
              disabled={!canStart}
              onClick={start}
              rightSection={<IconArrowRight size={18} aria-hidden />}
            >
              {error ? 'Try again' : 'Read these papers'}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}

/** Files of recent imports by the hash of their content, to say "already imported" before anything is sent. */
function useKnownImports(orgId: string): KnownImports {
  const { data } = useQuery({
    queryKey: ['known-imports', orgId],
    queryFn: ({ signal }) => fetchImports(orgId, undefined, signal),
    staleTime: 30_000,
  });
  return useMemo(() => {
    const known = new Map<string, { jobId: string; createdAt: string }>();
    for (const job of data?.jobs ?? []) {
      if (job.status === 'failed' || job.status === 'cancelled') continue;
      for (const { sha256 } of job.sources) {
        if (!known.has(sha256)) known.set(sha256, { jobId: job.id, createdAt: job.created_at });
      }
    }
    return known;
  }, [data]);
}
