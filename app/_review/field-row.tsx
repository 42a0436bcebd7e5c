'use client';

import { ActionIcon, Group, Menu, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconDotsVertical, IconEraser } from '@tabler/icons-react';
import { memo, useId, useRef } from 'react';
import { FieldInput } from '../_fields/field-input.tsx';
import { FieldMark, MARKS } from '../_fields/field-mark.tsx';
import { formatValue } from '../_fields/format.ts';
import { isFilled, nameOfPath } from '../_fields/paths.ts';
import type { Assessed } from '../_fields/standing.ts';
import { Alternatives } from './alternatives.tsx';
import classes from './field-row.module.css';
import { FieldWhy } from './field-why.tsx';
import { useReviewForm } from './review-context.tsx';

/** One field: its input, how far to trust it and why, and what can be done with it. */
export const FieldRow = memo(function FieldRow({ assessed }: { assessed: Assessed }) {
  const { act, isReadOnly } = useReviewForm();
  const { place, value, state, confidence } = assessed;
  const { field, path, section } = place;
  const name = nameOfPath(path);
  const whyId = useId();
  const row = useRef<HTMLDivElement>(null);
  const isEditable = !isReadOnly && !field.isFixed;

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take the focus that the review keys need
    <div
      ref={row}
      role="group"
      aria-label={`${name}: ${MARKS[state].word}`}
      tabIndex={-1}
      className={classes.row}
      data-path={path}
      data-state={state}
      data-wide={field.kind === 'longText' || undefined}
    >
      <Group justify="space-between" wrap="nowrap" gap={6} mb={4} mih={28}>
        <Text component="span" size="sm" fw={550}>
          {field.label}
        </Text>
        <Group gap={2} wrap="nowrap">
          {state !== 'empty' && (
            <FieldMark state={state} {...(isCleared(assessed) && { label: 'Cleared' })} />
          )}
          {isEditable && <FieldActions assessed={assessed} name={name} />}
        </Group>
      </Group>
      {isEditable ? (
        <FieldInput
          section={section}
          field={field}
          name={name}
          value={value}
          describedBy={whyId}
          onSave={(next) => act({ action: 'correct', path, value: next }, `Change ${name}`)}
          onClear={() => act({ action: 'clear', path }, `Clear ${name}`)}
          onEscape={() => row.current?.focus()}
        />
      ) : (
        <Text size="sm" className={classes.fixed}>
          {formatValue(field, value) || <span className={classes.nothing}>Nothing in the papers</span>}
        </Text>
      )}
      <div id={whyId}>
        <FieldWhy assessed={assessed} />
      </div>
      {confidence?.alternatives && confidence.alternatives.length > 0 && (
        <Alternatives assessed={assessed} isEditable={isEditable} />
      )}
    </div>
  );
});

function isCleared({ state, value }: Assessed): boolean {
  return state === 'yours' && !isFilled(value);
}

function FieldActions({ assessed, name }: { assessed: Assessed; name: string }) {
  const { act } = useReviewForm();
  const { place, value, state, confidence } = assessed;
  const { path } = place;
  const canConfirm = isFilled(value) && state !== 'yours';
  const canRestore = useCanRestore(path, value, confidence?.method);
  return (
    <>
      {canConfirm && (
        <Tooltip label="Confirm (c)">
          <ActionIcon
            variant="subtle"
            size="md"
            aria-label={`Confirm ${name}`}
            onClick={() => act({ action: 'confirm', path }, `Confirm ${name}`)}
          >
            <IconCheck size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      {(isFilled(value) || canRestore) && (
        <Menu>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="md" aria-label={`More for ${name}`}>
              <IconDotsVertical size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconEraser size={16} aria-hidden />}
              disabled={!isFilled(value)}
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
      )}
    </>
  );
}

/** There is something to go back to: the field was read, and a person changed, cleared or confirmed it since. */
function useCanRestore(path: string, value: unknown, method: string | undefined): boolean {
  const { reading } = useReviewForm();
  const wasRead = path in reading.confidences;
  return wasRead && (method === 'user' || !isFilled(value));
}
