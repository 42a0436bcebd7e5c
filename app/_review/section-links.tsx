'use client';

import { VisuallyHidden } from '@mantine/core';
import { isListSection, type SectionKey } from '#lib/import/extracted.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { entriesOf, isFilled } from '../_fields/paths.ts';
import { SECTION_ICONS } from '../_fields/section-icons.ts';
import { goOnFrom } from './focus-next.ts';
import { useReviewForm } from './review-context.tsx';
import classes from './section-links.module.css';

interface SectionLinksProps {
  sections: readonly SectionKey[];
}

/** The sections as a table of contents, each with what is still to check in it. */
export function SectionLinks({ sections }: SectionLinksProps) {
  const { extracted, open } = useReviewForm();
  return (
    <nav aria-label="Sections" className={classes.nav}>
      <ul className={classes.list}>
        {sections.map((section) => {
          const Icon = SECTION_ICONS[section];
          const weights = [...open].flatMap(([path, weight]) =>
            path.startsWith(`${section}.`) ? weight : [],
          );
          const isEmpty = sizeOf(entriesOf(extracted, section), section) === 0;
          return (
            <li key={section}>
              <a
                href={`#section-${section}`}
                className={classes.link}
                data-empty={isEmpty || undefined}
                onClick={() => goOnFrom(section)}
              >
                <Icon size={17} stroke={1.7} aria-hidden />
                <span className={classes.name}>{SECTIONS[section].title}</span>
                {weights.length > 0 && (
                  <span className={classes.count} data-weight={weights.includes('key') ? 'key' : 'detail'}>
                    {weights.length}
                    <VisuallyHidden> to check</VisuallyHidden>
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function sizeOf(entries: Record<string, unknown>[], section: SectionKey): number {
  if (isListSection(section)) return entries.length;
  return Object.values(entries[0] ?? {}).filter(isFilled).length;
}
