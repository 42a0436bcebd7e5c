'use client';

import { useInterval } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { formatAge, formatDate } from '../_fields/format.ts';

/** How long ago, kept current; the exact moment on hover. The server's clock and zone are not the reader's. */
export function Age({ at }: { at: string }) {
  const [nowMs, setNowMs] = useState<number>();
  const tick = useInterval(() => setNowMs(Date.now()), 30_000, { autoInvoke: true });
  useEffect(() => {
    setNowMs(Date.now());
    return tick.stop;
  }, [tick.stop]);
  const isKnown = nowMs !== undefined;
  return (
    <time dateTime={at} title={isKnown ? new Date(at).toLocaleString() : undefined}>
      {isKnown ? formatAge(at, nowMs) : formatDate(at.slice(0, 10))}
    </time>
  );
}
