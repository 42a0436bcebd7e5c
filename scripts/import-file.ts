/** `npm run import -- FILE…`: reads papers without a database or a server and prints what is in them as JSON. */
import { enableCompileCache } from 'node:module';
import { Command } from 'commander';

// The readers are loaded below, when it is known what to do; compiled once, they load in half the time.
enableCompileCache();

// The log goes to stdout, where only the JSON belongs.
process.env.LOG_LEVEL = process.env.DEBUG ? (process.env.LOG_LEVEL ?? 'silent') : 'silent';

const EXIT_FAILED = 1;
const EXIT_USAGE = 2;

interface Options {
  each?: boolean;
  out?: string;
}

const program = new Command('import')
  .description('Reads papers of a show and prints { extracted, confidence_map, warnings, sources } as JSON.')
  .argument('<files...>', 'the files, read together as one import')
  .option('--each', 'read every file as an import of its own')
  .option('--out <dir>', 'with --each: write NAME.json for every file into this folder')
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT_USAGE))
  .action(run);

await program.parseAsync();

async function run(files: string[], options: Options): Promise<void> {
  if (options.each && !options.out)
    program.error('error: --each needs --out DIR, the folder for the results.');
  if (options.out && !options.each)
    program.error('error: --out is for --each; one import is printed to stdout.');
  const { closeTextExtraction } = await import('#lib/import/text-extraction/index.ts');
  try {
    process.exitCode = options.out ? await runEach(files, options.out) : await runTogether(files);
  } finally {
    await closeTextExtraction();
  }
}

async function runTogether(files: string[]): Promise<number> {
  const { describe, importTogether, toJson } = await import('#scripts/support/import-command.ts');
  try {
    const output = await importTogether(files);
    process.stdout.write(toJson(output));
    return exitCodeOf(
      files,
      output.sources.flatMap(({ fileName, error }) => (error ? fileName : [])),
    );
  } catch (error) {
    const { code, message } = describe(error);
    process.stderr.write(`${message} (${code})\n`);
    return EXIT_FAILED;
  }
}

async function runEach(files: string[], outDir: string): Promise<number> {
  const { importEach, outputName } = await import('#scripts/support/import-command.ts');
  const names = files.map(outputName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice)
    program.error(`error: two files would both be written to ${twice}.json; read them in separate runs.`);
  return exitCodeOf(files, await importEach(files, outDir));
}

function exitCodeOf(files: string[], failed: string[]): number {
  if (failed.length === 0) return 0;
  process.stderr.write(
    `${failed.length} of ${files.length} files could not be read: ${failed.join(', ')}.\n`,
  );
  return EXIT_FAILED;
}
