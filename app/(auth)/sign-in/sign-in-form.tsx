'use client';

import { Alert, Button, Divider, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useActionState, useRef, useState } from 'react';
import { type SignInState, signIn } from '../../_server/actions.ts';
import type { DemoPeople } from '../../_server/demo-people.ts';

const START: SignInState = { email: '', errors: {} };

export function SignInForm({ returnTo, demoPeople }: { returnTo: string; demoPeople: DemoPeople }) {
  const [state, action, isPending] = useActionState(signIn, START);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const form = useRef<HTMLFormElement>(null);
  return (
    <form ref={form} action={action} noValidate>
      <input type="hidden" name="next" value={returnTo} />
      <Stack gap="md">
        {state.errors.form && (
          <Alert color="red" variant="light" icon={<IconAlertCircle aria-hidden />} role="alert">
            {state.errors.form}
          </Alert>
        )}
        <TextInput
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={state.errors.email}
        />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={state.errors.password}
        />
        <Button type="submit" loading={isPending} fullWidth>
          Sign in
        </Button>
      </Stack>
      {demoPeople.length > 0 && (
        <DemoHint
          people={demoPeople}
          onChoose={(person) => {
            setEmail(person.email);
            setPassword(person.password);
          }}
        />
      )}
    </form>
  );
}

interface DemoHintProps {
  people: DemoPeople;
  onChoose: (person: DemoPeople[number]) => void;
}

function DemoHint({ people, onChoose }: DemoHintProps) {
  const password = people[0]?.password;
  const isShared = people.every((person) => person.password === password);
  return (
    <>
      <Divider my="lg" label="Demo data on this machine" labelPosition="center" />
      <Text size="sm" c="dimmed" mb="xs">
        Fill in one of the demo people
        {isShared && password ? (
          <>
            , password <code>{password}</code>
          </>
        ) : null}
        :
      </Text>
      <Group gap="xs">
        {people.map((person) => (
          <Button key={person.email} variant="default" size="xs" onClick={() => onChoose(person)}>
            {person.role}: {person.email}
          </Button>
        ))}
      </Group>
    </>
  );
}
