// `npm start [-- arguments of the app]`: opens the wizard, in a virtual display where there is none.
import { build } from '../set-up/build.mjs';
import { ready, withDisplay } from '../set-up/project.mjs';
import { run as runProgram } from '../set-up/run.mjs';
import { say } from '../set-up/say.mjs';

export async function run({ root, args }) {
  const { runtime, env, electronArguments } = await ready(root, 'start');
  await build(root);
  return withDisplay(env, async (environment) => {
    say(`opening the wizard on Electron ${runtime.version} (${runtime.kind}); Ctrl+C ends it`);
    const { status } = await runProgram(runtime.executable, [root, ...electronArguments, ...args], {
      cwd: root,
      env: environment,
    });
    return status;
  });
}
