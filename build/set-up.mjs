#!/usr/bin/env node
// Everything starts here: `node build/set-up.mjs COMMAND [arguments]` makes sure that what the command needs is there
// (dependencies, Electron, system packages, a display, a fresh build) and then runs it. No dependencies of its own.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const oldest = [20, 19];
const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  process.stderr.write(
    `todoku: stopped. What happened: this is Node.js ${process.versions.node}, too old.\n` +
      `todoku: What to do: install Node.js ${oldest.join('.')} or later and run the command again.\n`,
  );
  process.exit(1);
}

const { failed, SetUpError } = await import('./set-up/say.mjs');
try {
  const [name, ...args] = process.argv.slice(2);
  const names = readdirSync(join(here, 'commands')).map((file) => file.replace('.mjs', ''));
  if (!names.includes(name)) {
    throw new SetUpError(`there is no command "${name ?? ''}"`, `use one of: ${names.join(', ')}`);
  }
  const command = await import(pathToFileURL(join(here, 'commands', `${name}.mjs`)).href);
  process.exitCode = await command.run({ root, args });
} catch (error) {
  process.exitCode = failed(error);
}
