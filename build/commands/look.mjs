// `npm run look`: a picture of every screen and state in both themes, sizes and languages in out/look/, with axe on each.
// `-- --keep` keeps them as the ones that `npm test` compares with; `-- --record` plays the practice worlds anew first;
// `-- --only WORDS` takes the states with these words in their name (with `--keep` the pictures of the others stay).
import { join } from 'node:path';
import { ready } from '../set-up/project.mjs';
import { run as runProgram } from '../set-up/run.mjs';

const folder = 'test/renderer/gallery';

export async function run({ root, args }) {
  const { env } = await ready(root, 'test');
  const only = args.indexOf('--only');
  const environment = {
    ...env,
    TODOKU_LOOK: args.includes('--keep') ? 'keep' : 'look',
    ...(only < 0 ? {} : { TODOKU_LOOK_ONLY: args[only + 1] ?? '' }),
  };
  const vitest = (file) =>
    runProgram(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '-c',
        `${folder}/look.config.ts`,
        `${folder}/${file}`,
      ],
      { cwd: root, env: environment },
    );
  if (args.includes('--record')) {
    const { status } = await vitest('record.ts');
    if (status !== 0) return status;
  }
  return (await vitest('gallery.test.ts')).status;
}
