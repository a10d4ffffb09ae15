// Parts of the set-up that can be wrong without a bare machine noticing it.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

interface SandboxModule {
  sandboxRemedy(executable: string, system: { namespaces: () => Promise<boolean> }): Promise<string | null>;
}

test('without namespaces and without the helper’s rights the one command is named', async () => {
  const path = pathToFileURL(join(process.cwd(), 'build/set-up/sandbox.mjs')).href;
  const { sandboxRemedy } = (await import(/* @vite-ignore */ path)) as SandboxModule;
  const folder = mkdtempSync(join(tmpdir(), 'todoku-sandbox-'));
  const helper = join(folder, 'chrome-sandbox');
  writeFileSync(helper, '');
  const electron = join(folder, 'electron');
  expect(await sandboxRemedy(electron, { namespaces: () => Promise.resolve(true) })).toBeNull();
  const remedy = await sandboxRemedy(electron, { namespaces: () => Promise.resolve(false) });
  expect(remedy).toBe(`sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`);
  if (process.getuid?.() === 0) {
    chmodSync(helper, 0o4755);
    expect(await sandboxRemedy(electron, { namespaces: () => Promise.resolve(false) })).toBeNull();
  }
  rmSync(folder, { recursive: true, force: true });
});

test('installers for users are refused on the stand-in', async () => {
  const { refuseStandIn } = (await import('../../build/commands/dist.mjs' as string)) as {
    refuseStandIn(runtime: { readonly kind: string }): void;
  };
  expect(() => refuseStandIn({ kind: 'stand-in' })).toThrow(/official Electron only/);
  expect(() => refuseStandIn({ kind: 'official' })).not.toThrow();
});
