'use client';

import { Autocomplete, type AutocompleteProps, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchAirports } from '../_client/airports.ts';

type AirportInputProps = Omit<AutocompleteProps, 'data' | 'value' | 'onChange'> & {
  value: string;
  onChange: (typed: string) => void;
};

const TYPING_MS = 150;

/** Takes the three letters, and finds them for who types a town or a name. */
export function AirportInput({ value, onChange, ...others }: AirportInputProps) {
  const [isTyping, setTyping] = useState(false);
  const [typed] = useDebouncedValue(value.trim(), TYPING_MS);
  const { data: found = [] } = useQuery({
    queryKey: ['airports', typed.toLowerCase()],
    queryFn: ({ signal }) => fetchAirports(typed, signal),
    enabled: isTyping && typed.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const byCode = new Map(found.map((airport) => [airport.iata, airport]));
  return (
    <Autocomplete
      {...others}
      value={value}
      data={found.map(({ iata }) => iata)}
      // What the server has found fits already, by names that are not in the list.
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const airport = byCode.get(option.value);
        return (
          <Text size="sm">
            <b>{option.value}</b> {airport && `${airport.city}, ${airport.name}`}
          </Text>
        );
      }}
      onChange={(next) => {
        setTyping(true);
        onChange(next);
      }}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
