'use client';

import { useEffect } from 'react';

const RETRY_MS = 5000;

/** While something is left to try: every few seconds, and at once when the connection is back. */
export function useRetry(retry: () => void, isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    const timer = setInterval(retry, RETRY_MS);
    window.addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
    };
  }, [retry, isWanted]);
}
