import type { LanguageModel } from 'ai';
import type { ModelSettings } from './settings.ts';

/** The model behind the settings. A provider's package is loaded only when it is the one in use. */
export async function createModel(settings: ModelSettings): Promise<LanguageModel> {
  const key = settings.apiKey ? { apiKey: settings.apiKey } : {};
  switch (settings.provider) {
    case 'gateway': {
      const { createGateway } = await import('ai');
      return createGateway(key)(settings.model);
    }
    case 'openai': {
      const { createOpenAI } = await import('@ai-sdk/openai');
      return createOpenAI(key)(settings.model);
    }
    case 'anthropic': {
      const { createAnthropic } = await import('@ai-sdk/anthropic');
      return createAnthropic(key)(settings.model);
    }
    case 'google': {
      const { createGoogleGenerativeAI } = await import('@ai-sdk/google');
      return createGoogleGenerativeAI(key)(settings.model);
    }
    case 'openai-compatible': {
      const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
      const server = { name: 'import-llm', baseURL: settings.baseUrl ?? '', supportsStructuredOutputs: true };
      return createOpenAICompatible({ ...server, ...key })(settings.model);
    }
  }
}
