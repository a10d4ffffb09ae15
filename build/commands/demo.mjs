// `npm run demo`: the practice case played unattended in the real app; pictures and the PDF lie in out/demo/.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../set-up/build.mjs';
import { ready, withDisplay } from '../set-up/project.mjs';
import { run as runProgram } from '../set-up/run.mjs';
import { say, timed } from '../set-up/say.mjs';

export async function run({ root }) {
  const { env } = await ready(root, 'start');
  await build(root);
  const status = await timed('playing the practice case', () =>
    withDisplay(
      env,
      async (environment) => {
        const result = await runProgram(
          process.execPath,
          ['node_modules/@playwright/test/cli.js', 'test', '-c', 'test/demo/playwright.config.ts'],
          { cwd: root, env: environment },
        );
        return result.status;
      },
      { always: process.platform === 'linux', size: '1400x1000x24' },
    ),
  );
  if (status === 0) say(`out/demo/: ${readdirSync(join(root, 'out', 'demo')).join(', ')}`);
  else
    say(
      'the demo stopped before its end. What to do: look at the last picture in out/demo/ and at the lines above.',
    );
  return status;
}
