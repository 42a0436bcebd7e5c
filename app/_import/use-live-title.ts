'use client';

import { useIsomorphicEffect } from '@mantine/hooks';

/**
 * The title of the window while it changes with what the page shows. The page's own metadata is sent behind the page and
 * may arrive after an import of a second is done: it would take the news away again.
 */
export function useLiveTitle(title: string): void {
  useIsomorphicEffect(() => {
    // As `document.title` gives it back.
    const wanted = title.trim().replace(/\s+/g, ' ');
    const write = () => {
      if (document.title !== wanted) document.title = wanted;
    };
    write();
    const observer = new MutationObserver(write);
    observer.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [title]);
}
