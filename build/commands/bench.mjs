// `npm run bench [-- --json] [-- --only ID,...]`: the numbers of the README, each against its peer in the same run.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../set-up/build.mjs';
import { ready, withDisplay } from '../set-up/project.mjs';
import { run as runProgram } from '../set-up/run.mjs';
import { unpackedTools } from '../set-up/system-packages.mjs';

export async function run({ root, args }) {
  const { env } = await ready(root, 'test');
  await build(root);
  const vite = await import(pathToFileURL(join(root, 'node_modules/vite/dist/node/index.js')).href);
  // Node does not read TypeScript: the rows are bundled, packages stay outside.
  await vite.build({
    root,
    configFile: false,
    logLevel: 'error',
    // Their named exports are not seen by Node's own loader.
    ssr: { noExternal: ['xz-decompress', 'encoding-japanese'] },
    build: {
      ssr: 'test/bench/run.ts',
      outDir: 'out/bench',
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  const code =
    `import(${JSON.stringify(pathToFileURL(join(root, 'out/bench/run.mjs')).href)})` +
    '.then(({ runBench }) => runBench(process.argv.slice(1))).then((status) => { process.exitCode = status; })';
  return withDisplay(
    { ...env, ...unpackedTools(root) },
    async (environment) => {
      const { status } = await runProgram(process.execPath, ['--expose-gc', '-e', code, '--', ...args], {
        cwd: root,
        env: environment,
      });
      return status;
    },
    { always: process.platform === 'linux', size: '1400x1000x24' },
  );
}
