'use client';

import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { SectionKey } from '#lib/import/extracted.ts';
import type { ShowChange } from '#lib/shows/show-change.ts';
import { sentenceFor } from '../_client/http.ts';
import { FieldInput } from '../_fields/field-input.tsx';
import { inWords } from '../_fields/format.ts';
import { type Entry, fieldPlaces } from '../_fields/paths.ts';
import classes from './correct-dialog.module.css';
import { type OpenShow, useShowChange } from './use-show-change.tsx';

interface CorrectDialogProps {
  show: OpenShow;
  section: SectionKey;
  /** `general`, `hotels.<id>` */
  path: string;
  entry: Entry;
  title: string;
  isOpen: boolean;
  onClose: () => void;
}

/** The fields of one entry, or of one section that is no list; what is changed of them is saved in one step. */
export function CorrectDialog(props: CorrectDialogProps) {
  return (
    <Modal opened={props.isOpen} onClose={props.onClose} title={`Correct ${props.title}`} size="lg">
      {/* Begun anew each time it is opened. */}
      <Fields {...props} />
    </Modal>
  );
}

function Fields({ show, section, path, entry, title, onClose }: CorrectDialogProps) {
  const [edits, setEdits] = useState<Entry>({});
  const fields = useRef<HTMLDivElement>(null);
  const id = useId();
  const correcting = useShowChange(show, `${title} is corrected.`);
  const edit = (key: string, value: unknown) => setEdits((known) => ({ ...known, [key]: value }));
  const save = () => {
    const wrong = fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) return wrong.focus();
    const changes = changesOf(path, entry, edits);
    if (changes.length === 0) return onClose();
    correcting.mutate(changes, { onSuccess: onClose });
  };
  return (
    <Stack>
      <div ref={fields} className={classes.fields}>
        {fieldPlaces(section).map(({ field }) => {
          const value = field.key in edits ? edits[field.key] : entry[field.key];
          const wordsId = `${id}-${field.key}`;
          return (
            <div key={field.key} data-wide={field.kind === 'longText' || undefined}>
              <Text size="sm" fw={550} mb={2}>
                {field.label}
              </Text>
              <FieldInput
                section={section}
                field={field}
                name={field.label}
                value={value}
                describedBy={wordsId}
                onSave={(next) => edit(field.key, next)}
                onClear={() => edit(field.key, undefined)}
              />
              <Text size="xs" mt={3} id={wordsId}>
                {inWords(field, value)}
              </Text>
            </div>
          );
        })}
      </div>
      {correcting.isError && (
        <Alert color="red" variant="light" role="alert">
          {sentenceFor(correcting.error)}
        </Alert>
      )}
      <Group justify="flex-end" className={classes.steps}>
        <Button variant="default" onClick={onClose}>
          Leave it
        </Button>
        <Button loading={correcting.isPending} onClick={save}>
          Save
        </Button>
      </Group>
    </Stack>
  );
}

function changesOf(path: string, entry: Entry, edits: Entry): ShowChange[] {
  return Object.entries(edits)
    .filter(([field, value]) => value !== entry[field])
    .map(([field, value]) =>
      value === undefined
        ? { action: 'clear', path: `${path}.${field}` }
        : { action: 'correct', path: `${path}.${field}`, value },
    );
}
