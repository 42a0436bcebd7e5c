import { importLimits } from '../import/limits.ts';
import { modelSettings } from '../import/llm/settings.ts';
import { env } from '../platform/env.ts';

/** Throws the sentence that names what is wrong in the environment: for a start to end with, before any import can. */
export function checkEnvironment(): void {
  env();
  importLimits();
  // A function is started for every request and cannot stay down: there a wrong model leaves the rules to read alone.
  if (!process.env.VERCEL) modelSettings();
}
