// Looks into what was just packed, before it is signed: only our own files, nothing of the tool chain, no map.
'use strict';
const { existsSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const asar = require('@electron/asar');
const { LinuxTargetHelper } = require('app-builder-lib/out/targets/LinuxTargetHelper');

const allowed = [/^\/package\.json$/, /^\/LICENSE$/, /^\/out(\/(main|preload|renderer|fonts)(\/.*)?)?$/];

exports.default = async function afterPack(context) {
  const resources =
    context.electronPlatformName === 'darwin'
      ? join(context.appOutDir, `${context.packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
      : join(context.appOutDir, 'resources');
  const archive = join(resources, 'app.asar');
  const wrong = asar
    .listPackage(archive)
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !allowed.some((may) => may.test(path)) || path.endsWith('.map'));
  if (wrong.length > 0)
    throw new Error(`files that do not belong into the package: ${wrong.slice(0, 5).join(', ')}`);
  for (const folder of ['app', 'app.asar.unpacked', 'default_app.asar']) {
    if (existsSync(join(resources, folder)))
      throw new Error(`${folder} lies beside the archive: ${readdirSync(resources).join(', ')}`);
  }
  if (context.electronPlatformName === 'linux') await writeMenuEntry(context);
};

/** The menu entry that deb, rpm and AppImage will carry, beside the unpacked app, so that it can be checked. */
async function writeMenuEntry({ packager, outDir }) {
  const helper = new LinuxTargetHelper(packager);
  const entry = await helper.computeDesktopEntry(packager.platformSpecificBuildOptions);
  writeFileSync(join(outDir, 'todoku.desktop'), entry);
}
