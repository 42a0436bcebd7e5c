import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { WORKER_ARGS } from './worker-args.ts';

const root = new URL('../../', import.meta.url);
const args = ['node', ...WORKER_ARGS.slice(0, -1), `scripts/${basename(WORKER_ARGS.at(-1) ?? '')}`];

it('starts a worker in the same way from the command line, from the image and in the tests', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  expect(scripts['import:worker']).toBe(args.join(' '));
  expect(readFileSync(new URL('Dockerfile', root), 'utf8')).toContain(
    `CMD ${JSON.stringify(args).replaceAll(',', ', ')}`,
  );
});
