import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { READING_FLAGS, WORKER_ARGS } from './worker-args.ts';

const root = new URL('../../', import.meta.url);
const flags = WORKER_ARGS.slice(0, -1);
const program = `scripts/${basename(WORKER_ARGS.at(-1) ?? '')}`;

it('starts what reads papers in the same way from the command line, from the image and in the tests', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const reading = ['node', ...READING_FLAGS].join(' ');
  expect(scripts.import).toBe(`${reading} scripts/import-file.ts`);
  expect(scripts['bench:reading']).toBe(`${reading} scripts/bench/reading.ts`);
  expect(scripts['import:worker']).toBe(['node', ...flags, program].join(' '));
  expect(readFileSync(new URL('Dockerfile', root), 'utf8')).toContain(
    `CMD ${JSON.stringify(['node', ...flags, program]).replaceAll(',', ', ')}`,
  );
});
