'use client';

import { Autocomplete, Group, Input, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useId } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { SectionKey } from '#lib/import/extracted.ts';
import { AirportInput } from './airport-input.tsx';
import { DEAL_TYPES, type Field } from './catalogue.ts';
import { joinDateTime, splitDateTime } from './format.ts';
import { COUNTRY_NAMES, CURRENCIES } from './known-values.ts';
import { parseInput } from './parse.ts';
import { isFilled } from './paths.ts';

export interface FieldInputProps {
  section: SectionKey;
  field: Field;
  /** Full name for a screen reader, as in "Hotel 2, Check-in". */
  name: string;
  value: unknown;
  describedBy?: string;
  onSave: (value: unknown) => void;
  onClear: () => void;
  onEscape?: () => void;
}

/**
 * The input that fits the kind of field. What is typed stays local until the field is left or Enter is pressed; text
 * that does not fit is kept, with the sentence that says why it was not saved.
 */
export function FieldInput(props: FieldInputProps) {
  const { section, field, value, onSave, onClear, onEscape } = props;
  const stored = isFilled(value) ? String(value) : '';
  const [draft, setDraft] = useState(stored);
  const [error, setError] = useState<string>();
  useEffect(() => {
    setDraft(stored);
    setError(undefined);
  }, [stored]);

  const save = (raw: string) => {
    if (raw.trim() === stored) return setError(undefined);
    if (raw.trim() === '') return onClear();
    const parsed = parseInput(section, field, raw);
    if (!parsed.ok) return setError(parsed.message);
    setError(undefined);
    setDraft(String(parsed.value));
    if (String(parsed.value) !== stored) onSave(parsed.value);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.key === 'Escape') {
      setDraft(stored);
      setError(undefined);
      onEscape?.();
    } else if (event.key === 'Enter' && (field.kind !== 'longText' || event.ctrlKey || event.metaKey)) {
      save(draft);
    }
  };

  return (
    <Control
      {...props}
      draft={draft}
      error={error && `Not saved. ${error}`}
      onDraft={setDraft}
      onCommit={save}
      onKeyDown={onKeyDown}
    />
  );
}

interface ControlProps extends FieldInputProps {
  draft: string;
  error: string | undefined;
  onDraft: (draft: string) => void;
  onCommit: (draft: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
}

function Control(props: ControlProps) {
  const { field, name, draft, error, onDraft, onCommit, onKeyDown } = props;
  const errorId = useId();
  const shared = {
    ...ariaOf(props, errorId),
    'aria-label': name,
    size: 'sm' as const,
    error,
    errorProps: { id: errorId },
    value: draft,
    onKeyDown,
    onBlur: () => onCommit(draft),
  };
  switch (field.kind) {
    case 'longText':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          maxRows={14}
          onChange={(e) => onDraft(e.currentTarget.value)}
        />
      );
    case 'boolean':
      return (
        <Switch
          aria-label={name}
          checked={draft === 'true'}
          label={draft === 'true' ? 'Yes' : 'No'}
          onChange={(event) => onCommit(String(event.currentTarget.checked))}
          mt={6}
        />
      );
    case 'choice':
      return (
        <Select
          {...shared}
          onBlur={undefined}
          data={field.choices ?? []}
          value={draft || null}
          onChange={(choice) => onCommit(choice ?? '')}
          allowDeselect={false}
        />
      );
    case 'currency':
      return (
        <Select
          {...shared}
          onBlur={undefined}
          data={withValue(CURRENCIES, draft)}
          value={draft || null}
          onChange={(choice) => onCommit(choice ?? '')}
          searchable
          limit={60}
          nothingFoundMessage="No such currency"
        />
      );
    case 'country':
      return (
        <Autocomplete
          {...shared}
          data={COUNTRY_NAMES}
          limit={8}
          onChange={onDraft}
          onOptionSubmit={onCommit}
          autoComplete="off"
        />
      );
    case 'airport':
      return <AirportInput {...shared} onChange={onDraft} onOptionSubmit={onCommit} />;
    case 'dateTime':
      return <DateTimeControl {...props} />;
    default:
      if (field.key === 'dealType') {
        return (
          <Autocomplete
            {...shared}
            data={DEAL_TYPES}
            onChange={onDraft}
            onOptionSubmit={onCommit}
            autoComplete="off"
          />
        );
      }
      return (
        <TextInput
          {...shared}
          {...NATIVE[field.kind]}
          autoComplete="off"
          onChange={(event) => onDraft(event.currentTarget.value)}
        />
      );
  }
}

/** In place of Mantine's own, which know the error but not the words below the field. */
function ariaOf({ error, describedBy }: ControlProps, errorId: string) {
  return {
    withAria: false,
    'aria-describedby': [error && errorId, describedBy].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error !== undefined,
  };
}

/** Date and time side by side: either may be known without the other. */
function DateTimeControl(props: ControlProps) {
  const { name, draft, error, onDraft, onCommit, onKeyDown } = props;
  const errorId = useId();
  const { date, time } = splitDateTime(draft);
  const shared = {
    ...ariaOf(props, errorId),
    size: 'sm' as const,
    onKeyDown,
    error: Boolean(error),
    // The browser's own sign for its picker brings its margin along.
    styles: { input: { paddingInlineEnd: 6 } },
  };
  return (
    <div>
      <Group
        gap={6}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) onCommit(draft);
        }}
      >
        <TextInput
          {...shared}
          type="date"
          aria-label={`${name}, date`}
          value={date}
          flex="1 1 136px"
          miw={0}
          onChange={(event) => onDraft(joinDateTime(event.currentTarget.value, time))}
        />
        <TextInput
          {...shared}
          type="time"
          aria-label={`${name}, time`}
          value={time}
          flex="1 1 124px"
          miw={0}
          onChange={(event) => onDraft(joinDateTime(date, event.currentTarget.value))}
        />
      </Group>
      {error && (
        <Input.Error id={errorId} mt={4}>
          {error}
        </Input.Error>
      )}
    </div>
  );
}

type NativeInput = {
  type?: string;
  inputMode?: 'decimal' | 'numeric' | 'email' | 'tel';
  spellCheck?: boolean;
};

const NATIVE: Partial<Record<Field['kind'], NativeInput>> = {
  date: { type: 'date' },
  time: { type: 'time' },
  amount: { inputMode: 'decimal' },
  count: { inputMode: 'numeric' },
  phone: { type: 'tel', inputMode: 'tel' },
  email: { inputMode: 'email', spellCheck: false },
  code: { spellCheck: false },
};

function withValue(options: { value: string; label: string }[], value: string) {
  if (!value || options.some((option) => option.value === value)) return options;
  return [{ value, label: value }, ...options];
}
