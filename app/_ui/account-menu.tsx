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
import {
  IconBuilding,
  IconCheck,
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import { useTransition } from 'react';
import { chooseOrganisation, signOut } from '../_server/actions.ts';
import { openKeyHelp } from './key-help.tsx';
import { usePerson } from './person.tsx';

const SCHEMES = [
  { scheme: 'light', label: 'Light', Icon: IconSun },
  { scheme: 'dark', label: 'Dark', Icon: IconMoon },
  { scheme: 'auto', label: 'As the system', Icon: IconDeviceDesktop },
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
            {organisations.map((org) => (
              <Menu.Item
                key={org.orgId}
                leftSection={<IconBuilding size={16} aria-hidden />}
                rightSection={
                  org.orgId === current?.orgId ? <IconCheck size={16} aria-label="chosen" /> : null
                }
                disabled={isPending}
                onClick={() => startTransition(() => chooseOrganisation(org.orgId))}
              >
                {org.orgName}
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Divider />
        <Menu.Label>Appearance</Menu.Label>
        {SCHEMES.map(({ scheme, label, Icon }) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={colorScheme === scheme ? <IconCheck size={16} aria-label="chosen" /> : null}
            closeMenuOnClick={false}
            onClick={() => setColorScheme(scheme)}
          >
            {label}
          </Menu.Item>
        ))}
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
