// `npm run -s inspect -- KIND ...`: the headless face in plain Node. Nothing but its answer goes to stdout.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from '../set-up/build.mjs';
import { installDependencies } from '../set-up/dependencies.mjs';

export async function run({ root, args }) {
  await installDependencies(root);
  await build(root);
  const { runInspect } = createRequire(import.meta.url)(join(root, 'out/main/inspect.js'));
  return runInspect(args, { input: process.stdin, output: process.stdout, errors: process.stderr });
}
