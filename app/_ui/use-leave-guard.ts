'use client';

import { useEffect } from 'react';

/** While active, the browser asks before the tab is closed or reloaded. */
export function useCloseGuard(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, [isActive]);
}

/** While active, following a link asks first. */
export function useLinkGuard(isActive: boolean, question: string): void {
  useEffect(() => {
    if (!isActive) return;
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const isInPage = link?.getAttribute('href')?.startsWith('#') || link?.hasAttribute('download');
      if (!link || isInPage || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('click', onClick, true);
    return () => document.removeEventListener('click', onClick, true);
  }, [isActive, question]);
}
