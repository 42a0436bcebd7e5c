import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { formatBytes } from '#lib/import/limits.ts';
import type { SourceDescription } from '#lib/jobs/job.ts';
import { sourcePath } from '../_client/papers.ts';
import { Age } from '../_ui/age.tsx';
import { InnerLink } from '../_ui/inner-link.tsx';

/** The papers of one import, as they came. */
export interface ImportPapers {
  jobId: string;
  at: string;
  sources: SourceDescription[];
}

/** The papers themselves, and the imports that read them. */
export function Originals({ imports }: { imports: ImportPapers[] }) {
  return imports.map(({ jobId, at, sources }) => (
    <Stack key={jobId} gap={6} mt="md">
      <Text size="sm" fw={550}>
        {imports.length > 1 ? (
          <>
            Original papers, added <Age at={at} />
          </>
        ) : (
          'Original papers'
        )}
      </Text>
      {sources.map((source) => (
        <Group key={source.sourceId} gap={8} wrap="nowrap">
          <IconFileText size={16} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
          <Anchor href={sourcePath(jobId, source.sourceId)} size="sm" download>
            {source.fileName}
          </Anchor>
          <Text size="xs" c="dimmed" flex="none">
            {formatBytes(source.sizeBytes)}
          </Text>
        </Group>
      ))}
      <InnerLink href={`/imports/${jobId}`} size="sm">
        See where each field was read
      </InnerLink>
    </Stack>
  ));
}
