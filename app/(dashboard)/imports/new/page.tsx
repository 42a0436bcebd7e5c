import { Text, Title } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { importLimits } from '#lib/import/limits.ts';
import { canEdit } from '#lib/jobs/list-memberships.ts';
import { NoOrganisation } from '../../../_import/no-organisation.tsx';
import { oneParam } from '../../../_server/one-param.ts';
import { requireSession } from '../../../_server/session.ts';
import { LinkButton } from '../../../_ui/link-button.tsx';
import { MessagePage } from '../../../_ui/message-page.tsx';
import { NewImport } from '../../../_upload/new-import.tsx';

export const metadata: Metadata = { title: 'New import' };

const FOR_NEW = 'Give all papers of one show at once: what they say is put together.';
const FOR_KNOWN = 'What the papers say goes into the show you came from, once you have looked it over.';

export default async function NewImportPage({ searchParams }: PageProps<'/imports/new'>) {
  const { current } = await requireSession('/imports/new');
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
  return (
    <>
      <Title order={1} size="h2" mb={4}>
        New import
      </Title>
      <Text c="dimmed" mb="lg">
        {oneParam((await searchParams).into) === '' ? FOR_NEW : FOR_KNOWN}
      </Text>
      <NewImport key={current.orgId} orgId={current.orgId} limits={importLimits()} />
    </>
  );
}
