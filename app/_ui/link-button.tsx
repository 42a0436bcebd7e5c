'use client';

import { Button, type ButtonProps } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';

interface LinkButtonProps extends ButtonProps {
  href: string;
  children: ReactNode;
}

/** A link that looks like a button, usable from server components. */
export function LinkButton({ href, children, ...others }: LinkButtonProps) {
  return (
    <Button component={Link} href={href} {...others}>
      {children}
    </Button>
  );
}
