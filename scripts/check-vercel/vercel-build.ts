import { execFile } from 'node:child_process';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The command line is fetched for this check only: nobody else needs its 350 MB. */
const VERCEL_CLI = 'vercel@60';

/**
 * Copies what git knows (and would add) of the project to `workDir/project`, runs `vercel build` there with a made-up
 * project file, and returns the output folder.
 */
export async function buildOutput(
  projectDir: string,
  workDir: string,
  say: (line: string) => void,
): Promise<string> {
  const cliDir = join(workDir, 'cli');
  const copyDir = join(workDir, 'project');
  await mkdir(cliDir, { recursive: true });
  say(`fetching ${VERCEL_CLI} …`);
  await run('npm', ['install', '--prefix', cliDir, '--no-save', '--no-audit', '--no-fund', VERCEL_CLI]);

  const { stdout } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: projectDir,
    maxBuffer: 64 * 1024 * 1024,
  });
  for (const file of stdout.split('\0').filter(Boolean)) {
    await cp(join(projectDir, file), join(copyDir, file)).catch(ignoreDeleted);
  }
  await linkModules(projectDir, copyDir);
  await mkdir(join(copyDir, '.vercel'), { recursive: true });
  await writeFile(
    join(copyDir, '.vercel', 'project.json'),
    JSON.stringify({
      projectId: 'prj_local',
      orgId: 'team_local',
      settings: { framework: 'nextjs', installCommand: 'true', nodeVersion: '24.x' },
    }),
  );

  say('vercel build …');
  const cli = join(cliDir, 'node_modules', 'vercel', 'dist', 'index.js');
  await run(process.execPath, [cli, 'build', '--prod', '--yes', '--token', 'none', '--cwd', copyDir], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_DIST_DIR: '',
      NEXT_TELEMETRY_DISABLED: '1',
      VERCEL_TELEMETRY_DISABLED: '1',
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  return join(copyDir, '.vercel', 'output');
}

/** Hard links where the file system allows it: tracing follows symbolic links out of the project. */
async function linkModules(projectDir: string, copyDir: string): Promise<void> {
  const from = join(projectDir, 'node_modules');
  const to = join(copyDir, 'node_modules');
  try {
    await run('cp', ['-al', from, to]);
  } catch (error) {
    if (process.platform === 'win32') await symlink(from, to, 'junction');
    else await run('cp', ['-a', from, to]).catch(() => Promise.reject(error));
  }
}

function ignoreDeleted(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
