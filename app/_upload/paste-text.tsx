'use client';

import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatBytes } from '#lib/import/limits.ts';

interface PasteTextProps {
  /** Closed when undefined. */
  text: string | undefined;
  maxBytes: number;
  onAdd: (label: string, text: string) => void;
  onClose: () => void;
}

/** A mail, a message, a note: text that is no file. */
export function PasteText({ text: given, maxBytes, onAdd, onClose }: PasteTextProps) {
  const [text, setText] = useState('');
  const [label, setLabel] = useState('');
  const [error, setError] = useState<string>();
  useEffect(() => {
    if (given !== undefined) {
      setText(given);
      setError(undefined);
    }
  }, [given]);

  const add = () => {
    const problem = problemOf(text, maxBytes);
    setError(problem);
    if (problem) return;
    onAdd(label.trim() || 'Pasted text', text);
    setText('');
    setLabel('');
  };

  return (
    <Modal opened={given !== undefined} onClose={onClose} title="Paste text" size="lg">
      <Stack>
        <Textarea
          label="Text"
          description="An e-mail, a message or any part of a paper."
          data-autofocus
          autosize
          minRows={8}
          maxRows={18}
          value={text}
          error={error}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TextInput
          label="Name"
          description="How the text is called beside what was found in it."
          placeholder="Pasted text"
          maxLength={200}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          <Button onClick={add}>Add the text</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function problemOf(text: string, maxBytes: number): string | undefined {
  if (text.trim() === '') return 'There is no text yet.';
  const { size } = new Blob([text]);
  if (size <= maxBytes) return undefined;
  return `This text has ${formatBytes(size)}; a pasted text may have ${formatBytes(maxBytes)} at most. Save it as a file instead.`;
}
