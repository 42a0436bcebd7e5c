'use client';

import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { LinkButton } from './_ui/link-button.tsx';
import { MessagePage } from './_ui/message-page.tsx';

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
  return (
    <MessagePage
      icon={<IconAlertTriangle aria-hidden />}
      title="This page could not be shown"
      description={
        <>
          Nothing is lost: what was saved is still there. Try again, or go back to the imports.
          {digest && <> For support, the number of this error is {digest}.</>}
        </>
      }
      actions={
        <>
          <Button onClick={() => (isPartLost(error) ? window.location.reload() : retry())}>Try again</Button>
          <LinkButton href="/imports" variant="default">
            To the imports
          </LinkButton>
        </>
      }
    />
  );
}

/** A part of the page did not come, as its style may not have: only the whole page brings all of them. */
function isPartLost(error: unknown): boolean {
  return error instanceof Error && error.name === 'ChunkLoadError';
}
