import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SectionKey } from '#lib/import/extracted.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { SECTION_ICONS } from '../_fields/section-icons.ts';

interface ShowSectionProps {
  section: SectionKey;
  /** Number of entries of a list section. */
  size?: number;
  note?: string;
  children: ReactNode;
}

export function ShowSection({ section, size, note, children }: ShowSectionProps) {
  const Icon = SECTION_ICONS[section];
  const { title } = SECTIONS[section];
  return (
    <section
      className="card"
      aria-labelledby={`show-${section}`}
      style={{ padding: 'clamp(14px, 3vw, 22px)' }}
    >
      <Group gap={10} mb="sm" wrap="nowrap">
        <Icon size={19} stroke={1.7} aria-hidden />
        <Title order={2} size="h4" id={`show-${section}`}>
          {title}
        </Title>
        {(note || Boolean(size)) && (
          <Text size="sm" c="dimmed" ml="auto">
            {note || size}
          </Text>
        )}
      </Group>
      {size === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing known.
        </Text>
      ) : (
        children
      )}
    </section>
  );
}
