'use client';

import { Anchor, Group, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { isListSection } from '#lib/import/extracted.ts';
import type { Written } from '#lib/shows/written.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { count } from '../_fields/format.ts';
import { Age } from '../_ui/age.tsx';
import { Moment } from '../_ui/moment.tsx';
import { UndoCommit } from './undo-commit.tsx';
import classes from './written.module.css';

/** What one import wrote, as the page tells it. */
export interface WrittenImport {
  jobId: string;
  at: string;
  by: string | null;
  madeTheShow: boolean;
  /** Null when it cannot be undone. */
  undoUntil: string | null;
  written: Written[];
}

interface WrittenNoticeProps {
  latest: WrittenImport;
  canUndo: boolean;
}

/** Stands over the show while its latest commit can be undone: what was written, and until when it can be taken back. */
export function WrittenNotice({ latest, canUndo }: WrittenNoticeProps) {
  const router = useRouter();
  return (
    <section className={`card ${classes.card}`} aria-label="What was written" data-no-print>
      <div>
        <Text size="sm">
          {latest.madeTheShow ? 'This show was written' : 'An import was added to this show'}{' '}
          <Age at={latest.at} />
          {latest.by && ` by ${latest.by}`}:
        </Text>
        <WrittenSections written={latest.written} />
      </div>
      {canUndo && latest.undoUntil && (
        <Group gap="sm">
          <Text size="xs" c="dimmed">
            Can be undone until <Moment at={latest.undoUntil} />
          </Text>
          <UndoCommit
            jobId={latest.jobId}
            madeTheShow={latest.madeTheShow}
            onUndone={() => router.push(`/imports/${latest.jobId}`)}
          />
        </Group>
      )}
    </section>
  );
}

/** Each count leads to its section. */
function WrittenSections({ written }: { written: Written[] }) {
  if (written.length === 0) return <Text size="sm">Nothing new.</Text>;
  return (
    <ul className={classes.sections}>
      {written.map((one) => (
        <li key={one.section}>
          <Anchor href={`#show-${one.section}`} size="sm">
            {wordsOf(one)}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}

/** `2 hotels, 1 changed`, `General: 1 field changed` */
function wordsOf({ section, added, changed }: Written): string {
  const { title, singular } = SECTIONS[section];
  const isList = isListSection(section);
  const noun = isList ? singular : 'field';
  const name = (size: number) => count(size, noun, `${noun.replace(/y$/, 'ie')}s`);
  const words = [added > 0 && name(added), changed > 0 && `${added > 0 ? changed : name(changed)} changed`];
  return `${isList ? '' : `${title}: `}${words.filter(Boolean).join(', ')}`;
}
