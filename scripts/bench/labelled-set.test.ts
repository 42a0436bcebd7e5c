import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runImport } from '#lib/import/orchestrator.ts';
import { readTogether } from '#lib/import/reading/index.ts';
import { closeTextExtraction } from '#lib/import/text-extraction/index.ts';
import { countOf, labelledImports, type Split, textsOf } from './labelled-set.ts';
import { measureLabelled } from './measure.ts';
import { readImport } from './read-import.ts';

const PAPER = 'Artist: Marlow\nVenue: Kulturhaus Lind\nDate: 14 March 2026\nCity: Bremen\n';
/** The newer sheet replaces the older, and one paper is about another show. */
const SHOW = {
  'a deal memo.txt':
    'DEAL MEMO\nArtist: Iva Kolar\nVenue: Paper Mill\nCity: Leeds\nDate: 2 May 2026\nFee: GBP 1,200\n',
  'b day sheet v1.txt':
    'DAY SHEET v1\nArtist: Iva Kolar\nVenue: Paper Mill\nCity: Leeds\nDate: 2 May 2026\n16:00 Load-in\n17:00 Soundcheck\n19:30 Doors\n',
  'c day sheet v2.txt':
    'DAY SHEET v2 (replaces all previous versions)\nArtist: Iva Kolar\nVenue: Paper Mill\nCity: Leeds\nDate: 2 May 2026\n16:00 Load-in\n17:30 Soundcheck\n19:30 Doors\n',
  'd other show.txt': PAPER,
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'labelled-set-'));
  for (const name of ['papers', 'labels', 'papers/007-kolar.leeds']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'papers/006-marlow.txt'), PAPER);
  for (const [name, text] of Object.entries(SHOW))
    writeFileSync(join(folder, 'papers/007-kolar.leeds', name), text);
  label('006-marlow', { general: { artist: 'Marlow', city: 'Bremen' } });
  label('007-kolar.leeds', {
    general: {
      artist: 'Iva Kolar',
      venue: 'Paper Mill',
      city: 'Leeds',
      date: '2026-05-02',
      '?country': 'UK',
    },
    deal: { fee: '1200', currency: 'GBP' },
    activities: [
      { name: 'Load-in', startTime: '2026-05-02T16:00' },
      { name: 'Soundcheck', startTime: '2026-05-02T17:30' },
      { name: 'Doors', startTime: '2026-05-02T19:30' },
    ],
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeTextExtraction();
});

function label(name: string, sections: object): void {
  writeFileSync(join(folder, 'labels', `${name}.json`), JSON.stringify({ name, sections }));
}

const set = (split: Split = 'all') => ({
  papers: join(folder, 'papers'),
  labels: join(folder, 'labels'),
  split,
});

describe('a folder of the labelled set', () => {
  it('is one import of all its papers, in the order of their names, and of a split by its number', () => {
    const [paper, show] = labelledImports(set());
    expect(paper).toMatchObject({ name: '006-marlow', isShow: false, label: { name: '006-marlow' } });
    expect(show).toMatchObject({ name: '007-kolar.leeds', isShow: true, label: { name: '007-kolar.leeds' } });
    expect(show?.papers.map((path) => path.split('/').at(-1))).toEqual(Object.keys(SHOW));
    expect(labelledImports(set('building')).map(({ name }) => name)).toEqual(['007-kolar.leeds']);
    expect(labelledImports(set('measuring')).map(({ name }) => name)).toEqual(['006-marlow']);
    expect(countOf(labelledImports(set()))).toBe('1 paper and 1 whole show');
  });

  it('is read as the product reads the papers of a show', async () => {
    const papers = labelledImports(set('building')).flatMap((one) => one.papers);
    const texts = await textsOf(papers);
    const { extracted, confidence } = await readImport(readTogether(texts));
    const ofProduct = await importOf(texts);
    expect(ofProduct.warnings.map(({ code }) => code)).toContain('source.other_show');
    expect({ extracted, confidence }).toEqual({
      extracted: ofProduct.extracted,
      confidence: ofProduct.confidence_map,
    });
  });

  it('is scored against its one label, and its own papers are no findings', async () => {
    const [show] = await measureLabelled(set('building'));
    expect(show).toMatchObject({ isShow: true, missed: [], mistakes: [] });
    expect(show?.judged.filter(({ isRight }) => !isRight)).toEqual([]);
    expect(show?.extracted.documents).toHaveLength(4);
  });

  it('has values that a test model finds in any of its papers', async () => {
    const [show] = await measureLabelled({ ...set('building'), model: 'right' });
    expect(show?.missed).toEqual([]);
    expect(show?.confidence['deal.fee']?.evidence.map(({ sourceId }) => sourceId)).toContain('s1');
  });
});

function importOf(texts: Awaited<ReturnType<typeof textsOf>>) {
  return runImport(
    {
      loadTexts: async (sourceId) => texts.filter((text) => text.sourceId === sourceId),
      loadSource: () => Promise.reject(new Error('The texts are there.')),
      extractText: () => Promise.reject(new Error('The texts are there.')),
      saveTexts: () => Promise.resolve(),
      save: () => Promise.resolve(),
      now: Date.now,
    },
    {
      sources: texts.map(({ sourceId, fileName }) => ({
        sourceId,
        fileName,
        mimeType: 'text/plain',
        sizeBytes: 1,
        isFile: true,
      })),
      isLastAttempt: true,
    },
  );
}
