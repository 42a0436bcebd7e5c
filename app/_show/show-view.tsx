import { Anchor, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { formatBytes } from '#lib/import/limits.ts';
import type { SourceDescription } from '#lib/jobs/job.ts';
import type { Show } from '#lib/shows/show.ts';
import { formatDate, formatMoney } from '../_fields/format.ts';
import { InnerLink } from '../_ui/inner-link.tsx';
import { DateTile } from './date-tile.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { Itinerary } from './itinerary.tsx';
import { PartList } from './part-list.tsx';
import { ShowSection } from './show-section.tsx';
import { showTitle } from './show-title.ts';

/** A committed show: everything that is known of it, on one page. */
export function ShowView({ show, sources }: { show: Show; sources: SourceDescription[] }) {
  const { general, deal, parts } = show;
  const place = [general.venue, general.city, general.country].filter(Boolean).join(', ');
  return (
    <Stack gap="lg">
      <header>
        <InnerLink href="/shows" size="sm" c="dimmed">
          ← Shows
        </InnerLink>
        <Group align="center" gap="md" mt={8} wrap="nowrap">
          <DateTile date={general.date} />
          <div style={{ minWidth: 0 }}>
            <Title order={1} size="h2">
              {showTitle(show)}
            </Title>
            <Text c="dimmed">
              {[general.date && formatDate(general.date), place].filter(Boolean).join(' · ') ||
                'No date and venue'}
            </Text>
          </div>
        </Group>
      </header>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <ShowSection section="general">
          <EntryFacts section="general" entry={general} />
        </ShowSection>
        <ShowSection section="deal" note={formatMoney(deal.fee, deal.currency)}>
          <EntryFacts section="deal" entry={deal} />
        </ShowSection>
      </SimpleGrid>
      <ShowSection section="activities" size={parts.activities.length}>
        <Itinerary activities={parts.activities} />
      </ShowSection>
      <ShowSection section="flights" size={parts.flights.length}>
        <PartList section="flights" parts={parts.flights} />
      </ShowSection>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <ShowSection section="hotels" size={parts.hotels.length}>
          <PartList section="hotels" parts={parts.hotels} />
        </ShowSection>
        <ShowSection section="food" size={parts.food.length}>
          <PartList section="food" parts={parts.food} />
        </ShowSection>
      </SimpleGrid>
      <ShowSection section="contacts" size={parts.contacts.length}>
        <PartList section="contacts" parts={parts.contacts} columns={2} />
      </ShowSection>
      <ShowSection section="technical">
        <EntryFacts section="technical" entry={show.technical} />
      </ShowSection>
      <ShowSection section="documents" size={parts.documents.length}>
        <PartList section="documents" parts={parts.documents} columns={2} />
        <Originals jobId={show.jobId} sources={sources} />
      </ShowSection>
    </Stack>
  );
}

/** The papers themselves, as they came, and the import that read them. */
function Originals({ jobId, sources }: { jobId: string; sources: SourceDescription[] }) {
  return (
    <Stack gap={6} mt="md">
      <Text size="sm" fw={550}>
        Original papers
      </Text>
      {sources.map((source) => (
        <Group key={source.sourceId} gap={8} wrap="nowrap">
          <IconFileText size={16} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
          <Anchor href={`/api/import-jobs/${jobId}/sources/${source.sourceId}`} size="sm" download>
            {source.fileName}
          </Anchor>
          <Text size="xs" c="dimmed" flex="none">
            {formatBytes(source.sizeBytes)}
          </Text>
        </Group>
      ))}
      <InnerLink href={`/imports/${jobId}`} size="sm">
        See where each field was read
      </InnerLink>
    </Stack>
  );
}
