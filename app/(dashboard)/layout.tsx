import { Container } from '@mantine/core';
import type { ReactNode } from 'react';
import { listMembers } from '#lib/jobs/list-members.ts';
import { requireSession } from '../_server/session.ts';
import { KeyHelp } from '../_ui/key-help.tsx';
import { PersonProvider } from '../_ui/person.tsx';
import { SiteHeader } from '../_ui/site-header.tsx';

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { client, email, userId, organisations, current } = await requireSession('/imports');
  const members = current ? await listMembers(client, current.orgId) : new Map<string, string>();
  const person = { email, userId, organisations, current, members };
  return (
    <PersonProvider person={person}>
      <a href="#content" className="skip-link">
        Skip to the content
      </a>
      <SiteHeader />
      <KeyHelp />
      <Container
        component="main"
        id="content"
        className="site-width"
        tabIndex={-1}
        size={1120}
        px={{ base: 'sm', sm: 'md' }}
        py={{ base: 'md', sm: 'xl' }}
      >
        {children}
      </Container>
    </PersonProvider>
  );
}
