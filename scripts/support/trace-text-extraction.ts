import { readFile } from 'node:fs/promises';
import { nodeFileTrace } from '@vercel/nft';
import ts from 'typescript';

const CHILD = 'lib/import/text-extraction/child.ts';

/** What no tracer can see: native libraries are opened by path, data files by name. Globs from the project's root. */
const UNSEEN = [
  'node_modules/@llamaindex/liteparse-*/**',
  'node_modules/@tesseract.js-data/*/4.0.0_best_int/*.gz',
  'node_modules/@tesseract.js-data/*/package.json',
  'node_modules/pdf-parse/dist/**/pdf.worker.mjs',
  'node_modules/zxing-wasm/dist/reader/*.wasm',
];

/**
 * The files that the text extraction child needs in a serverless bundle, for `outputFileTracingIncludes`. The child is
 * plain source that is forked by path, so the bundler never sees it; it is traced here with the tracer Next uses.
 *
 * @throws when a file of ours or a package it imports cannot be parsed or found.
 */
export async function traceTextExtraction(projectDir: string): Promise<string[]> {
  const { fileList, warnings } = await nodeFileTrace([CHILD], {
    base: projectDir,
    processCwd: projectDir,
    readFile: async (path) => {
      const source = await readFile(path, 'utf8').catch(absentAsNull);
      return source !== null && path.endsWith('.ts') ? withoutTypes(source) : source;
    },
  });
  const ours = [...warnings].filter((warning) => warning.message.includes('lib/import/'));
  if (ours.length > 0) throw new AggregateError(ours, `${CHILD} could not be traced: ${ours[0]?.message}`);
  return [...fileList, ...UNSEEN];
}

/** The tracer asks for many paths that may not exist, and for folders. */
function absentAsNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'EISDIR') return null;
  throw error;
}

/** The tracer parses JavaScript only. */
function withoutTypes(source: string): string {
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ESNext,
    verbatimModuleSyntax: true,
  };
  return ts.transpileModule(source, { compilerOptions }).outputText;
}
