'use client';

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { count } from '../_fields/format.ts';
import type { Review } from './use-review.ts';

/** Two people changed the same import: nothing is lost until one of them says so. */
export function ConflictDialog({ review }: { review: Review }) {
  const { conflict } = review;
  return (
    <Modal
      opened={review.saveState === 'conflict'}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="Changed meanwhile"
    >
      <Stack>
        <Text size="sm">
          Somebody else has changed this import since you loaded it, or you did in another tab.{' '}
          {count(conflict.length, 'change')} of yours {conflict.length === 1 ? 'is' : 'are'} not saved yet:
        </Text>
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {conflict.map((what) => (
            <li key={what}>
              <Text size="sm">{what}</Text>
            </li>
          ))}
        </ul>
        <Group>
          <Button onClick={review.keepMine} loading={review.isResolving}>
            Put mine on top of theirs
          </Button>
          <Button variant="default" onClick={review.takeTheirs} disabled={review.isResolving}>
            Drop mine
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
