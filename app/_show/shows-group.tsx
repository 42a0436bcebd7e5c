import { Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import type { ShowTime } from '#lib/shows/show-time.ts';
import { sentenceFor } from '../_client/http.ts';
import type { ShowsOfTime } from '../_client/shows.ts';
import { Age } from '../_ui/age.tsx';
import { MoreButton } from '../_ui/more-button.tsx';
import { canEdit, usePerson } from '../_ui/person.tsx';
import type { Pages } from '../_ui/use-pages.ts';
import { DateTile } from './date-tile.tsx';
import { showTitle } from './show-title.ts';
import classes from './shows-list.module.css';

export const SHOW_TIME_WORDS: Record<ShowTime, { title: string; more: string }> = {
  upcoming: { title: 'Upcoming', more: 'Show later ones' },
  undated: { title: 'Without a date', more: 'Show older ones' },
  past: { title: 'Past', more: 'Show earlier ones' },
};

export function showsOf(group: Pages<ShowsOfTime>) {
  return group.data?.pages.flatMap((page) => page.shows) ?? [];
}

/** One part of time; nothing where it has no show. */
export function ShowsGroup({ when, group }: { when: ShowTime; group: Pages<ShowsOfTime> }) {
  const { title, more } = SHOW_TIME_WORDS[when];
  const shows = showsOf(group);
  if (shows.length === 0 && !group.error) return null;
  return (
    <section aria-label={title} className={classes.group}>
      <Title order={2} size="h5" c="dimmed" mb="xs">
        {title}
      </Title>
      {group.error && (
        <Text size="sm" c="dimmed" role="status" mb="xs">
          This list may be out of date. {sentenceFor(group.error)}
        </Text>
      )}
      <Stack component="ul" gap="xs" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {shows.map((show) => (
          <li key={show.showId}>
            <Link href={`/shows/${show.showId}`} className={`card ${classes.row}`}>
              <DateTile date={show.date} />
              <div className={classes.words}>
                <Text fw={600}>{showTitle(show)}</Text>
                <Text size="sm" c="dimmed">
                  {[show.venue, show.city, show.country].filter(Boolean).join(', ') || 'No venue'}
                </Text>
                <FreshNote createdAt={show.createdAt} />
              </div>
            </Link>
          </li>
        ))}
      </Stack>
      <MoreButton list={group} label={more} />
    </section>
  );
}

const DAY_MS = 86_400_000;

/** Who looks for a commit to undo finds it among the shows; how long that is possible stands inside. */
function FreshNote({ createdAt }: { createdAt: string }) {
  const { current } = usePerson();
  const [isFresh, setFresh] = useState(false);
  useEffect(() => setFresh(Date.now() - Date.parse(createdAt) < DAY_MS), [createdAt]);
  if (!isFresh || !canEdit(current)) return null;
  return (
    <Text size="xs" c="dimmed">
      Written <Age at={createdAt} />; open it to look it over or undo it
    </Text>
  );
}
