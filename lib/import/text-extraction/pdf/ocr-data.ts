import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SHARED_FOLDER } from '../child-protocol.ts';

/** Languages of the OCR, most common first. */
export const OCR_LANGUAGES = ['eng', 'deu', 'fra', 'spa', 'swe'] as const;
export type OcrLanguage = (typeof OCR_LANGUAGES)[number];

const require = createRequire(import.meta.url);

/** A folder with the unpacked data of these languages. The temporary folder is the only place written to. */
export function ocrDataFolder(languages: readonly OcrLanguage[]): string {
  const folder = join(process.env[SHARED_FOLDER] ?? tmpdir(), 'oncore-import-ocr-1');
  mkdirSync(folder, { recursive: true });
  for (const language of languages) {
    const target = join(folder, `${language}.traineddata`);
    if (existsSync(target)) continue;
    const packed = join(packageFolder(language), '4.0.0_best_int', `${language}.traineddata.gz`);
    // Written aside and renamed, so that another process never sees half a file.
    const partial = `${target}.${process.pid}.partial`;
    writeFileSync(partial, gunzipSync(readFileSync(packed)));
    renameSync(partial, target);
  }
  return folder;
}

/** Literal names, so that file tracing finds the packages. */
function packageFolder(language: OcrLanguage): string {
  const found = {
    eng: () => require.resolve('@tesseract.js-data/eng/package.json'),
    deu: () => require.resolve('@tesseract.js-data/deu/package.json'),
    fra: () => require.resolve('@tesseract.js-data/fra/package.json'),
    spa: () => require.resolve('@tesseract.js-data/spa/package.json'),
    swe: () => require.resolve('@tesseract.js-data/swe/package.json'),
  }[language]();
  return dirname(found);
}
