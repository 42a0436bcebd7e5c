'use client';

import { Button, Group, Text } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { request, sentenceFor } from '../_client/http.ts';
import { startImport } from '../_client/start-import.ts';

const SAMPLES = [
  { path: '/samples/performance-contract.pdf', type: 'application/pdf' },
  {
    path: '/samples/advance-sheet.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
];

/** Runs the two sample papers, for a first look without papers of one's own. */
export function SampleButton({ orgId }: { orgId: string }) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const run = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const files = await Promise.all(SAMPLES.map(loadSample));
      const { jobId } = await startImport({
        orgId,
        sources: files.map((file) => ({ kind: 'file', file })),
        idempotencyKey: `sample-${Date.now()}`,
      });
      router.push(`/imports/${jobId}`);
    } catch (failure) {
      setError(sentenceFor(failure));
      setBusy(false);
    }
  };

  return (
    <Group gap="sm" justify="center">
      <Text size="sm" c="dimmed">
        No papers at hand?
      </Text>
      <Button
        variant="light"
        loading={isBusy}
        onClick={run}
        leftSection={<IconSparkles size={16} aria-hidden />}
      >
        Try the sample papers
      </Button>
      {error && (
        <Text size="sm" c="var(--bad-ink)" role="alert" w="100%" ta="center">
          {error}
        </Text>
      )}
    </Group>
  );
}

async function loadSample({ path, type }: (typeof SAMPLES)[number]): Promise<File> {
  const response = await request(path);
  return new File([await response.blob()], path.split('/').at(-1) ?? 'sample', { type });
}
