'use client';

import { Anchor, Group, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { isListSection } from '#lib/import/extracted.ts';
import type { Written } from '#lib/shows/written.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { count } from '../_fields/format.ts';
import { Age } from '../_ui/age.tsx';
import { Moment } from '../_ui/moment.tsx';
import { type TakenOutPart, TakenOutWords } from './taken-out.tsx';
import { UndoChange } from './undo-change.tsx';
import { UndoCommit } from './undo-commit.tsx';
import classes from './written.module.css';

/** What the latest commit made of the show, as the page tells it. */
export interface LatestCommit {
  id: string;
  /** Null for what a person changed. */
  jobId: string | null;
  at: string;
  by: string | null;
  madeTheShow: boolean;
  /** Null when it cannot be undone. */
  undoUntil: string | null;
  /** What an import wrote. */
  written: Written[];
  takenOut: TakenOutPart[];
  /** Each value that a person gave, in words. */
  corrected: string[];
}

interface WrittenNoticeProps {
  showId: string;
  latest: LatestCommit;
  canUndo: boolean;
}

/** Stands over the show while its latest commit can be undone: what was written, and until when it can be taken back. */
export function WrittenNotice({ showId, latest, canUndo }: WrittenNoticeProps) {
  return (
    <section className={`card ${classes.card}`} aria-label="What was written" data-no-print>
      <div>
        <Text size="sm">
          {whatHappened(latest)} <Age at={latest.at} />
          {latest.by && ` by ${latest.by}`}:
        </Text>
        <WrittenSections latest={latest} />
      </div>
      {canUndo && latest.undoUntil && (
        <Group gap="sm">
          <Text size="xs" c="dimmed">
            Can be undone until <Moment at={latest.undoUntil} />
          </Text>
          <Undo key={latest.id} showId={showId} latest={latest} />
        </Group>
      )}
    </section>
  );
}

function whatHappened({ jobId, madeTheShow }: LatestCommit): string {
  if (jobId === null) return 'This show was changed';
  return madeTheShow ? 'This show was written' : 'An import was added to this show';
}

function Undo({ showId, latest: { id, jobId, madeTheShow } }: Omit<WrittenNoticeProps, 'canUndo'>) {
  const router = useRouter();
  if (jobId === null) return <UndoChange showId={showId} changeId={id} />;
  return (
    <UndoCommit jobId={jobId} madeTheShow={madeTheShow} onUndone={() => router.push(`/imports/${jobId}`)} />
  );
}

/** Each count leads to its section; what was taken out is named. */
function WrittenSections({ latest: { written, takenOut, corrected } }: { latest: LatestCommit }) {
  if (written.length + takenOut.length + corrected.length === 0) return <Text size="sm">Nothing new.</Text>;
  return (
    <ul className={classes.sections}>
      {written.map((one) => (
        <li key={one.section}>
          <Anchor href={`#show-${one.section}`} size="sm">
            {wordsOf(one)}
          </Anchor>
        </li>
      ))}
      {corrected.map((words) => (
        <li key={words}>{words}</li>
      ))}
      {takenOut.map((part) => (
        <li key={part.id} className={classes.whole}>
          <TakenOutWords part={part} isBrief />
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
