'use client';

import { Alert, Button, CopyButton, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceFor } from '../_client/http.ts';
import { SHOW_FILES, type Shareable, shareFile } from '../_client/shows.ts';
import { Moment } from '../_ui/moment.tsx';
import type { ImportPapers } from './documents.tsx';

interface ShareDialogProps {
  showId: string;
  imports: ImportPapers[];
  isOpen: boolean;
  onClose: () => void;
}

/** Makes a link to one file, for somebody without an account: the calendar for the band, the rider for the venue. */
export function ShareDialog({ showId, imports, isOpen, onClose }: ShareDialogProps) {
  const choices = choicesOf(imports);
  const [chosen, setChosen] = useState(0);
  const share = useMutation({
    mutationFn: (what: Shareable) => shareFile(showId, what),
  });
  const choose = (index: number) => {
    setChosen(index);
    share.reset();
  };
  const url = share.data && new URL(share.data.url, window.location.origin).href;
  return (
    <Modal opened={isOpen} onClose={onClose} title="Share by link">
      <Stack gap="md">
        <Text size="sm">
          Whoever has the link can download this one file without signing in, until the link expires.
        </Text>
        <NativeSelect
          label="What to share"
          value={chosen}
          onChange={(event) => choose(Number(event.currentTarget.value))}
          data={choices.map(({ label }, index) => ({ value: String(index), label }))}
        />
        {share.isError && (
          <Alert color="red" variant="light" role="alert">
            {sentenceFor(share.error)}
          </Alert>
        )}
        {url && share.data ? (
          <>
            <TextInput label="Link" value={url} readOnly onFocus={(event) => event.currentTarget.select()} />
            <Group justify="space-between">
              <Text size="sm" c="dimmed" role="status">
                Works until <Moment at={share.data.expiresAt} />
              </Text>
              <CopyButton value={url}>
                {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copied' : 'Copy the link'}</Button>}
              </CopyButton>
            </Group>
          </>
        ) : (
          <Group justify="flex-end">
            <Button
              loading={share.isPending}
              onClick={() => share.mutate(choices[chosen]?.what ?? { file: '' })}
            >
              Make the link
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}

function choicesOf(imports: ImportPapers[]): { label: string; what: Shareable }[] {
  return [
    ...SHOW_FILES.map(({ file, label }) => ({ label, what: { file } })),
    ...imports.flatMap(({ jobId, sources }) =>
      sources.map(({ sourceId, fileName }) => ({
        label: `Original: ${fileName}`,
        what: { jobId, sourceId },
      })),
    ),
  ];
}
