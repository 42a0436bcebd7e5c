import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateApiKey } from '@supabase/lite';
import { z } from 'zod';

const secretsSchema = z.object({
  databasePassword: z.string(),
  jwtSecret: z.string(),
  publishableKey: z.string(),
  secretKey: z.string(),
  importWorkerSecret: z.string(),
  cronSecret: z.string(),
});
export type Secrets = z.infer<typeof secretsSchema>;

async function generateSecrets(): Promise<Secrets> {
  const random = () => randomBytes(32).toString('base64url');
  return {
    databasePassword: random(),
    jwtSecret: random(),
    publishableKey: (await generateApiKey('publishable')).key,
    secretKey: (await generateApiKey('secret')).key,
    importWorkerSecret: random(),
    cronSecret: random(),
  };
}

/** The secrets of this data folder: made on the first start, the same ever after, readable by their owner alone. */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const path = join(dataDir, 'secrets.json');
  try {
    return secretsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      throw new Error(`The secrets in ${path} cannot be read. Delete the folder to start afresh.`, {
        cause: error,
      });
    }
  }
  const secrets = await generateSecrets();
  await mkdir(dataDir, { recursive: true });
  await writeFile(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
