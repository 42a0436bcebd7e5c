import { Alert, Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { formatBytes } from '#lib/import/limits.ts';
import type { Kept } from '../_client/kept-selection.ts';
import { count } from '../_fields/format.ts';
import { Age } from '../_ui/age.tsx';
import { totalBytes } from './rows.ts';
import type { Selection } from './use-selection.ts';

interface LeftBehindProps {
  left: Kept<Selection>;
  onContinue: () => void;
  onForget: () => void;
}

/** Offers the papers that were chosen but never sent, because the page was closed. */
export function LeftBehind({ left, onContinue, onForget }: LeftBehindProps) {
  const { rows } = left.selection;
  return (
    <Alert
      color="gray"
      variant="light"
      icon={<IconHistory aria-hidden />}
      title="You have chosen papers that were not sent"
    >
      <Text size="sm">
        {count(rows.length, 'paper')}, {formatBytes(totalBytes(rows))} in all, <Age at={left.savedAt} />:{' '}
        {rows.map((row) => row.name).join(', ')}.
      </Text>
      <Group gap="xs" mt="sm">
        <Button size="xs" onClick={onContinue}>
          Continue with them
        </Button>
        <Button size="xs" variant="default" onClick={onForget}>
          Forget them
        </Button>
      </Group>
    </Alert>
  );
}
