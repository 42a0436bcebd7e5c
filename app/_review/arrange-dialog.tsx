'use client';

import { Modal } from '@mantine/core';
import { entriesOf } from '../_fields/paths.ts';
import { entryTitle } from './entry-title.ts';
import { MergeForm } from './merge-form.tsx';
import { type Arrangement, useReviewForm } from './review-context.tsx';
import { SplitForm } from './split-form.tsx';

interface ArrangeDialogProps {
  /** Closed when undefined. */
  arrangement: Arrangement | undefined;
  onClose: () => void;
}

/** What is done to a whole item of a list and needs a word more than a press. */
export function ArrangeDialog({ arrangement, onClose }: ArrangeDialogProps) {
  const { extracted } = useReviewForm();
  const { kind, section = 'hotels', index = 0 } = arrangement ?? {};
  const entry = entriesOf(extracted, section)[index] ?? {};
  const title = entryTitle(section, entry, index);
  return (
    <Modal
      opened={arrangement !== undefined}
      onClose={onClose}
      title={kind === 'split' ? `Split ${title}` : `Merge ${title} with`}
    >
      {kind === 'merge' && <MergeForm section={section} index={index} onDone={onClose} />}
      {kind === 'split' && <SplitForm section={section} index={index} onDone={onClose} />}
    </Modal>
  );
}
