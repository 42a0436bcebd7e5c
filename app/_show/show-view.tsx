import { Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { SECTION_KEYS, type SectionKey } from '#lib/import/extracted.ts';
import type { Show } from '#lib/shows/show.ts';
import { showTimes } from '#lib/shows/show-times.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { formatDate, formatMoney } from '../_fields/format.ts';
import { InnerLink } from '../_ui/inner-link.tsx';
import { LinkButton } from '../_ui/link-button.tsx';
import { CorrectSection } from './correct-section.tsx';
import { DateTile } from './date-tile.tsx';
import { DaySheet } from './day-sheet.tsx';
import { DeleteShow } from './delete-show.tsx';
import { Documents, type ImportPapers } from './documents.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { FlightList } from './flight-list.tsx';
import { PartList } from './part-list.tsx';
import classes from './show-header.module.css';
import { ShowSection } from './show-section.tsx';
import { nameOfShow, showTitle } from './show-title.ts';
import { TakeAway } from './take-away.tsx';
import { TakenOutList, type TakenOutPart } from './taken-out.tsx';
import { type LatestCommit, WrittenNotice } from './written.tsx';

interface ShowViewProps {
  show: Show;
  imports: ImportPapers[];
  /** The latest commit, while it can be undone. */
  latest: LatestCommit | undefined;
  /** What earlier commits took out, and the latest. */
  takenOut: TakenOutPart[];
  canEdit: boolean;
  /** New imports go to the current organisation, which need not be the show's. */
  canAddPapers: boolean;
}

/** A committed show on one page, in the order in which it is needed on the day. */
export function ShowView({ show, imports, latest, takenOut, canEdit, canAddPapers }: ShowViewProps) {
  const { general, deal, technical, parts } = show;
  const times = showTimes(show);
  const open = canEdit ? { showId: show.showId, version: show.version } : undefined;
  return (
    <Stack gap="lg">
      <ShowHeader show={show} imports={imports} canAddPapers={canAddPapers} />
      {latest && <WrittenNotice showId={show.showId} latest={latest} canUndo={canEdit} />}
      <ShowSection
        section="activities"
        title="Day sheet"
        size={times.length}
        note="in the time of each place"
      >
        <DaySheet times={times} activities={parts.activities} show={open} />
      </ShowSection>
      <ShowSection section="contacts" size={parts.contacts.length}>
        <PartList section="contacts" parts={parts.contacts} columns={2} show={open} />
      </ShowSection>
      <ShowSection section="hotels" size={parts.hotels.length}>
        <PartList section="hotels" parts={parts.hotels} columns={2} show={open} />
      </ShowSection>
      <ShowSection section="flights" size={parts.flights.length}>
        <FlightList parts={parts.flights} show={open} />
      </ShowSection>
      <ShowSection section="food" size={parts.food.length}>
        <PartList section="food" parts={parts.food} columns={2} show={open} />
      </ShowSection>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <ShowSection
          section="general"
          action={open && <CorrectSection show={open} section="general" entry={general} />}
        >
          <EntryFacts section="general" entry={general} />
        </ShowSection>
        <ShowSection
          section="deal"
          note={formatMoney(deal.fee, deal.currency)}
          action={open && <CorrectSection show={open} section="deal" entry={deal} />}
        >
          <EntryFacts section="deal" entry={deal} />
        </ShowSection>
      </SimpleGrid>
      <ShowSection
        section="technical"
        size={Object.keys(technical).length}
        action={open && <CorrectSection show={open} section="technical" entry={technical} />}
      >
        <EntryFacts section="technical" entry={technical} />
      </ShowSection>
      <ShowSection section="documents">
        <Documents documents={parts.documents} imports={imports} show={open} />
      </ShowSection>
      <Unknown show={show} />
      {takenOut.length > 0 && (
        <section data-no-print aria-labelledby="taken-out">
          <Title order={2} size="h5" id="taken-out" mb={8}>
            Taken out of this show
          </Title>
          <TakenOutList parts={takenOut} labelledBy="taken-out" />
        </section>
      )}
      {canEdit && (
        <Group data-no-print>
          <DeleteShow showId={show.showId} name={nameOfShow(show)} imports={imports.length} />
        </Group>
      )}
    </Stack>
  );
}

type ShowHeaderProps = Pick<ShowViewProps, 'show' | 'imports' | 'canAddPapers'>;

function ShowHeader({ show, imports, canAddPapers }: ShowHeaderProps) {
  const { general } = show;
  const place = [general.venue, general.city, general.country].filter(Boolean).join(', ');
  return (
    <header>
      <InnerLink href="/shows" size="sm" c="dimmed" data-no-print>
        <Group component="span" gap={4} display="inline-flex">
          <IconArrowLeft size={15} aria-hidden /> Shows
        </Group>
      </InnerLink>
      <Group align="flex-start" gap="md" mt={8}>
        <DateTile date={general.date} />
        <div style={{ flex: '1 1 200px', minWidth: 0 }}>
          <Title order={1} size="h2" tabIndex={-1}>
            {showTitle(show)}
          </Title>
          <Text c="dimmed">
            {[general.date && formatDate(general.date), place].filter(Boolean).join(' · ') ||
              'No date and venue'}
          </Text>
        </div>
        <div className={classes.actions} data-no-print>
          {canAddPapers && (
            <LinkButton href={`/imports/new?into=${show.showId}`} variant="default">
              Add papers
            </LinkButton>
          )}
          <TakeAway showId={show.showId} imports={imports} />
        </div>
      </Group>
    </header>
  );
}

/** Sections that are not on the page, so that nobody looks for them. */
function Unknown({ show }: { show: Show }) {
  const empty = SECTION_KEYS.filter((section) => sizeOf(show, section) === 0);
  if (empty.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      Nothing is known of: {empty.map((section) => SECTIONS[section].title.toLowerCase()).join(', ')}.
    </Text>
  );
}

function sizeOf(show: Show, section: SectionKey): number {
  return section === 'general' || section === 'deal' || section === 'technical'
    ? Object.keys(show[section]).length
    : show.parts[section].length;
}
