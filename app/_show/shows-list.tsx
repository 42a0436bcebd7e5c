'use client';

import { EmptyState, Stack, Text, Title } from '@mantine/core';
import { IconMicrophone2 } from '@tabler/icons-react';
import Link from 'next/link';
import type { ShowSummary } from '#lib/shows/show.ts';
import { LinkButton } from '../_ui/link-button.tsx';
import { byDate } from './by-date.ts';
import { DateTile } from './date-tile.tsx';
import { showTitle } from './show-title.ts';
import classes from './shows-list.module.css';

interface ShowsListProps {
  shows: ShowSummary[];
  /** `YYYY-MM-DD` */
  today: string;
}

export function ShowsList({ shows, today }: ShowsListProps) {
  if (shows.length === 0) return <NoShows />;
  return byDate(shows, today).map((group) => (
    <section key={group.title} aria-label={group.title} className={classes.group}>
      <Title order={2} size="h5" c="dimmed" mb="xs">
        {group.title}
      </Title>
      <Stack component="ul" gap="xs" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {group.shows.map((show) => (
          <li key={show.showId}>
            <Link href={`/shows/${show.showId}`} className={`card ${classes.row}`}>
              <DateTile date={show.date} />
              <div className={classes.words}>
                <Text fw={600}>{showTitle(show)}</Text>
                <Text size="sm" c="dimmed">
                  {[show.venue, show.city, show.country].filter(Boolean).join(', ') || 'No venue'}
                </Text>
              </div>
            </Link>
          </li>
        ))}
      </Stack>
    </section>
  ));
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
