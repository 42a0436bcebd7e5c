import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SectionKey } from '#lib/import/extracted.ts';
import { type Field, SECTIONS } from '../_fields/catalogue.ts';
import { formatValue } from '../_fields/format.ts';
import { isFilled } from '../_fields/paths.ts';
import { formatPhone } from '../_fields/phone.ts';
import classes from './entry-facts.module.css';
import { MapLink } from './map-link.tsx';

interface EntryFactsProps {
  section: SectionKey;
  entry: object;
  /** Fields that the heading says already. */
  without?: string[];
}

/** The filled fields of one entry, label beside value. */
export function EntryFacts({ section, entry, without = [] }: EntryFactsProps) {
  const facts = SECTIONS[section].fields.flatMap((field) => {
    const value: unknown = Reflect.get(entry, field.key);
    return isFilled(value) && !without.includes(field.key) ? [{ field, value }] : [];
  });
  if (facts.length === 0) {
    return without.length > 0 ? null : (
      <Text size="sm" c="dimmed">
        Nothing known.
      </Text>
    );
  }
  return (
    <dl className={classes.facts}>
      {facts.map(({ field, value }) => (
        <div key={field.key} className={classes.fact} data-long={field.kind === 'longText' || undefined}>
          <dt>{field.label}</dt>
          <dd>{shown(field, value, entry)}</dd>
        </div>
      ))}
    </dl>
  );
}

function shown(field: Field, value: unknown, entry: object): ReactNode {
  const text = formatValue(field, value);
  if (field.key === 'address' || field.key === 'venue') {
    return <MapLink place={placeOf(text, entry)}>{text}</MapLink>;
  }
  if (field.kind === 'phone') {
    return (
      <Anchor href={`tel:${text.replace(/[^\d+]/g, '')}`} size="sm">
        {formatPhone(text)}
      </Anchor>
    );
  }
  if (field.kind === 'email') {
    return (
      <Anchor href={`mailto:${encodeURIComponent(text).replace('%40', '@')}`} size="sm">
        {text}
      </Anchor>
    );
  }
  return text;
}

/** What a map needs besides the street or the name of the house. */
function placeOf(text: string, entry: object): string {
  const { city, country } = entry as { city?: string; country?: string };
  return [text, city, country].filter(Boolean).join(', ');
}
