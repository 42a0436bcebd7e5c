'use client';

import { Button, FileButton, Group, Text, Title } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconCamera, IconClipboardText, IconFileUpload, IconWorld } from '@tabler/icons-react';
import { formatBytes, type ImportLimits } from '#lib/import/limits.ts';
import { acceptedTypesSentence } from '#lib/import/text-extraction/accepted-types.ts';
import classes from './choose-sources.module.css';
import { ACCEPT_ATTRIBUTE } from './rows.ts';

interface ChooseSourcesProps {
  limits: ImportLimits;
  isOff: boolean;
  /** Once there are papers they are what one looks at. */
  isBrief: boolean;
  onFiles: (files: File[]) => void;
  onPaste: () => void;
  onPage: () => void;
}

/** Every way in: drop anywhere on the page, choose, photograph, paste. What is taken is said before. */
export function ChooseSources({ limits, isOff, isBrief, onFiles, onPaste, onPage }: ChooseSourcesProps) {
  return (
    <section className={classes.area} data-brief={isBrief || undefined} aria-label="Choose papers">
      {!isBrief && <IconFileUpload size={44} stroke={1.3} className={classes.icon} aria-hidden />}
      <Title order={2} size="h4" ta="center" visibleFrom="sm">
        Drop files anywhere on this page
      </Title>
      <Group justify="center" gap="sm">
        <FileButton multiple accept={ACCEPT_ATTRIBUTE} onChange={onFiles} disabled={isOff}>
          {(props) => (
            <Button
              {...props}
              data-choose
              disabled={isOff}
              leftSection={<IconFileUpload size={17} aria-hidden />}
            >
              Choose files
            </Button>
          )}
        </FileButton>
        <FileButton
          accept="image/png,image/jpeg"
          capture="environment"
          onChange={(file) => file && onFiles([file])}
          disabled={isOff}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              disabled={isOff}
              className={classes.camera}
              leftSection={<IconCamera size={17} aria-hidden />}
            >
              Photograph a paper
            </Button>
          )}
        </FileButton>
        <Button
          variant="default"
          disabled={isOff}
          onClick={onPaste}
          leftSection={<IconClipboardText size={17} aria-hidden />}
        >
          Paste text
        </Button>
        <Button
          variant="default"
          disabled={isOff}
          onClick={onPage}
          leftSection={<IconWorld size={17} aria-hidden />}
        >
          Web page
        </Button>
      </Group>
      <Text size="sm" c="dimmed" ta="center" maw={560}>
        {capitalised(acceptedTypesSentence())}. Up to {limits.maxSources} papers,{' '}
        {formatBytes(limits.maxFileBytes)} each and {formatBytes(limits.maxTotalBytes)} together.
      </Text>
      <Dropzone.FullScreen
        active={!isOff}
        activateOnKeyboard={false}
        onDrop={onFiles}
        radius="lg"
        inputProps={{ 'aria-label': 'Files dropped on the page', tabIndex: -1 }}
        classNames={{ root: classes.drop, inner: classes.dropInner }}
      >
        <Text fz={26} fw={650} ta="center">
          Drop the papers to add them
        </Text>
      </Dropzone.FullScreen>
    </section>
  );
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
