'use client';

import { Anchor, type AnchorProps } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';

interface InnerLinkProps extends AnchorProps {
  href: string;
  children: ReactNode;
}

/** A text link to another page of this site, usable from server components. */
export function InnerLink({ href, children, ...others }: InnerLinkProps) {
  return (
    <Anchor component={Link} href={href} {...others}>
      {children}
    </Anchor>
  );
}
