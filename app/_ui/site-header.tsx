'use client';

import { Box, Button, Container, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { AccountMenu } from './account-menu.tsx';
import { Logo, LogoMark } from './logo.tsx';
import { canEdit, usePerson } from './person.tsx';
import classes from './site-header.module.css';

const PLACES = [
  { href: '/imports', label: 'Imports' },
  { href: '/shows', label: 'Shows' },
];

export function SiteHeader() {
  const pathname = usePathname();
  const { current } = usePerson();
  return (
    <header className={classes.header} data-no-print>
      <Container className="site-width" size={1120} px={{ base: 'sm', sm: 'md' }} h="100%">
        <Group h="100%" justify="space-between" wrap="nowrap" gap="sm">
          <Group className={classes.left} wrap="nowrap" h="100%">
            <Link href="/imports" className={classes.home} aria-label="Oncore Import, to the imports">
              <Box visibleFrom="sm">
                <Logo />
              </Box>
              <Box hiddenFrom="sm" lh={0}>
                <LogoMark />
              </Box>
            </Link>
            <nav aria-label="Main" className={classes.nav}>
              {PLACES.map(({ href, label }) => (
                <Link
                  key={href}
                  href={href}
                  className={classes.link}
                  aria-current={pathname.startsWith(href) ? 'page' : undefined}
                >
                  {label}
                </Link>
              ))}
            </nav>
          </Group>
          <Group gap="xs" wrap="nowrap">
            {canEdit(current) && pathname !== '/imports/new' && (
              <Button
                component={Link}
                href="/imports/new"
                size="xs"
                leftSection={<IconPlus size={15} aria-hidden />}
              >
                New
                <Box component="span" visibleFrom="xs">
                  &nbsp;import
                </Box>
              </Button>
            )}
            <AccountMenu />
          </Group>
        </Group>
      </Container>
    </header>
  );
}
