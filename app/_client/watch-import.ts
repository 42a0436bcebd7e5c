import { type ImportPulse, importPulseSchema } from './import-job.ts';

/** How long nothing may come before push counts as lost: to begin with, and between two signs of life (every 15 s). */
const FIRST_SIGN_MS = 5000;
const SILENCE_MS = 40_000;
/** When it was lost it is tried again after this long. */
const TRY_AGAIN_MS = 30_000;

export type PushState = 'starting' | 'live' | 'lost';

interface Watcher {
  onPulse(pulse: ImportPulse): void;
  onState(state: PushState): void;
}

/** Has the server tell what becomes of an import, until its end. Answers what stops it. */
export function watchImport(jobId: string, watcher: Watcher): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    clearTimeout(timer);
    source?.close();
  };
  const expectNews = (withinMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(lose, withinMs);
  };
  const lose = () => {
    stop();
    watcher.onState('lost');
    timer = setTimeout(open, TRY_AGAIN_MS);
  };
  const hear = () => {
    watcher.onState('live');
    expectNews(SILENCE_MS);
  };
  const hearPulse = (event: MessageEvent<string>) => {
    hear();
    watcher.onPulse(importPulseSchema.parse(JSON.parse(event.data)));
  };

  function open(): void {
    const opened = new EventSource(`/api/import-jobs/${jobId}/events`);
    source = opened;
    expectNews(FIRST_SIGN_MS);
    opened.addEventListener('heartbeat', hear);
    opened.addEventListener('progress', hearPulse);
    opened.addEventListener('end', (event) => {
      hearPulse(event);
      stop();
    });
    opened.addEventListener('error', () => {
      // The server ends every answer after some minutes, and the browser comes again by itself; a refusal is for good.
      if (opened.readyState === EventSource.CLOSED) lose();
      else expectNews(FIRST_SIGN_MS);
    });
  }

  watcher.onState('starting');
  open();
  return stop;
}
