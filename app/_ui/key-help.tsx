'use client';

import { Kbd, Modal, Switch, Table, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useKeys, useSingleKeysSetting } from './use-keys.ts';

const OPEN_EVENT = 'oncore:key-help';

export function openKeyHelp(): void {
  window.dispatchEvent(new Event(OPEN_EVENT));
}

const KEYS: { where: string; keys: [key: string, what: string][] }[] = [
  {
    where: 'Everywhere',
    keys: [
      ['?', 'Show this list'],
      ['i', 'Go to the imports'],
      ['s', 'Go to the shows'],
      ['+', 'New import'],
    ],
  },
  { where: 'In the lists of imports and of shows', keys: [['/', 'Search']] },
  {
    where: 'In the review, on a field',
    keys: [
      ['n', 'Next field to check'],
      ['p', 'Previous field to check'],
      ['Enter', 'Confirm, and on to the next field to check'],
      ['Shift + Enter', 'Confirm all that is to check in this item, and on to the next'],
      ['c', 'Confirm; leave empty what the papers do not say'],
      ['k', 'Confirm all that is to check in this item'],
      ['Shift + k', 'Confirm all that is to check in this section'],
      ['e', 'Edit'],
      ['x', 'Clear'],
      ['r', 'Restore what was read'],
      ['Escape', 'Leave the input without saving what was typed'],
      ['Ctrl + Enter', 'In an input: save, and on to the next field to check'],
    ],
  },
  {
    where: 'In the review, on an item of a list',
    keys: [
      ['a', 'Add an item to this section'],
      ['d', 'Duplicate this item'],
      ['m', 'Merge this item with another one'],
      ['/', 'Split this item into two'],
      ['Shift + x', 'Remove this item'],
    ],
  },
  {
    where: 'In the review',
    keys: [
      ['u', 'Undo'],
      ['Shift + c', 'Check and commit'],
    ],
  },
];

/** The keys that work everywhere, and the list of all of them, opened by `?` or from the account menu. */
export function KeyHelp() {
  const [isOpen, setOpen] = useState(false);
  const [isOn, setOn] = useSingleKeysSetting();
  const router = useRouter();
  useKeys({
    '?': () => setOpen(true),
    i: () => router.push('/imports'),
    s: () => router.push('/shows'),
    '+': () => router.push('/imports/new'),
  });
  useEffect(() => {
    const open = () => setOpen(true);
    window.addEventListener(OPEN_EVENT, open);
    return () => window.removeEventListener(OPEN_EVENT, open);
  }, []);
  return (
    <Modal opened={isOpen} onClose={() => setOpen(false)} title="Keys" size="md">
      <Switch
        label="Use single keys"
        checked={isOn}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
      {KEYS.map(({ where, keys }) => (
        <section key={where} aria-label={where}>
          <Text fw={600} size="sm" mt="sm" mb={4}>
            {where}
          </Text>
          <Table withRowBorders={false} verticalSpacing={4} layout="fixed">
            <Table.Tbody>
              {keys.map(([key, what]) => (
                <Table.Tr key={key}>
                  <Table.Td w={130}>
                    <Kbd>{key}</Kbd>
                  </Table.Td>
                  <Table.Td>{what}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </Modal>
  );
}
