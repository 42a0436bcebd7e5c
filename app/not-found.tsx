import { IconMapQuestion } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { LinkButton } from './_ui/link-button.tsx';
import { MessagePage } from './_ui/message-page.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <MessagePage
      icon={<IconMapQuestion aria-hidden />}
      title="There is nothing at this address"
      description="It was mistyped, removed, or belongs to an organisation that you are not in."
      actions={<LinkButton href="/imports">To the imports</LinkButton>}
    />
  );
}
