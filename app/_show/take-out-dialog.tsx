'use client';

import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PartKey } from '#lib/shows/show.ts';
import { sentenceFor } from '../_client/http.ts';
import { count } from '../_fields/format.ts';
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
  /** Paths of the parts of those who are on the same flight. */
  fellows: string[];
  isOpen: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Asks once, with what it is. */
export function TakeOutDialog(props: TakeOutDialogProps) {
  const { show, section, path, entry, title, fellows, isOpen, onClose, onDone } = props;
  const [isForAll, setForAll] = useState(false);
  const paths = isForAll ? [path, ...fellows] : [path];
  const what = isForAll ? `${String(entry.flightNumber)}, for ${paths.length} people,` : title;
  const taking = useShowChange(show, `${what} is out of the show.`);
  const facts = entryFacts(section, entry);
  const takeOut = () =>
    taking.mutate(
      paths.map((one) => ({ action: 'remove', path: one })),
      {
        onSuccess: () => {
          onDone();
          onClose();
        },
      },
    );
  return (
    <Modal opened={isOpen} onClose={onClose} title={`Take ${title} out of the show?`}>
      <Stack>
        {facts && <Text size="sm">{facts}</Text>}
        {fellows.length > 0 && (
          <Checkbox
            checked={isForAll}
            onChange={(event) => setForAll(event.currentTarget.checked)}
            label={`Also for the ${count(fellows.length, 'other')} on this flight`}
          />
        )}
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
