// `npm start [-- arguments of the app]`: opens the wizard, in a virtual display where there is none.
import { build } from '../set-up/build.mjs';
import { ready, withDisplay } from '../set-up/project.mjs';
import { run as runProgram } from '../set-up/run.mjs';
import { say } from '../set-up/say.mjs';

/** Chromium's own complaints about a machine without D-Bus or graphics card are of no use to who starts the wizard. */
const quiet = process.platform === 'linux' ? ['--log-level=3'] : [];

export async function run({ root, args }) {
  const { runtime, env, electronArguments } = await ready(root, 'start');
  await build(root);
  return withDisplay(env, async (environment) => {
    say(`opening the wizard on Electron ${runtime.version} (${runtime.kind}); Ctrl+C ends it`);
    const { status } = await runProgram(runtime.executable, [root, ...electronArguments, ...quiet, ...args], {
      cwd: root,
      env: environment,
    });
    return status;
  });
}
