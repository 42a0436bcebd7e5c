'use client';

import { EmptyState, Stack, Text } from '@mantine/core';
import { IconMicrophone2 } from '@tabler/icons-react';
import Link from 'next/link';
import type { ShowSummary } from '#lib/shows/show.ts';
import { Age } from '../_ui/age.tsx';
import { LinkButton } from '../_ui/link-button.tsx';
import { DateTile } from './date-tile.tsx';
import { showTitle } from './show-title.ts';
import classes from './shows-list.module.css';

export function ShowsList({ shows }: { shows: ShowSummary[] }) {
  if (shows.length === 0) return <NoShows />;
  return (
    <Stack component="ul" gap="xs" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {shows.map((show) => (
        <li key={show.showId}>
          <Link href={`/shows/${show.showId}`} className={`card ${classes.row}`}>
            <DateTile date={show.date} />
            <div className={classes.words}>
              <Text fw={600} size="sm">
                {showTitle(show)}
              </Text>
              <Text size="xs" c="dimmed">
                {[show.venue, show.city, show.country].filter(Boolean).join(', ') || 'No venue'} · written{' '}
                <Age at={show.createdAt} />
              </Text>
            </div>
          </Link>
        </li>
      ))}
    </Stack>
  );
}

function NoShows() {
  return (
    <EmptyState size="lg" py={{ base: 32, sm: 72 }} variant="light" icon={<IconMicrophone2 aria-hidden />}>
      <EmptyState.Title order={2}>No shows yet</EmptyState.Title>
      <EmptyState.Description>
        Import the papers of a show, look over what was read, and commit it: the show then stands here.
      </EmptyState.Description>
      <EmptyState.Actions>
        <LinkButton href="/imports">To the imports</LinkButton>
      </EmptyState.Actions>
    </EmptyState>
  );
}
