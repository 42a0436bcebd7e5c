'use client';

import { Alert, Anchor, Radio, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { CommitPreview } from '#lib/shows/commit-plan.ts';
import { count } from '../_fields/format.ts';
import { showTitle } from '../_show/show-title.ts';
import type { CommitTarget } from './use-commit.ts';

interface CommitTargetChoiceProps {
  shows: CommitPreview['intoShow'];
  target: CommitTarget;
  onChoose: (into: string) => void;
}

/** Shown when the artist has a show on that day already: add to it, or say that this is another one. */
export function CommitTargetChoice({ shows, target, onChoose }: CommitTargetChoiceProps) {
  if (shows.length === 0) return null;
  return (
    <Alert
      color="footlight"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={`The artist has ${count(shows.length, 'show')} on this day already`}
    >
      <Radio.Group
        label="Where this import goes"
        value={target === 'new' ? 'new' : target.show.showId}
        onChange={onChoose}
      >
        <Stack gap="xs" mt={6}>
          {shows.map(({ show }) => (
            <Radio
              key={show.showId}
              value={show.showId}
              label={
                <>
                  Add it to {showTitle(show)}
                  {placeOf(show)}
                  <Text size="xs" mt={2}>
                    <Anchor href={`/shows/${show.showId}`} target="_blank" inherit>
                      Look at this show
                    </Anchor>
                  </Text>
                </>
              }
            />
          ))}
          <Radio value="new" label="Write another show beside it" />
        </Stack>
      </Radio.Group>
    </Alert>
  );
}

function placeOf({ venue, city }: { venue?: string | undefined; city?: string | undefined }): string {
  const place = [venue, city].filter(Boolean).join(', ');
  return place ? ` · ${place}` : '';
}
