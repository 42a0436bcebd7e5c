'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { formatBytes, type ImportLimits } from '#lib/import/limits.ts';
import { count } from '../_fields/format.ts';
import { usePerson } from '../_ui/person.tsx';
import { useCloseGuard, useLinkGuard } from '../_ui/use-leave-guard.ts';
import { AddPage } from './add-page.tsx';
import { ChooseSources } from './choose-sources.tsx';
import { LeftBehind } from './left-behind.tsx';
import classes from './new-import.module.css';
import { PasteText } from './paste-text.tsx';
import { selectionProblem, sendable, sentOf, totalBytes } from './rows.ts';
import { SampleButton } from './sample-button.tsx';
import { SourceRowView } from './source-row-view.tsx';
import { timeLeft } from './time-left.ts';
import { useKeptSelection } from './use-kept-selection.ts';
import { useKnownImports } from './use-known-imports.ts';
import { usePasteFromClipboard } from './use-paste-from-clipboard.ts';
import { useSelection } from './use-selection.ts';
import { useUpload } from './use-upload.ts';
import { WhatComesOut } from './what-comes-out.tsx';

/** The button that was pressed goes with its row: the next one has the focus, else the one before, else the way to choose. */
function focusNeighbour(rowId: string): void {
  const row = document.getElementById(`paper-${rowId}`);
  const other = row?.nextElementSibling ?? row?.previousElementSibling;
  const target = other?.querySelector<HTMLElement>('[data-remove]');
  (target ?? document.querySelector<HTMLElement>('[data-choose]'))?.focus();
}

/** The whole way from choosing papers to the page of the started import. */
export function NewImport({ orgId, limits }: { orgId: string; limits: ImportLimits }) {
  const { userId } = usePerson();
  const choice = useSelection(limits);
  const { selection, addFiles, addText, addPage, addImport, restore, setStates, update } = choice;
  const rows = useKnownImports(orgId, selection.rows);
  const { left, forget } = useKeptSelection(`${userId}/${orgId}`, selection);
  const { start, stop, isSending, sentBytes, startedAtMs, error, isRefused } = useUpload({
    orgId,
    selection,
    maxInlineBytes: limits.maxInlineBytes,
    setStates,
  });
  const [pasted, setPasted] = useState<string>();
  const [address, setAddress] = useState<string>();
  usePasteFromClipboard({
    onFiles: addFiles,
    onText: setPasted,
    onAddress: setAddress,
    isOff: isSending || pasted !== undefined || address !== undefined,
  });
  useCloseGuard(isSending);
  useLinkGuard(isSending, 'The upload is still running. Leave and stop it?');

  const removeAll = () => {
    choice.removeAll();
    forget();
    document.querySelector<HTMLElement>('[data-choose]')?.focus();
  };

  const ready = sendable(rows);
  const problem = selectionProblem(rows, limits);
  const refused = rows.filter((row) => row.state === 'refused').length;
  const isChecking = rows.some((row) => row.state === 'checking');
  const remaining = timeLeft(sentBytes, totalBytes(ready), Date.now() - startedAtMs);
  const canStart = ready.length > 0 && !problem && !isChecking;
  const alert = (problem || error) && (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle aria-hidden />}>
      <Group justify="space-between" gap="sm">
        {problem ?? error}
        {ready.length > limits.maxSources && (
          <Button size="compact-sm" variant="default" onClick={choice.keepFirst}>
            Keep the first {limits.maxSources}
          </Button>
        )}
      </Group>
    </Alert>
  );

  return (
    <Stack gap="lg">
      <ChooseSources
        limits={limits}
        isOff={isSending}
        isBrief={rows.length > 0}
        onFiles={addFiles}
        onPaste={() => setPasted('')}
        onPage={() => setAddress('')}
      />
      <PasteText
        text={pasted}
        maxBytes={limits.maxTextBytes}
        onClose={() => setPasted(undefined)}
        onAdd={(label, text) => {
          addText(label, text);
          setPasted(undefined);
        }}
      />
      <AddPage
        orgId={orgId}
        address={address}
        onClose={() => setAddress(undefined)}
        onAdd={(page) => {
          addPage(page);
          setAddress(undefined);
        }}
      />
      {left && <LeftBehind left={left} onContinue={() => restore(left.selection)} onForget={forget} />}
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
              onRemove={() => {
                focusNeighbour(row.id);
                choice.remove(row.id);
              }}
              onAddTo={addImport}
              onRetry={() => update(row.id, { state: 'ready', reason: '' })}
            />
          ))}
        </Stack>
      )}
      {rows.length === 0 && alert}
      {rows.length > 0 && (
        <Stack gap="sm" className={classes.send}>
          {alert}
          <Group justify="space-between" gap="sm" className={classes.way}>
            <Text size="sm" c="dimmed" role="status">
              {isSending
                ? ['Sending', formatBytes(totalBytes(ready)), remaining && `(${remaining})`]
                    .filter(Boolean)
                    .join(' ')
                : [
                    ready.length > 0 &&
                      `${count(ready.length, 'paper')}, ${formatBytes(totalBytes(ready))} in all`,
                    refused > 0 && `${count(refused, 'paper')} above cannot be read and will be left out`,
                  ]
                    .filter(Boolean)
                    .join('; ')}
            </Text>
            {!isSending && rows.length > 1 && (
              <Button variant="subtle" color="gray" size="sm" ml="auto" onClick={removeAll}>
                Remove all
              </Button>
            )}
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
                {error && !isRefused ? 'Try again' : 'Read these papers'}
              </Button>
            )}
          </Group>
        </Stack>
      )}
    </Stack>
  );
}
