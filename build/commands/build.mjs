// `npm run build`: main, preload and page under out/.
import { build } from '../set-up/build.mjs';
import { installDependencies } from '../set-up/dependencies.mjs';
import { say } from '../set-up/say.mjs';

export async function run({ root }) {
  await installDependencies(root);
  await build(root);
  say('built: out/main, out/preload, out/renderer');
  return 0;
}
