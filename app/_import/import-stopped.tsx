import { Alert, Group } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import type { ImportJob } from '../_client/import-job.ts';
import { LinkButton } from '../_ui/link-button.tsx';

/** A cancelled import: what is kept, and where to go. */
export function ImportStopped({ job }: { job: ImportJob }) {
  return (
    <Alert color="gray" variant="light" icon={<IconBan aria-hidden />} title="This import was cancelled">
      No show was written. The papers ({job.sources.length}) stay attached to it for as long as originals are
      kept.
      <Group mt="sm">
        <LinkButton href="/imports/new" size="xs">
          New import
        </LinkButton>
      </Group>
    </Alert>
  );
}
