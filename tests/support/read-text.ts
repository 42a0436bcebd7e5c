import { readTogether } from '#lib/import/reading/index.ts';
import type { Reading } from '#lib/import/reading/reading.ts';
import { readOne } from '#lib/import/text-extraction/read-one.ts';

/** A typed paper as an import reads it, extraction included; the file's name says of what format it is. */
export async function readText(text: string, fileName = 'paper.txt'): Promise<Reading[]> {
  const bytes = new TextEncoder().encode(text);
  return readTogether(await readOne({ sourceId: 's', fileName, bytes }, { deadlineMs: 10_000 }));
}
