// The packaging settings against electron-builder's own schema, for the systems that can't be built here too, and what
// must hold in them whatever the schema allows.
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const ofBuilder = createRequire(require.resolve('electron-builder/package.json'));
const { load } = createRequire(ofBuilder.resolve('app-builder-lib/package.json'))('js-yaml') as {
  load(text: string): Settings;
};
const { validateConfiguration } = ofBuilder('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration(settings: unknown, logger: { isEnabled: boolean }): Promise<void>;
};

interface Settings {
  readonly files: readonly string[];
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly win: {
    readonly icon: string;
    readonly target: readonly { readonly target: string; readonly arch: readonly string[] }[];
  };
  readonly nsis: Readonly<Record<string, unknown>>;
  readonly mac: Readonly<Record<string, unknown>> & { readonly icon: string };
  readonly linux: Readonly<Record<string, unknown>> & { readonly target: readonly string[] };
  readonly fileAssociations: readonly Readonly<Record<string, string>>[];
}

const settings = load(readFileSync('build/electron-builder.yml', 'utf8'));
const about = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: unknown;
};

describe('packaging settings', () => {
  test("pass electron-builder's schema; a wrong key does not", async () => {
    await validateConfiguration(structuredClone(settings), { isEnabled: false });
    await expect(validateConfiguration({ ...settings, nsys: {} }, { isEnabled: false })).rejects.toThrow(
      /nsys/,
    );
  });

  test('every fuse says which way it is, and none is open', () => {
    expect(settings.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('Windows: per user, silent possible, cases kept, both processors', () => {
    expect(settings.win.target).toEqual([{ target: 'nsis', arch: ['x64', 'arm64'] }]);
    expect(settings.nsis).toMatchObject({
      perMachine: false,
      allowElevation: false,
      deleteAppDataOnUninstall: false,
    });
  });

  test('macOS: one universal image, hardened runtime, only the entitlement that V8 needs', () => {
    expect(settings.mac).toMatchObject({
      hardenedRuntime: true,
      entitlements: 'build/entitlements.mac.plist',
    });
    const keys = [
      ...readFileSync('build/entitlements.mac.plist', 'utf8').matchAll(/<key>([^<]+)<\/key>/g),
    ].map((match) => match[1]);
    expect(keys).toEqual(['com.apple.security.cs.allow-jit']);
  });

  test('Linux: three formats, Japanese name and description, the sandbox never switched off', () => {
    expect(settings.linux.target).toEqual(['AppImage', 'deb', 'rpm']);
    const { entry } = settings.linux['desktop'] as { readonly entry: Readonly<Record<string, string>> };
    const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;
    for (const key of ['Name[ja]', 'GenericName[ja]', 'Comment[ja]', 'Keywords[ja]'])
      expect([key, entry[key]]).toEqual([key, expect.stringMatching(japanese)]);
    expect(entry).toMatchObject({ Name: 'Todoku', GenericName: expect.any(String) as string });
    // Left out, electron-builder starts an AppImage with --no-sandbox.
    expect(settings.linux['executableArgs']).toEqual([]);
  });

  test('what deb and rpm must say of themselves is there: without it they are not built', () => {
    expect(about).toMatchObject({
      homepage: expect.stringMatching(/^https:/) as string,
      license: 'MIT',
      description: expect.any(String) as string,
    });
    expect(settings.linux['maintainer']).toMatch(/<[^@>]+@[^>]+>$/);
  });

  test('the case file belongs to the app, and every file the settings name is there', () => {
    expect(settings.fileAssociations.map(({ ext }) => ext)).toEqual(['todoku']);
    for (const path of [
      settings.win.icon,
      settings.mac.icon,
      'build/icon/png/512x512.png',
      'LICENSE',
      'build/after-pack.cjs',
    ]) {
      expect([path, existsSync(path)]).toEqual([path, true]);
    }
  });

  test('icons are what their names say', () => {
    const ico = readFileSync('build/icon/icon.ico');
    expect(ico.readUInt16LE(2)).toBe(1);
    const widths = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico[6 + 16 * index] || 256);
    expect(widths).toEqual([16, 24, 32, 48, 64, 128, 256]);
    const icns = readFileSync('build/icon/icon.icns');
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
  });

  test('nothing is a run-time dependency: all is bundled, and pinned to the digit', () => {
    expect(about.dependencies).toBeUndefined();
    const loose = Object.entries(about.devDependencies).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
    expect(about.devDependencies['electron']).toBe('45.4.1');
  });
});
