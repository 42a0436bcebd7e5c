'use client';

import {
  Avatar,
  Group,
  Menu,
  Text,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import { IconKeyboard, IconLogout } from '@tabler/icons-react';
import { useTransition } from 'react';
import { chooseOrganisation, signOut } from '../_server/actions.ts';
import { openKeyHelp } from './key-help.tsx';
import { usePerson } from './person.tsx';

const SCHEMES = [
  { scheme: 'light', label: 'Light' },
  { scheme: 'dark', label: 'Dark' },
  { scheme: 'auto', label: 'As the system' },
] as const;

export function AccountMenu() {
  const { email, organisations, current } = usePerson();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [isPending, startTransition] = useTransition();
  return (
    <Menu width={280}>
      <Menu.Target>
        <UnstyledButton>
          <Group gap={8} wrap="nowrap">
            <VisuallyHidden>Account of {email}: </VisuallyHidden>
            <Text size="sm" visibleFrom="sm" maw={180} truncate>
              {current?.orgName ?? 'No organisation'}
            </Text>
            <Avatar aria-hidden size={32} radius="xl" color="stage" variant="light">
              {email.slice(0, 2).toUpperCase()}
            </Avatar>
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {email}
          {current && `, ${current.role}`}
        </Menu.Label>
        {organisations.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>Organisation</Menu.Label>
            <Menu.RadioGroup
              value={current?.orgId ?? null}
              onChange={(orgId) => startTransition(() => chooseOrganisation(orgId))}
            >
              {organisations.map(({ orgId, orgName }) => (
                <Menu.RadioItem key={orgId} value={orgId} disabled={isPending} closeMenuOnClick>
                  {orgName}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </>
        )}
        <Menu.Divider />
        <Menu.Label>Appearance</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(chosen) => {
            const known = SCHEMES.find(({ scheme }) => scheme === chosen);
            if (known) setColorScheme(known.scheme);
          }}
        >
          {SCHEMES.map(({ scheme, label }) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={openKeyHelp}>
          Keys
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => startTransition(() => signOut())}
        >
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
