import { describe, expect, it } from 'vitest';
import { AppError } from '../../platform/errors.ts';
import { SECTION_KEYS, type SectionKey } from '../extracted.ts';
import type { Checkpoint, ImportEvent, ImportPorts } from '../orchestrator.ts';
import { runImport, type SourceInfo } from '../orchestrator.ts';
import type { Progress } from '../progress.ts';
import type { Section } from '../sections/section.ts';
import type { SourceText } from '../source-text.ts';

const password = new AppError({
  code: 'source.password_required',
  message: '“b.pdf” has a password.',
  status: 422,
});
const crash = new AppError({ code: 'source.reader_unavailable', message: 'Not now.', isRetryable: true });

function info(sourceId: string): SourceInfo {
  return { sourceId, fileName: `${sourceId}.pdf`, mimeType: 'application/pdf', sizeBytes: 10, isFile: true };
}

function textOf(source: SourceInfo, words = 'Artist: Marlow'): SourceText {
  return {
    ...source,
    format: 'pdf',
    method: 'text-layer',
    pages: [{ number: 1, lines: [{ cells: [{ text: words }] }] }],
    structured: [],
    pageCount: 1,
    wordCount: 2,
    language: 'en',
    warnings: [],
  };
}

/** Nine sections that find nothing but the artist, and note that they were asked. */
function testSections(asked: SectionKey[], broken?: SectionKey): Section[] {
  return SECTION_KEYS.map((key) => ({
    key,
    schema: { parse: (value: unknown) => value } as unknown as Section['schema'],
    extract: ({ readings }) => {
      asked.push(key);
      if (key === broken) throw new TypeError('boom');
      const sourceId = readings[0]?.source.sourceId ?? '';
      const artist = {
        value: 'Marlow',
        method: 'label' as const,
        reason: "label 'Artist' beside the value",
        evidence: [{ sourceId, page: 1, quote: 'Artist: Marlow' }],
      };
      return { entries: key === 'general' ? [{ artist: [artist] }] : [] };
    },
  }));
}

/** Ports in memory: what is saved can be handed to a second run. */
function memory(read: (sourceId: string) => Promise<SourceText[]> = async (id) => [textOf(info(id))]) {
  const texts = new Map<string, SourceText[]>();
  const progress: Progress[] = [];
  const events: ImportEvent[] = [];
  const saved: { checkpoint?: Checkpoint } = {};
  const extracted: string[] = [];
  const ports: ImportPorts = {
    loadTexts: async (sourceId) => texts.get(sourceId),
    loadSource: async (sourceId) => ({ sourceId, fileName: `${sourceId}.pdf`, bytes: new Uint8Array(10) }),
    extractText: async (source) => {
      extracted.push(source.sourceId);
      return read(source.sourceId);
    },
    saveTexts: async (sourceId, given) => void texts.set(sourceId, given),
    save: async (now, checkpoint) => {
      progress.push(now);
      if (checkpoint) saved.checkpoint = structuredClone(checkpoint);
    },
    now: Date.now,
    onEvent: (event) => events.push(event),
  };
  return { ports, progress, events, saved, extracted, texts };
}

describe('runImport', () => {
  it('reads every source, then the nine sections in order, and keeps each before the next begins', async () => {
    const asked: SectionKey[] = [];
    const { ports, progress, saved } = memory();
    const result = await runImport(ports, {
      sources: [info('a'), info('b')],
      sections: testSections(asked),
      isLastAttempt: false,
    });
    expect(asked).toEqual([...SECTION_KEYS]);
    expect(result.extracted.general).toEqual({ artist: 'Marlow' });
    expect(Object.keys(result.confidence_map)).toEqual(['general.artist']);
    expect(result.sources.map((source) => source.sourceId)).toEqual(['a', 'b']);
    expect(Object.keys(saved.checkpoint?.sections ?? {})).toEqual([...SECTION_KEYS]);
    expect(progress.filter((one) => one.sections_completed > 0)).toHaveLength(9);
  });

  it('never lets the saved progress go back', async () => {
    const { ports, progress } = memory();
    await runImport(ports, {
      sources: [info('a'), info('b'), info('c')],
      sections: testSections([]),
      isLastAttempt: false,
    });
    const percentages = progress.map((one) => one.percentage);
    expect(percentages).toEqual([...percentages].sort((a, b) => a - b));
    expect(percentages.at(-1)).toBe(100);
  });

  it('tells the pages of a scan as they are read, one save at a time and none after the text is done', async () => {
    const { ports, progress } = memory();
    const { extractText, save } = ports;
    let saving = 0;
    ports.save = async (now, checkpoint) => {
      saving += 1;
      expect(saving).toBe(1);
      await new Promise(setImmediate);
      saving -= 1;
      await save(now, checkpoint);
    };
    ports.extractText = async (source, options) => {
      for (const pagesDone of [1, 2, 3]) options.onProgress({ pagesDone, pageCount: 4 });
      return extractText(source, options);
    };
    await runImport(ports, { sources: [info('a')], sections: testSections([]), isLastAttempt: false });
    const pages = progress.map((one) => one.current_page ?? 0);
    expect(pages.filter((page) => page > 0)).toEqual([2]);
    expect(pages.at(-1)).toBe(0);
  });

  it('stops with the reason when a page could not be saved', async () => {
    const { ports } = memory();
    const { extractText, save } = ports;
    const lost = new AppError({ code: 'import.lease_lost', status: 409, message: 'Gone.' });
    ports.save = async (now, checkpoint) => {
      if (now.current_page) throw lost;
      await save(now, checkpoint);
    };
    ports.extractText = async (source, options) => {
      options.onProgress({ pagesDone: 1, pageCount: 4 });
      return extractText(source, options);
    };
    const run = runImport(ports, { sources: [info('a')], sections: testSections([]), isLastAttempt: false });
    await expect(run).rejects.toBe(lost);
  });

  it('leaves a bad file out with a warning, reads the good one, and still lists both', async () => {
    const { ports } = memory((id) =>
      id === 'b' ? Promise.reject(password) : Promise.resolve([textOf(info(id))]),
    );
    const result = await runImport(ports, {
      sources: [info('a'), info('b')],
      sections: testSections([]),
      isLastAttempt: false,
    });
    expect(result.warnings).toContainEqual(
      expect.objectContaining({ code: 'source.password_required', sourceId: 'b' }),
    );
    expect(result.extracted.general).toEqual({ artist: 'Marlow' });
    expect(result.sources.map((source) => source.fileName)).toEqual(['a.pdf', 'b.pdf']);
    expect(result.sources[1]?.error?.code).toBe('source.password_required');
  });

  it('fails with the reason of the file when not one could be read', async () => {
    const { ports } = memory(() => Promise.reject(password));
    const run = runImport(ports, { sources: [info('b')], sections: testSections([]), isLastAttempt: false });
    await expect(run).rejects.toMatchObject({ code: 'source.password_required', isRetryable: false });
  });

  it('lets the job come again when a reader failed passingly, and goes on without the file at the last attempt', async () => {
    const read = (id: string) => (id === 'b' ? Promise.reject(crash) : Promise.resolve([textOf(info(id))]));
    const options = { sources: [info('a'), info('b')], sections: testSections([]) };
    await expect(runImport(memory(read).ports, { ...options, isLastAttempt: false })).rejects.toBe(crash);
    const result = await runImport(memory(read).ports, { ...options, isLastAttempt: true });
    expect(result.warnings[0]).toMatchObject({ code: 'source.reader_unavailable', sourceId: 'b' });
  });

  it('asks again for a file that failed passingly when a person tries the import again', async () => {
    let isDown = true;
    const { ports, saved, extracted } = memory(async (id) => {
      if (isDown) throw crash;
      return [textOf(info(id))];
    });
    const options = { sources: [info('a')], sections: testSections([]), isLastAttempt: true };
    await expect(runImport(ports, options)).rejects.toMatchObject({ code: crash.code });
    isDown = false;
    const result = await runImport(ports, { ...options, checkpoint: saved.checkpoint });
    expect(extracted).toEqual(['a', 'a']);
    expect(result.warnings).toEqual([]);
  });

  it('tells what a file was refused for', async () => {
    const cause = new TypeError('boom');
    const damaged = new AppError({ code: 'source.corrupt', message: 'It is damaged.', cause });
    const { ports, events } = memory(() => Promise.reject(damaged));
    const run = runImport(ports, { sources: [info('a')], sections: testSections([]), isLastAttempt: false });
    await expect(run).rejects.toMatchObject({ code: 'source.corrupt' });
    expect(events).toContainEqual(
      expect.objectContaining({ name: 'source.refused', code: 'source.corrupt', cause }),
    );
  });

  it('does not ask again for a file that is refused for good', async () => {
    const { ports, saved, extracted } = memory(() => Promise.reject(password));
    const options = { sources: [info('b')], sections: testSections([]), isLastAttempt: true };
    await expect(runImport(ports, options)).rejects.toMatchObject({ code: password.code });
    const again = runImport(ports, { ...options, checkpoint: saved.checkpoint });
    await expect(again).rejects.toMatchObject({ code: password.code });
    expect(extracted).toEqual(['b']);
  });

  it('reads the sections again that were read without a file that can be read now', async () => {
    let isDown = true;
    const { ports, saved, extracted } = memory(async (id) => {
      if (id === 'b' && isDown) throw crash;
      return [textOf(info(id))];
    });
    const stop = new AbortController();
    const { save } = ports;
    ports.save = async (progress, checkpoint) => {
      await save(progress, checkpoint);
      if (progress.sections_completed === 2) stop.abort(new Error('The host ends.'));
    };
    const options = { sources: [info('a'), info('b')], isLastAttempt: true };
    const first = runImport(ports, { ...options, sections: testSections([]), signal: stop.signal });
    await expect(first).rejects.toThrow('The host ends.');
    isDown = false;
    const asked: SectionKey[] = [];
    const result = await runImport(ports, {
      ...options,
      sections: testSections(asked),
      checkpoint: saved.checkpoint,
    });
    expect(extracted).toEqual(['a', 'b', 'b']);
    expect(asked).toEqual([...SECTION_KEYS]);
    expect(result.warnings).toEqual([]);
  });

  it('keeps the finished sections when one throws, and goes on after them in the next run', async () => {
    const { ports, saved, progress, extracted } = memory();
    const sources = [info('a')];
    const first = runImport(ports, { sources, sections: testSections([], 'flights'), isLastAttempt: false });
    await expect(first).rejects.toMatchObject({ code: 'import.section_failed', isRetryable: true });
    const asked: SectionKey[] = [];
    const last = progress.at(-1) ?? null;
    const result = await runImport(ports, {
      sources,
      sections: testSections(asked),
      checkpoint: saved.checkpoint,
      progress: last,
      isLastAttempt: false,
    });
    expect(asked).toEqual(['flights', 'activities', 'contacts', 'technical', 'documents']);
    expect(extracted).toEqual(['a']);
    expect(result.extracted.general).toEqual({ artist: 'Marlow' });
    expect(
      Math.min(...progress.slice(progress.indexOf(last as Progress)).map((one) => one.sections_completed)),
    ).toBe(4);
  });

  it('leaves a section empty with a warning when it still throws at the last attempt', async () => {
    const { ports, events } = memory();
    const result = await runImport(ports, {
      sources: [info('a')],
      sections: testSections([], 'flights'),
      isLastAttempt: true,
    });
    expect(result.extracted.flights).toEqual([]);
    expect(result.warnings).toContainEqual(
      expect.objectContaining({ code: 'import.section_failed', paths: ['flights'] }),
    );
    expect(events.some((event) => event.name === 'section.failed')).toBe(true);
  });

  it('stops with the reason of its signal between two steps', async () => {
    const stop = new AbortController();
    const reason = new AppError({ code: 'import.yielded', message: 'Later.' });
    const asked: SectionKey[] = [];
    const { ports } = memory();
    const save = ports.save;
    ports.save = async (progress, checkpoint) => {
      await save(progress, checkpoint);
      if (progress.sections_completed === 2) stop.abort(reason);
    };
    const run = runImport(ports, {
      sources: [info('a')],
      sections: testSections(asked),
      signal: stop.signal,
      isLastAttempt: false,
    });
    await expect(run).rejects.toBe(reason);
    expect(asked).toEqual(['general', 'deal']);
  });

  it('stops at once when a save says that the job is no longer ours', async () => {
    const lost = new AppError({ code: 'import.lease_lost', message: 'Taken over.' });
    const { ports } = memory();
    ports.saveTexts = () => Promise.reject(lost);
    const run = runImport(ports, { sources: [info('a')], sections: testSections([]), isLastAttempt: true });
    await expect(run).rejects.toBe(lost);
  });

  it('reads everything again when the checkpoint is of a form it does not know', async () => {
    const asked: SectionKey[] = [];
    const { ports } = memory();
    await runImport(ports, {
      sources: [info('a')],
      sections: testSections(asked),
      checkpoint: { version: 0, anything: true },
      isLastAttempt: false,
    });
    expect(asked).toHaveLength(9);
  });
});
