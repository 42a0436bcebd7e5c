'use client';

import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { PartKey } from '#lib/shows/show.ts';
import { sentenceFor } from '../_client/http.ts';
import type { Entry } from '../_fields/paths.ts';
import { entryFacts } from '../_review/entry-title.ts';
import { type OpenShow, useShowChange } from './use-show-change.tsx';

interface TakeOutDialogProps {
  show: OpenShow;
  section: PartKey;
  /** `hotels.<id>` */
  path: string;
  entry: Entry;
  title: string;
  isOpen: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Asks once, with what it is. */
export function TakeOutDialog(props: TakeOutDialogProps) {
  const { show, section, path, entry, title, isOpen, onClose, onDone } = props;
  const taking = useShowChange(show, `${title} is out of the show.`);
  const facts = entryFacts(section, entry);
  const takeOut = () =>
    taking.mutate([{ action: 'remove', path }], {
      onSuccess: () => {
        onDone();
        onClose();
      },
    });
  return (
    <Modal opened={isOpen} onClose={onClose} title={`Take ${title} out of the show?`}>
      <Stack>
        {facts && <Text size="sm">{facts}</Text>}
        <Text size="sm" c="dimmed">
          {section === 'documents'
            ? 'The paper itself stays with its import.'
            : 'It goes from this page, the calendar and the tables.'}{' '}
          This can be undone for a day.
        </Text>
        {taking.isError && (
          <Alert color="red" variant="light" role="alert">
            {sentenceFor(taking.error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Keep it
          </Button>
          <Button color="red.9" loading={taking.isPending} onClick={takeOut}>
            Take it out
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
