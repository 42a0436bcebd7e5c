/** Lets one loop sleep until something happens: whoever rings ends the sleep. Keeps nothing alive between sleeps. */
export interface Bell {
  ring(): void;
  sleep(atMostMs?: number): Promise<void>;
}

export function createBell(): Bell {
  let wake: (() => void) | undefined;
  return {
    ring: () => wake?.(),
    sleep: (atMostMs) =>
      new Promise((resolve) => {
        const timer = atMostMs === undefined ? undefined : setTimeout(resolve, atMostMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}
