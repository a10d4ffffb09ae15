// `npm run audit`: known weaknesses of what ships, as the registry tells them. Not part of `npm test`: it asks the network,
// and where nobody answers the result is unknown, not good.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../set-up/build.mjs';
import { installDependencies } from '../set-up/dependencies.mjs';
import { run as runProgram } from '../set-up/run.mjs';
import { say } from '../set-up/say.mjs';

/** @returns 0: nothing known, 1: something that ships has one, 3: unknown */
export async function run({ root }) {
  await installDependencies(root);
  if (!existsSync(join(root, 'out/set-up/bundled.json'))) await build(root);
  const shipped = new Set(
    JSON.parse(readFileSync(join(root, 'out/set-up/bundled.json'), 'utf8')).map((path) =>
      path.slice(path.lastIndexOf('node_modules/') + 13),
    ),
  );
  shipped.add('electron');
  const { output } = await runProgram('npm', ['audit', '--json'], {
    cwd: root,
    output: 'keep',
    timeout: 120_000,
  });
  let report;
  try {
    report = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  } catch {
    report = {};
  }
  if (report.vulnerabilities === undefined) {
    say(`unknown: the registry did not answer (${report.message ?? report.error?.summary ?? 'no report'})`);
    return 3;
  }
  const found = Object.values(report.vulnerabilities).filter(({ name }) => shipped.has(name));
  for (const { name, severity, via } of found)
    process.stdout.write(`${name}: ${severity}: ${via.map((one) => one.title ?? one).join('; ')}\n`);
  const rest = Object.keys(report.vulnerabilities).length - found.length;
  say(`what ships: ${found.length} known; tools of the development only: ${rest}`);
  return found.length === 0 ? 0 : 1;
}
