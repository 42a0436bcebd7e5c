'use client';

import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { type FetchedPage, fetchPage } from '../_client/fetch-page.ts';
import { sentenceFor } from '../_client/http.ts';

interface AddPageProps {
  orgId: string;
  /** Closed when undefined. */
  address: string | undefined;
  onAdd: (page: FetchedPage) => void;
  onClose: () => void;
}

/** A page of the web as a paper: fetched at once, so that the list shows which page will be read. */
export function AddPage({ orgId, address, onAdd, onClose }: AddPageProps) {
  const [url, setUrl] = useState('');
  const page = useMutation({ mutationFn: () => fetchPage(orgId, url), onSuccess: onAdd });
  const { reset } = page;
  useEffect(() => {
    if (address === undefined) return;
    setUrl(address);
    reset();
  }, [address, reset]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    page.mutate();
  };
  return (
    <Modal opened={address !== undefined} onClose={onClose} title="Read a web page" size="lg">
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            type="url"
            label="Address"
            description="This one page is read as anybody sees it, without signing in; links on it are not followed."
            placeholder="https://"
            required
            data-autofocus
            value={url}
            error={page.isError && sentenceFor(page.error)}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Close
            </Button>
            <Button type="submit" loading={page.isPending}>
              Add the page
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
