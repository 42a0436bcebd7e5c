'use client';

import { useWindowEvent } from '@mantine/hooks';

interface PasteTarget {
  onFiles: (files: File[]) => void;
  onText: (text: string) => void;
  isOff: boolean;
}

/** Ctrl+V anywhere on the page: files and pictures are added, text opens the text box. */
export function usePasteFromClipboard({ onFiles, onText, isOff }: PasteTarget): void {
  useWindowEvent('paste', (event) => {
    if (isOff || (event.target instanceof HTMLElement && event.target.matches('input, textarea'))) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length > 0) onFiles(files);
    else if (text.trim() !== '') onText(text);
    else return;
    event.preventDefault();
  });
}
