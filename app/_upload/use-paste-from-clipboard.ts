'use client';

import { useWindowEvent } from '@mantine/hooks';

interface PasteTarget {
  onFiles: (files: File[]) => void;
  onText: (text: string) => void;
  onAddress: (url: string) => void;
  isOff: boolean;
}

/** Ctrl+V anywhere on the page: files and pictures are added, an address or a text opens its box. */
export function usePasteFromClipboard({ onFiles, onText, onAddress, isOff }: PasteTarget): void {
  useWindowEvent('paste', (event) => {
    if (isOff || (event.target instanceof HTMLElement && event.target.matches('input, textarea'))) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length > 0) onFiles(files);
    else if (isAddress(text)) onAddress(text.trim());
    else if (text.trim() !== '') onText(text);
    else return;
    event.preventDefault();
  });
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text.trim());
}
