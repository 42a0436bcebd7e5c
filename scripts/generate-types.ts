/** `npm run db:types`: writes the database's types from the migrations; `--check` only says whether they are current. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { readCatalogue } from '#scripts/database-types/catalogue.ts';
import { renderTypes } from '#scripts/database-types/render.ts';
import { startScratchPostgres } from '#scripts/local-stack/scratch-postgres.ts';

const TYPES_FILE = new URL('../lib/platform/database.types.ts', import.meta.url);

async function currentTypes(): Promise<string> {
  const server = await startScratchPostgres();
  const sql = postgres(server.url(server.migrated), { max: 1 });
  try {
    return renderTypes(await readCatalogue(sql));
  } finally {
    await sql.end();
    await server.stop();
  }
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const current = await currentTypes();
if (!values.check) {
  await writeFile(TYPES_FILE, current);
} else if ((await readFile(TYPES_FILE, 'utf8')) !== current) {
  process.stderr.write(
    'lib/platform/database.types.ts does not match the migrations. Run: npm run db:types\n',
  );
  process.exitCode = 1;
}
