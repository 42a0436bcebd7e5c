'use client';

import { Button, Container, Stack, Text, TextInput, Title } from '@mantine/core';
import { useActionState } from 'react';
import { foundOrganisation } from '../_server/actions.ts';

/** For a person who has an account but is in no organisation yet. */
export function NoOrganisation() {
  const [state, action, isPending] = useActionState(foundOrganisation, {});
  return (
    <Container size={460} py={{ base: 'xl', sm: 72 }}>
      <form action={action}>
        <Stack>
          <Title order={1} size="h3">
            You are in no organisation yet
          </Title>
          <Text c="dimmed" size="sm">
            Imports and shows belong to an organisation. Ask an owner of yours to add you by your e-mail
            address, or found a new one.
          </Text>
          <TextInput name="name" label="Name of the organisation" maxLength={200} error={state.error} />
          <Button type="submit" loading={isPending}>
            Found the organisation
          </Button>
        </Stack>
      </form>
    </Container>
  );
}
