import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { ImportEvent, ImportResult, SourceInfo } from '#lib/import/orchestrator.ts';
import type { AttachedSource } from '#lib/import/text-extraction/index.ts';
import { AppError } from '#lib/platform/errors.ts';

/** What the command prints: an import without what only the queue needs. */
export type ImportOutput = Pick<ImportResult, 'extracted' | 'confidence_map' | 'warnings' | 'sources'>;

const tell = (line: string) => process.stderr.write(`${line}\n`);

/** Reads the files as one import, with no database and no server. */
export async function importTogether(files: readonly string[]): Promise<ImportOutput> {
  const sources = await Promise.all(files.map(loadFile));
  return runSources(sources, (event) => tellEvent(event));
}

/**
 * Reads every file as an import of its own and writes `OUT/NAME.json` for each. A file that cannot be read gets a
 * NAME.json that says why, and does not stop the others. Answers the names of the files that failed.
 */
export async function importEach(files: readonly string[], outDir: string): Promise<string[]> {
  await mkdir(outDir, { recursive: true });
  const waiting = [...files];
  const failed: string[] = [];

  async function next(): Promise<void> {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const isRead = await importOne(file, outDir);
      if (!isRead) failed.push(basename(file));
    }
  }

  await Promise.all([next(), next()]);
  return failed;
}

async function importOne(file: string, outDir: string): Promise<boolean> {
  const startedAtMs = Date.now();
  const target = join(outDir, `${outputName(file)}.json`);
  try {
    const output = await runSources([await loadFile(file)]);
    await writeFile(target, toJson(output));
    const fields = Object.keys(output.confidence_map).length;
    tell(`${basename(file)}: ${fields} fields in ${((Date.now() - startedAtMs) / 1000).toFixed(1)} s`);
    return true;
  } catch (error) {
    const { code, message } = describe(error);
    const nothing = { extracted: {}, confidence_map: {}, warnings: [{ code, message }], sources: [] };
    await writeFile(target, toJson({ ...nothing, error: { code, message } }));
    tell(`${basename(file)}: ${message}`);
    return false;
  }
}

async function runSources(
  files: AttachedSource[],
  onEvent?: (event: ImportEvent) => void,
): Promise<ImportOutput> {
  const [{ modelReader }, { extractText }, { runImport }] = await Promise.all([
    import('#lib/import/llm/index.ts'),
    import('#lib/import/text-extraction/index.ts'),
    import('#lib/import/orchestrator.ts'),
  ]);
  const { extracted, confidence_map, warnings, sources } = await runImport(
    {
      loadTexts: async () => undefined,
      loadSource: async (sourceId) => byId(files, sourceId),
      extractText,
      model: modelReader(),
      saveTexts: () => Promise.resolve(),
      save: () => Promise.resolve(),
      now: Date.now,
      onEvent,
    },
    { sources: files.map(infoOf), isLastAttempt: true },
  );
  return { extracted, confidence_map, warnings, sources };
}

function infoOf(file: AttachedSource): SourceInfo {
  return {
    sourceId: file.sourceId,
    fileName: file.fileName,
    mimeType: 'application/octet-stream',
    sizeBytes: file.bytes.byteLength,
    isFile: true,
  };
}

function byId(files: readonly AttachedSource[], sourceId: string): AttachedSource {
  const file = files.find((candidate) => candidate.sourceId === sourceId);
  if (!file) throw new Error(`There is no source ${sourceId}.`);
  return file;
}

async function loadFile(path: string, index = 0): Promise<AttachedSource> {
  try {
    return { sourceId: sourceIdAt(index), fileName: basename(path), bytes: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'this is a folder, not a file'
          : 'the file could not be opened';
    throw new AppError({ code: 'source.not_found', message: `${path}: ${why}.`, cause: error });
  }
}

/** `a`, `b`, … as the database gives them. */
function sourceIdAt(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `s${index + 1}`;
}

/** NAME of `NAME.json`: the file name without its extension. */
export function outputName(file: string): string {
  return basename(file, extname(file));
}

/** Code and sentence of whatever went wrong. A fault of the program itself shows its stack when DEBUG is set. */
export function describe(error: unknown): { code: string; message: string } {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  if (process.env.DEBUG) tell(error instanceof Error ? String(error.stack) : String(error));
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', message: `The import stopped because of a fault in the program: ${message}` };
}

export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function tellEvent(event: ImportEvent): void {
  if (event.name === 'source.started') tell(`reading ${event.fileName}`);
  if (event.name === 'source.read')
    tell(`read ${event.fileName}: ${event.pages} pages, ${event.words} words, ${event.method}`);
  if (event.name === 'source.refused') tell(`left out ${event.fileName}: ${event.code}`);
  if (event.name === 'section.done') tell(`${event.section}: ${event.items}`);
  if (event.name === 'section.failed') tell(`${event.section}: ${describe(event.error).message}`);
}
