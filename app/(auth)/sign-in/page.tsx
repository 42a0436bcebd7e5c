import { Container, Paper, Stack, Text, Title } from '@mantine/core';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { demoPeople } from '../../_server/demo-people.ts';
import { readSession, safeReturnPath } from '../../_server/session.ts';
import { Logo } from '../../_ui/logo.tsx';
import { SignInForm } from './sign-in-form.tsx';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next } = await searchParams;
  const returnTo = safeReturnPath(next);
  if (await readSession()) redirect(returnTo);
  return (
    <Container component="main" size={440} py={{ base: 40, sm: 96 }}>
      <Stack gap="xl">
        <Logo />
        <Paper className="card" p={{ base: 'lg', sm: 'xl' }}>
          <Title order={1} size="h3" mb={4}>
            Sign in
          </Title>
          <Text size="sm" c="dimmed" mb="lg">
            Contracts, riders and confirmations in; one reviewed show out.
          </Text>
          <SignInForm returnTo={returnTo} demoPeople={demoPeople()} />
        </Paper>
      </Stack>
    </Container>
  );
}
