'use client';

import { Alert, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { isListSection, SECTION_KEYS, type SectionKey } from '#lib/import/extracted.ts';
import { sentenceFor } from '../_client/http.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { commitImport } from '../_client/imports.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { count, formatDate } from '../_fields/format.ts';
import { entriesOf, isFilled } from '../_fields/paths.ts';
import { type Check, checksBeforeCommit } from './checks.ts';
import type { Review } from './use-review.ts';
import { PathLinks } from './warnings-card.tsx';

interface CommitDialogProps {
  job: ImportJob;
  review: Review;
  openCount: number;
  isOpen: boolean;
  onClose: () => void;
}

/** What the show will hold, what is wrong with it, and the one step that writes it. */
export function CommitDialog({ job, review, openCount, isOpen, onClose }: CommitDialogProps) {
  const router = useRouter();
  const commit = useMutation({
    mutationFn: () => commitImport(job.id, review.revision),
    onSuccess: ({ showId }) => router.push(`/shows/${showId}`),
  });
  const checks = checksBeforeCommit(review.extracted);
  const blocking = checks.filter(({ level }) => level === 'blocking');
  const warnings = checks.filter(({ level }) => level === 'warning');
  const isSaved = review.saveState === 'saved';

  return (
    <Modal opened={isOpen} onClose={onClose} title={`Commit ${showName(review)}`} size="lg">
      <Stack gap="md">
        <Preview review={review} />
        {blocking.length > 0 && (
          <CheckList title="Has to be put right first" color="red" checks={blocking} onFollow={onClose} />
        )}
        {warnings.length > 0 && (
          <CheckList title="Look at these" color="footlight" checks={warnings} onFollow={onClose} />
        )}
        {openCount > 0 && (
          <Text size="sm" c="dimmed">
            {count(openCount, 'field')} {openCount === 1 ? 'is' : 'are'} still marked as to check or missing.
            You can commit all the same.
          </Text>
        )}
        {checks.length === 0 && openCount === 0 && (
          <Group gap={8} c="var(--sure-ink)" wrap="nowrap">
            <IconCircleCheck size={18} aria-hidden />
            <Text size="sm">Nothing is doubtful.</Text>
          </Group>
        )}
        {commit.isError && (
          <Alert color="red" variant="light" role="alert">
            {sentenceFor(commit.error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Back to the fields
          </Button>
          <Button
            disabled={blocking.length > 0 || !isSaved}
            loading={commit.isPending || commit.isSuccess}
            onClick={() => commit.mutate()}
          >
            {isSaved ? 'Write the show' : 'Waiting for your changes to be saved'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function showName({ extracted: { general } }: Review): string {
  const name = general?.artist ?? general?.eventName;
  return [name ?? 'the show', general?.date && formatDate(general.date)].filter(Boolean).join(', ');
}

function Preview({ review }: { review: Review }) {
  return (
    <Table withRowBorders={false} verticalSpacing={4} aria-label="What the show will hold">
      <Table.Tbody>
        {SECTION_KEYS.map((section) => (
          <Table.Tr key={section}>
            <Table.Th fw={500}>{SECTIONS[section].title}</Table.Th>
            <Table.Td ta="right">{sizeWords(review, section)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function sizeWords({ extracted }: Review, section: SectionKey): string {
  const entries = entriesOf(extracted, section);
  const size = isListSection(section)
    ? entries.length
    : Object.values(entries[0] ?? {}).filter(isFilled).length;
  if (size === 0) return 'nothing';
  return isListSection(section) ? `${size}` : count(size, 'field');
}

interface CheckListProps {
  title: string;
  color: string;
  checks: Check[];
  onFollow: () => void;
}

function CheckList({ title, color, checks, onFollow }: CheckListProps) {
  const Icon = color === 'red' ? IconLock : IconAlertTriangle;
  return (
    <Alert color={color} variant="light" title={title} icon={<Icon aria-hidden />}>
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {checks.map((check) => (
          <li key={`${check.message}${check.paths.join()}`}>
            <Text size="sm">
              {check.message} <PathLinks paths={check.paths} onFollow={onFollow} />
            </Text>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
