'use client';

import { CloseButton, Loader, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from './use-keys.ts';

interface SearchFieldProps {
  label: string;
  placeholder: string;
  /** What is looked for. */
  value: string;
  /** Whether what is found is still on its way. */
  isSearching: boolean;
  /** Told when typing has paused. */
  onSearch: (search: string) => void;
}

const TYPING_MS = 250;

/** Searches a list while a person types; `/` leads here, Escape empties it. */
export function SearchField({ label, placeholder, value, isSearching, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const sent = useRef(value);
  const search = useDebouncedCallback((text: string) => {
    sent.current = text;
    onSearch(text);
  }, TYPING_MS);
  useEffect(() => {
    // A link to the whole list, or the way back to a search.
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  useKeys({ '/': () => input.current?.focus() });
  const type = (text: string) => {
    setTyped(text);
    search(text.trim());
  };
  return (
    <TextInput
      ref={input}
      flex="1 1 240px"
      aria-label={label}
      placeholder={placeholder}
      leftSection={isSearching ? <Loader size={16} aria-hidden /> : <IconSearch size={18} aria-hidden />}
      rightSection={
        typed && (
          <CloseButton
            size="sm"
            aria-label="Clear the search"
            onClick={() => {
              type('');
              input.current?.focus();
            }}
          />
        )
      }
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && type('')}
      maxLength={200}
    />
  );
}
