'use client';

import { useEffect, useState } from 'react';

const WORDS: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
};

/** A moment by the clock of whoever reads it, which the server does not know. */
export function Moment({ at }: { at: string }) {
  const [words, setWords] = useState<string>();
  useEffect(() => setWords(new Intl.DateTimeFormat('en-GB', WORDS).format(new Date(at))), [at]);
  return <time dateTime={at}>{words ?? `${at.slice(0, 16).replace('T', ' ')} UTC`}</time>;
}
