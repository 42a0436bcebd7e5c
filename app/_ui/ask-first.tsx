'use client';

import { Button, type ButtonProps, Group, Popover, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceFor } from '../_client/http.ts';

interface AskFirstProps extends Pick<ButtonProps, 'size' | 'leftSection'> {
  /** On the button that opens the question. */
  label: string;
  question: string;
  yes: string;
  no: string;
  action: () => Promise<void>;
  /** After the action, whether it has worked or not. */
  onSettled?: () => void;
  onDone?: () => void;
}

/** A button for what should not happen by a slip: asks once, beside itself, and says why it did not work. */
export function AskFirst({ label, question, yes, no, action, onSettled, onDone, ...button }: AskFirstProps) {
  const [isAsking, setAsking] = useState(false);
  const doing = useMutation({ mutationFn: action, onSettled, onSuccess: onDone });
  return (
    <Popover
      opened={isAsking}
      onChange={setAsking}
      width={300}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          {...button}
          onClick={() => {
            doing.reset();
            setAsking(true);
          }}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" mb="sm">
          {question}
        </Text>
        {doing.isError && (
          <Text size="sm" c="var(--bad-ink)" mb="sm" role="alert">
            {sentenceFor(doing.error)}
          </Text>
        )}
        <Group gap="xs">
          <Button
            size="xs"
            color="red.9"
            loading={doing.isPending || doing.isSuccess}
            onClick={() => doing.mutate()}
          >
            {yes}
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsking(false)}>
            {no}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
