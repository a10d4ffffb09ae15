// `npm run dist`: the installers for this system. `-- --win`, `--mac`, `--linux` choose others where their tools run.
import { build } from '../set-up/build.mjs';
import { ready } from '../set-up/project.mjs';
import { run as runProgram } from '../set-up/run.mjs';
import { say, SetUpError } from '../set-up/say.mjs';

export async function run({ root, args }) {
  const { runtime } = await ready(root, 'pack');
  if (runtime.kind !== 'official') {
    throw new SetUpError(
      'installers are built on the official Electron only, and its release server can not be reached here',
      'run this where the release server can be reached; to test the package here, use npm run pack',
    );
  }
  await build(root);
  say('building the installers; signing and notarisation follow the environment (README) ...');
  const { status } = await runProgram(
    process.execPath,
    [
      'node_modules/electron-builder/cli.js',
      '--publish',
      'never',
      '--config',
      'build/electron-builder.yml',
      ...args,
    ],
    { cwd: root },
  );
  return status;
}
