import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import type { SourceText } from '#lib/import/source-text.ts';
import { extractText } from '#lib/import/text-extraction/index.ts';
import { AppError } from '#lib/platform/errors.ts';
import { type Label, labelSchema } from './score/labels.ts';

export const PAPERS = 'tests/fixtures/extraction/papers';
export const LABELS = 'tests/fixtures/extraction/labels';

/** What is read as one import: a single paper, or the papers of a whole show, which lie in a folder of their own. */
export interface PapersOfImport {
  name: string;
  isShow: boolean;
  /** Paths, in the order of their names. */
  papers: string[];
}

export interface LabelledImport extends PapersOfImport {
  label: Label;
}

export type Split = 'measuring' | 'building' | 'all';

export interface WhichImports {
  papers: string;
  labels: string;
  split: Split;
  /** Only those whose name contains this. */
  only?: string | undefined;
}

export function labelledImports({ papers, labels, split, only = '' }: WhichImports): LabelledImport[] {
  const wanted = importsIn(papers).filter(({ name }) => isIn(split, name) && name.includes(only));
  if (wanted.length === 0) throw new Error(`There are no labelled papers in ${papers}.`);
  return wanted.map((one) => {
    const label = JSON.parse(readFileSync(join(labels, `${one.name}.json`), 'utf8'));
    return { ...one, label: labelSchema.parse(label) };
  });
}

/** In the order of their names. */
export function importsIn(folder: string): PapersOfImport[] {
  return entriesOf(folder).map((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return { name: parse(entry.name).name, isShow: false, papers: [path] };
    return { name: entry.name, isShow: true, papers: entriesOf(path).map(({ name }) => join(path, name)) };
  });
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `012-name` is for measuring, `013-name` for building; what has no number is only measured. */
function isIn(split: Split, name: string): boolean {
  const number = /^(\d{3,4})-/.exec(name)?.[1];
  const isMeasuring = number === undefined || Number(number) % 3 === 0;
  return split === 'all' || isMeasuring === (split === 'measuring');
}

/** The texts of all papers of an import. A paper that cannot be read at all counts as one in which nothing was found. */
export async function textsOf(papers: readonly string[]): Promise<SourceText[]> {
  const texts = await Promise.all(papers.map((path, i) => textsOfPaper(path, `s${i + 1}`)));
  return texts.flat();
}

async function textsOfPaper(path: string, sourceId: string): Promise<SourceText[]> {
  try {
    return await extractText({ sourceId, fileName: basename(path), bytes: readFileSync(path) });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return [];
  }
}

/** “285 papers and 1 whole show”. */
export function countOf(imports: readonly { isShow: boolean }[]): string {
  const shows = imports.filter(({ isShow }) => isShow).length;
  const counts = [count(imports.length - shows, 'paper'), count(shows, 'whole show')];
  return counts.flat().join(' and ');
}

function count(number: number, what: string): string[] {
  return number === 0 ? [] : [`${number} ${what}${number === 1 ? '' : 's'}`];
}
