import { Anchor, Box, Group, Stack, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { formatBytes } from '#lib/import/limits.ts';
import type { SourceDescription } from '#lib/jobs/job.ts';
import type { Part } from '#lib/shows/show.ts';
import { sourcePath } from '../_client/papers.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { formatValue } from '../_fields/format.ts';
import { Age } from '../_ui/age.tsx';
import { InnerLink } from '../_ui/inner-link.tsx';
import { EntryActions } from './entry-actions.tsx';
import { PartList } from './part-list.tsx';
import type { OpenShow } from './use-show-change.tsx';

/** The papers of one import, as they came. */
export interface ImportPapers {
  jobId: string;
  at: string;
  sources: SourceDescription[];
}

interface DocumentsProps {
  documents: Part<'documents'>[];
  imports: ImportPapers[];
  /** The show, for who may change it. */
  show: OpenShow | undefined;
}

/** The papers themselves, each with what it is, and the imports that read them. */
export function Documents({ documents, imports, show }: DocumentsProps) {
  const originals = new Set(imports.flatMap(({ sources }) => sources.map(({ fileName }) => fileName)));
  const others = documents.filter(({ value }) => !originals.has(value.fileName ?? ''));
  return (
    <Stack gap="md">
      {others.length > 0 && <PartList section="documents" parts={others} columns={2} show={show} />}
      {imports.map(({ jobId, at, sources }) => (
        <Stack key={jobId} gap={6}>
          {imports.length > 1 && (
            <Text size="sm" fw={550}>
              Added <Age at={at} />
            </Text>
          )}
          {sources.map((source) => (
            <Group key={source.sourceId} gap={8} wrap="nowrap">
              <IconFileText size={16} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
              <Anchor href={sourcePath(jobId, source.sourceId)} size="sm" download>
                {source.fileName}
              </Anchor>
              <Text size="xs" c="dimmed" flex="none">
                {[kindOf(source.fileName, documents), formatBytes(source.sizeBytes)]
                  .filter(Boolean)
                  .join(', ')}
              </Text>
              {show && <DocumentActions show={show} part={documentOf(source.fileName, documents)} />}
            </Group>
          ))}
          <InnerLink href={`/imports/${jobId}`} size="sm">
            See where each field was read
          </InnerLink>
        </Stack>
      ))}
    </Stack>
  );
}

function DocumentActions({ show, part }: { show: OpenShow; part: Part<'documents'> | undefined }) {
  return (
    part && (
      <Box ml="auto">
        <EntryActions show={show} section="documents" part={part} />
      </Box>
    )
  );
}

function documentOf(fileName: string, documents: Part<'documents'>[]): Part<'documents'> | undefined {
  return documents.find(({ value }) => value.fileName === fileName);
}

const KIND = SECTIONS.documents.fields.find(({ key }) => key === 'category');

/** "Rider"; that a paper is of no kind in particular goes without saying. */
function kindOf(fileName: string, documents: Part<'documents'>[]): string | undefined {
  const { category } = documentOf(fileName, documents)?.value ?? {};
  return KIND && category !== 'other' ? formatValue(KIND, category) : undefined;
}
