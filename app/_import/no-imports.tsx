'use client';

import { EmptyState } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { LinkButton } from '../_ui/link-button.tsx';
import { canEdit, usePerson } from '../_ui/person.tsx';
import { SampleButton } from '../_upload/sample-button.tsx';

export function NoImports() {
  const { current } = usePerson();
  const mayEdit = canEdit(current);
  return (
    <EmptyState size="lg" py={{ base: 32, sm: 72 }} variant="light" icon={<IconFileUpload aria-hidden />}>
      <EmptyState.Title order={2}>
        {mayEdit ? 'Start with the papers of a show' : 'Nothing imported yet'}
      </EmptyState.Title>
      <EmptyState.Description>
        Contracts, riders, bookings and mails become one show: its deal, hotels, meals, flights, schedule,
        contacts and technical needs, each with the words it was read from.
      </EmptyState.Description>
      {mayEdit && current && (
        <EmptyState.Actions>
          <LinkButton href="/imports/new">New import</LinkButton>
          <SampleButton orgId={current.orgId} />
        </EmptyState.Actions>
      )}
    </EmptyState>
  );
}
