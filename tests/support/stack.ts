import { inject } from 'vitest';
import type { RunningApp } from './stack-setup.ts';

/** The app that the run has started, for tests of the project `e2e`. */
export function runningApp(): RunningApp {
  return inject('app');
}
