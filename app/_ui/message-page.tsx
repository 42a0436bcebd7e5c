'use client';

import { Container, EmptyState } from '@mantine/core';
import type { ReactNode } from 'react';

interface MessagePageProps {
  icon: ReactNode;
  title: string;
  description: ReactNode;
  actions: ReactNode;
}

/** A whole page that has one thing to say and a way on. */
export function MessagePage({ icon, title, description, actions }: MessagePageProps) {
  return (
    <Container component="section" size={520} py={{ base: 48, sm: 96 }}>
      <EmptyState size="lg" icon={icon} variant="light">
        <EmptyState.Title order={1}>{title}</EmptyState.Title>
        <EmptyState.Description>{description}</EmptyState.Description>
        <EmptyState.Actions>{actions}</EmptyState.Actions>
      </EmptyState>
    </Container>
  );
}
