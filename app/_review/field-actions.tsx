'use client';

import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconDotsVertical, IconEraser } from '@tabler/icons-react';
import { isFilled } from '../_fields/paths.ts';
import { confirmField } from './confirm.ts';
import { keepFocus, keepFocusOnceMoved } from './focus-field.ts';
import { useReviewTools } from './review-context.tsx';
import type { RowField } from './row-field.ts';

/** Confirm stands in the open where it is called for; everything else is one step away. */
export function FieldActions({ field, name }: { field: RowField; name: string }) {
  const { act } = useReviewTools();
  const { place, value, state, read } = field;
  const { path } = place;
  const isSet = isFilled(value);
  const canConfirm = isSet && state !== 'yours';
  const canRestore = (state === 'yours' || state === 'cleared') && read !== undefined;
  const confirm = () => {
    confirmField(act, field);
    keepFocus(path);
  };
  if (!isSet && (state === 'missing' || state === 'check')) {
    return <LeaveEmpty name={name} onLeave={confirm} />;
  }
  if (!isSet && !canRestore) return null;
  const times = field.repeats.length;
  return (
    <>
      {canConfirm && state === 'check' && (
        <Tooltip
          label={
            times > 1
              ? `This is right, all ${times} times it was read from these words (c)`
              : 'This is right (c)'
          }
        >
          <Button
            size="compact-xs"
            variant="default"
            aria-label={times > 1 ? `Confirm × ${times}: ${name}` : `Confirm ${name}`}
            onClick={confirm}
          >
            {times > 1 ? `Confirm × ${times}` : 'Confirm'}
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
            onClick={() => {
              act({ action: 'restore', path }, `Restore ${name}`);
              keepFocusOnceMoved(path);
            }}
          >
            Restore what was read
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** For what the papers do not say and nobody misses: it is not asked about again. */
function LeaveEmpty({ name, onLeave }: { name: string; onLeave: () => void }) {
  return (
    <Tooltip label="There is nothing to fill in here (c)">
      <Button size="compact-xs" variant="default" aria-label={`Leave empty: ${name}`} onClick={onLeave}>
        Leave empty
      </Button>
    </Tooltip>
  );
}
