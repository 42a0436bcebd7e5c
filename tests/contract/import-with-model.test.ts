import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECTION_KEYS } from '#lib/import/extracted.ts';
import { createModelReader } from '#lib/import/llm/read-with-model.ts';
import { modelSettings } from '#lib/import/llm/settings.ts';
import { type Checkpoint, type ImportPorts, runImport } from '#lib/import/orchestrator.ts';
import type { SourceText } from '#lib/import/source-text.ts';
import { closeTextExtraction, extractText } from '#lib/import/text-extraction/index.ts';
import { type ModelServer, sendAnswer, startModelServer } from '#tests/support/model-server.ts';

const PAPER = `Artist: Lumen Field
Venue: Kulturhaus Mitte, Köln
Date: 14 May 2027
Fee: EUR 4,500 flat`;

const source = {
  sourceId: 's1',
  fileName: 'deal.txt',
  mimeType: 'text/plain',
  sizeBytes: PAPER.length,
  isFile: false,
};
const ASKED = SECTION_KEYS.filter((key) => key !== 'documents');

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(async () => {
  await server.close();
  await closeTextExtraction();
});

function portsWith(changes: Partial<ImportPorts> = {}): ImportPorts {
  const settings = modelSettings({
    IMPORT_LLM_MODEL: 'test-model',
    IMPORT_LLM_PROVIDER: 'openai-compatible',
    IMPORT_LLM_BASE_URL: server.baseUrl,
    IMPORT_LLM_API_KEY: 'not-a-real-key',
  });
  if (!settings) throw new Error('The model is not configured.');
  return {
    loadTexts: async () => undefined,
    loadSource: async () => ({ sourceId: 's1', label: 'deal.txt', text: PAPER }),
    extractText,
    model: createModelReader(settings),
    saveTexts: () => Promise.resolve(),
    save: () => Promise.resolve(),
    now: Date.now,
    ...changes,
  };
}

const askedAbout = () => new Set(server.requests.map(({ section }) => section));

describe('an import with a model', () => {
  it('asks about several sections before the first is answered, and tells it the show as the rules read it', async () => {
    const open: (() => void)[] = [];
    server.behave((_, response) => {
      open.push(() => sendAnswer(response, JSON.stringify({ entries: [] })));
      return undefined;
    });
    const result = runImport(portsWith(), { sources: [source], isLastAttempt: true });
    await expect.poll(() => open.length, { timeout: 20_000 }).toBe(4);
    expect(server.requests.find(({ section }) => section === 'deal')?.text).toContain(
      'Already read: {"artist":"Lumen Field"',
    );

    server.behave(() => JSON.stringify({ entries: [] }));
    for (const answer of open) answer();
    expect((await result).extracted.deal).toMatchObject({ fee: '4500', currency: 'EUR' });
    expect(askedAbout()).toEqual(new Set(ASKED.slice(4)));
  });

  it('asks again only about what an earlier run has not finished', async () => {
    server.behave(() => JSON.stringify({ entries: [] }));
    let kept: Checkpoint | undefined;
    let texts: SourceText[] | undefined;
    const dying = portsWith({
      saveTexts: async (_, given) => {
        texts = given;
      },
      save: async (_, checkpoint) => {
        kept = checkpoint && structuredClone(checkpoint);
        if (checkpoint?.sections.deal) throw new Error('killed');
      },
    });
    await expect(runImport(dying, { sources: [source], isLastAttempt: false })).rejects.toThrow('killed');

    server.behave(() => JSON.stringify({ entries: [] }));
    await runImport(portsWith({ loadTexts: async () => texts }), {
      sources: [source],
      checkpoint: kept,
      isLastAttempt: true,
    });
    expect(askedAbout()).toEqual(new Set(ASKED.slice(2)));
  });

  it('hangs up on the questions that are open when the job is lost', async () => {
    server.behave(({ section }) => (section === 'general' ? JSON.stringify({ entries: [] }) : undefined));
    const lost = portsWith({
      save: async (_, checkpoint) => {
        if (checkpoint?.sections.general) throw new Error('lease lost');
      },
    });
    await expect(runImport(lost, { sources: [source], isLastAttempt: false })).rejects.toThrow('lease lost');
    await expect.poll(() => server.hungUp()).toBe(server.requests.length - 1);
  });
});
