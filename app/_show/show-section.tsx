import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SectionKey } from '#lib/import/extracted.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { SECTION_ICONS } from '../_fields/section-icons.ts';

interface ShowSectionProps {
  section: SectionKey;
  /** When it is more than the section alone. */
  title?: string;
  /** Number of entries of a list section. */
  size?: number;
  note?: string;
  /** Beside the heading. */
  action?: ReactNode;
  children: ReactNode;
}

/** A printed day sheet hangs on the wall of a dressing room. */
const NOT_PRINTED = new Set<SectionKey>(['deal', 'documents']);

/** One section of the show; one of which nothing is known is left out. */
export function ShowSection({
  section,
  title = SECTIONS[section].title,
  size,
  note,
  action,
  children,
}: ShowSectionProps) {
  if (size === 0) return null;
  const Icon = SECTION_ICONS[section];
  return (
    <section
      className="card"
      data-no-print={NOT_PRINTED.has(section) || undefined}
      aria-labelledby={`show-${section}`}
      style={{ padding: 'clamp(14px, 3vw, 22px)' }}
    >
      <Group gap={10} mb="sm" wrap="nowrap">
        <Icon size={19} stroke={1.7} aria-hidden />
        <Title order={2} size="h4" id={`show-${section}`} tabIndex={-1}>
          {title}
        </Title>
        {(note || Boolean(size)) && (
          <Text size="sm" c="dimmed" ml="auto">
            {note || size}
          </Text>
        )}
        {action && <div style={note || size ? undefined : { marginLeft: 'auto' }}>{action}</div>}
      </Group>
      {children}
    </section>
  );
}
