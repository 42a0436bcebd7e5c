'use client';

import { Group, Text } from '@mantine/core';
import { memo, useId, useRef } from 'react';
import { FieldInput } from '../_fields/field-input.tsx';
import { FieldMark, MARKS } from '../_fields/field-mark.tsx';
import { formatValue, inWords } from '../_fields/format.ts';
import { nameOfPath } from '../_fields/paths.ts';
import { Alternatives } from './alternatives.tsx';
import { FieldActions } from './field-actions.tsx';
import classes from './field-row.module.css';
import { FieldWhy } from './field-why.tsx';
import { useReviewTools } from './review-context.tsx';
import { isSameData, type RowField } from './row-field.ts';

/** One field: its input, how far to trust it and why, and what can be done with it. */
export const FieldRow = memo(function FieldRow({ field: row }: { field: RowField }) {
  const { act, isReadOnly } = useReviewTools();
  const { place, value, state, confidence, weight, localTime } = row;
  const { field, path, section } = place;
  const name = nameOfPath(path);
  const whyId = useId();
  const element = useRef<HTMLDivElement>(null);
  const isEditable = !isReadOnly;
  const words = isEditable ? inWords(field, value) + localTime : '';

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take the focus that the review keys need
    <div
      ref={element}
      role="group"
      aria-label={`${name}: ${MARKS[state].word}`}
      tabIndex={-1}
      className={classes.row}
      data-path={path}
      data-state={state}
      data-weight={weight}
      data-wide={field.kind === 'longText' || undefined}
    >
      <Group justify="space-between" gap="0 6px" mb={2} mih={28}>
        <Text component="span" size="sm" fw={550} className={classes.label}>
          {field.label}
        </Text>
        <Group gap={4} wrap="nowrap" ml="auto">
          {state !== 'empty' && <FieldMark state={state} />}
          {isEditable && <FieldActions field={row} name={name} />}
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
          onEscape={() => element.current?.focus()}
        />
      ) : (
        <Text size="sm" className={classes.fixed}>
          {formatValue(field, value) || <span className={classes.nothing}>Nothing in the papers</span>}
        </Text>
      )}
      <div id={whyId}>
        {words && (
          <Text size="xs" fw={550} mt={5} mb={-3}>
            {words}
          </Text>
        )}
        <FieldWhy field={row} />
      </div>
      {confidence?.alternatives && confidence.alternatives.length > 0 && (
        <Alternatives assessed={row} isEditable={isEditable} />
      )}
    </div>
  );
}, isSameData);
