import { expect, it } from 'vitest';
import { modelSettings } from './settings.ts';

it('knows no model unless one is named', () => {
  expect(modelSettings({ IMPORT_LLM_PROVIDER: 'nobody', IMPORT_LLM_MODEL: '' })).toBeUndefined();
});

it('names every variable that is wrong', () => {
  const wrong = { IMPORT_LLM_MODEL: 'm', IMPORT_LLM_PROVIDER: 'nobody', IMPORT_LLM_TIMEOUT_MS: 'long' };
  expect(() => modelSettings(wrong)).toThrow(
    /IMPORT_LLM_PROVIDER must be one of gateway, openai, .*; IMPORT_LLM_TIMEOUT_MS must be a whole number/,
  );
  const withoutAddress = { IMPORT_LLM_MODEL: 'm', IMPORT_LLM_PROVIDER: 'openai-compatible' };
  expect(() => modelSettings(withoutAddress)).toThrow(/IMPORT_LLM_BASE_URL is needed for/);
});
