'use client';

import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconDotsVertical, IconEraser } from '@tabler/icons-react';
import { isFilled } from '../_fields/paths.ts';
import type { Assessed } from '../_fields/standing.ts';
import { keepFocus } from './focus-field.ts';
import { useReviewForm } from './review-context.tsx';

/** Confirm stands in the open where it is called for; everything else is one step away. */
export function FieldActions({ assessed, name }: { assessed: Assessed; name: string }) {
  const { act, readAt } = useReviewForm();
  const { place, value, state } = assessed;
  const { path } = place;
  const isSet = isFilled(value);
  const canConfirm = isSet && state !== 'yours';
  const canRestore = (state === 'yours' || state === 'cleared') && readAt(path) !== undefined;
  if (!isSet && !canRestore) return null;
  const confirm = () => {
    act({ action: 'confirm', path }, `Confirm ${name}`);
    keepFocus(path);
  };
  return (
    <>
      {canConfirm && state === 'check' && (
        <Tooltip label="This is right (c)">
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconCheck size={14} aria-hidden />}
            aria-label={`Confirm ${name}`}
            onClick={confirm}
          >
            Confirm
          </Button>
        </Tooltip>
      )}
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="md" aria-label={`More for ${name}`}>
            <IconDotsVertical size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCheck size={16} aria-hidden />}
            disabled={!canConfirm}
            onClick={confirm}
          >
            Confirm
          </Menu.Item>
          <Menu.Item
            leftSection={<IconEraser size={16} aria-hidden />}
            disabled={!isSet}
            onClick={() => act({ action: 'clear', path }, `Clear ${name}`)}
          >
            Clear
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            disabled={!canRestore}
            onClick={() => act({ action: 'restore', path }, `Restore ${name}`)}
          >
            Restore what was read
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
