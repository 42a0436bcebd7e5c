import { Text, Title } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { z } from 'zod';
import { importLimits } from '#lib/import/limits.ts';
import { canEdit } from '#lib/jobs/list-memberships.ts';
import { getShow } from '#lib/shows/get-show.ts';
import { NoOrganisation } from '../../../_import/no-organisation.tsx';
import { oneParam } from '../../../_server/one-param.ts';
import { requireSession } from '../../../_server/session.ts';
import { nameOfShow } from '../../../_show/show-title.ts';
import { LinkButton } from '../../../_ui/link-button.tsx';
import { MessagePage } from '../../../_ui/message-page.tsx';
import { NewImport } from '../../../_upload/new-import.tsx';

export const metadata: Metadata = { title: 'New import' };

const FOR_NEW = 'Give all papers of one show at once: what they say is put together.';

export default async function NewImportPage({ searchParams }: PageProps<'/imports/new'>) {
  const { client, current } = await requireSession('/imports/new');
  if (!current) return <NoOrganisation />;
  if (!canEdit(current.role)) {
    return (
      <MessagePage
        icon={<IconEye aria-hidden />}
        title="You can look, but not import here"
        description={`You are a viewer in ${current.orgName}. Ask an owner to make you an editor.`}
        actions={<LinkButton href="/imports">To the imports</LinkButton>}
      />
    );
  }
  const into = z.uuid().safeParse(oneParam((await searchParams).into));
  const show = into.success ? await getShow(client, into.data) : null;
  return (
    <>
      <Title order={1} size="h2" mb={4}>
        {show ? 'Add papers' : 'New import'}
      </Title>
      <Text c="dimmed" mb="lg">
        {show ? `What they say goes into ${nameOfShow(show)}, once you have looked it over.` : FOR_NEW}
      </Text>
      <NewImport key={current.orgId} orgId={current.orgId} limits={importLimits()} />
    </>
  );
}
