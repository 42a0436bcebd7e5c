import { Text } from '@mantine/core';
import { SECTION_KEYS } from '#lib/import/extracted.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { SECTION_ICONS } from '../_fields/section-icons.ts';
import classes from './what-comes-out.module.css';

/** The nine sections that the papers are read for. */
export function WhatComesOut() {
  return (
    <section aria-label="What is read">
      <Text size="sm" c="dimmed" ta="center" mb="sm">
        The papers are read for these nine sections. Every field comes with the words it was read from.
      </Text>
      <ul className={classes.list}>
        {SECTION_KEYS.map((section) => {
          const Icon = SECTION_ICONS[section];
          return (
            <li key={section} className={classes.item}>
              <Icon size={20} stroke={1.6} aria-hidden />
              {SECTIONS[section].title}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
