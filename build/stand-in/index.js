// What Electron's own default app does for `electron FOLDER`: the stand-in runtime carries none.
// The first argument that is no flag is the application's folder; `-r FILE` is loaded before it.
'use strict';
const { app } = require('electron');
const Module = require('node:module');
const path = require('node:path');

let folder = null;
const preloaded = [];
for (let index = 1; index < process.argv.length && folder === null; index += 1) {
  const argument = process.argv[index];
  if (argument === '-r' || argument === '--require') preloaded.push(process.argv[(index += 1)]);
  else if (!argument.startsWith('-')) folder = path.resolve(argument);
}

if (folder === null) {
  process.stderr.write('usage: electron FOLDER\n');
  app.exit(1);
} else {
  const about = require(path.join(folder, 'package.json'));
  app.setVersion(about.version);
  app.setName(about.productName ?? about.name);
  app.setDesktopName?.(`${about.name}.desktop`);
  app.setAppPath(folder);
  for (const file of preloaded) Module._preloadModules([file]);
  Module._load(path.resolve(folder, about.main ?? 'index.js'), Module, true);
}
