'use client';

import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { sentenceFor } from '../_client/http.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { retryImport } from '../_client/imports.ts';
import { LinkButton } from '../_ui/link-button.tsx';
import { ProgressSteps } from './progress-steps.tsx';
import { stepsOf } from './steps.ts';

interface ImportFailedProps {
  job: ImportJob;
  isViewer: boolean;
  onChanged: () => void;
}

/** The sentence about the paper says already what to do with it. */
const REPLACE_PAPER = 'Start a new import with the better copy. Trying again reads the same paper once more.';
const TRY_AGAIN = 'Nothing is lost. Trying again goes on after the last section that was finished.';

/** A fault of the papers lasts; any other may have passed by the next try. */
function isAboutPaper({ error_code }: ImportJob): boolean {
  return error_code?.startsWith('source.') ?? false;
}

/** What went wrong, in one sentence, with the way on; the technical side is folded away and can be copied. */
export function ImportFailed({ job, isViewer, onChanged }: ImportFailedProps) {
  const retry = useMutation({ mutationFn: () => retryImport(job.id), onSettled: onChanged });
  return (
    <Stack gap="lg">
      <Alert
        color="red"
        variant="light"
        icon={<IconAlertTriangle aria-hidden />}
        title={job.error_message ?? 'The import has failed.'}
        styles={{ title: { color: 'var(--bad-ink)' } }}
      >
        <Stack gap="sm">
          <Text size="sm">{isAboutPaper(job) ? REPLACE_PAPER : TRY_AGAIN}</Text>
          {retry.isError && (
            <Text size="sm" role="alert">
              {sentenceFor(retry.error)}
            </Text>
          )}
          {!isViewer && (
            <Group gap="xs">
              <Button
                variant={isAboutPaper(job) ? 'default' : 'filled'}
                loading={retry.isPending}
                leftSection={<IconRefresh size={16} aria-hidden />}
                onClick={() => retry.mutate()}
              >
                Try again
              </Button>
              <LinkButton href="/imports/new" variant={isAboutPaper(job) ? 'filled' : 'default'}>
                New import
              </LinkButton>
            </Group>
          )}
          <TechnicalDetails job={job} />
        </Stack>
      </Alert>
      <section className="card" aria-label="How far it came" style={{ padding: 'clamp(14px, 3vw, 26px)' }}>
        <ProgressSteps steps={stepsOf(job)} />
      </section>
    </Stack>
  );
}

function TechnicalDetails({ job }: { job: ImportJob }) {
  const details = JSON.stringify(
    {
      import: job.id,
      code: job.error_code,
      attempts: `${job.attempts} of ${job.max_attempts}`,
      history: job.attempt_history,
    },
    null,
    2,
  );
  return (
    <details>
      <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
        Technical details, code {job.error_code}
      </Text>
      <Code block mt="xs" style={{ whiteSpace: 'pre-wrap' }}>
        {details}
      </Code>
      <CopyButton value={details}>
        {({ copied, copy }) => (
          <Button mt="xs" size="compact-sm" variant="default" onClick={copy}>
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </details>
  );
}
