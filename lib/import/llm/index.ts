import type { ModelReader } from './read-with-model.ts';
import { modelSettings } from './settings.ts';

/**
 * The reader of the configured language model for one job, or undefined when none is configured. Without one the AI
 * SDK is never loaded. Throws `platform.environment` when the settings are wrong.
 */
export function modelReader(): ModelReader | undefined {
  const settings = modelSettings();
  if (!settings) return undefined;
  const reader = import('./read-with-model.ts').then(({ createModelReader }) => createModelReader(settings));
  let loaded: ModelReader | undefined;
  return {
    async ask(keys, context, signal) {
      loaded = await reader;
      return loaded.ask(keys, context, signal);
    },
    async read(key, context, signal) {
      loaded = await reader;
      return loaded.read(key, context, signal);
    },
    msLeft: () => loaded?.msLeft(),
    usage: () => loaded?.usage() ?? { inputTokens: 0, outputTokens: 0, cost: 0 },
  };
}
