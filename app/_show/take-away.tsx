'use client';

import { Button, Menu } from '@mantine/core';
import { IconDownload, IconLink, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { SHOW_FILES, showFilePath } from '../_client/shows.ts';
import type { ImportPapers } from './documents.tsx';
import { ShareDialog } from './share-dialog.tsx';

interface TakeAwayProps {
  showId: string;
  imports: ImportPapers[];
}

/** The show for other programs, for paper, and for people without an account. */
export function TakeAway({ showId, imports }: TakeAwayProps) {
  const [isSharing, setSharing] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
            Download
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {SHOW_FILES.map(({ file, label }) => (
            <Menu.Item key={file} component="a" href={showFilePath(showId, file)} download>
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            Print the day sheet
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="default"
        leftSection={<IconLink size={16} aria-hidden />}
        onClick={() => setSharing(true)}
      >
        Share
      </Button>
      <ShareDialog showId={showId} imports={imports} isOpen={isSharing} onClose={() => setSharing(false)} />
    </>
  );
}
