// The packages of Linux as a computer meets them: what they say about themselves, and one whole life of the deb.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { applyAnswers, newCaseFile } from '../../src-main/case-file/apply.ts';
import { formatCaseFile } from '../../src-main/case-file/disk-format.ts';
import type { DomainName } from '../../src-main/contract/inputs.ts';
import { root } from '../e2e/app.ts';

const folder = join(root, 'dist', 'stand-in-for-test');
const made = (ending: string): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? '');
const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 10_000_000,
  });

test.skip(!existsSync(folder), 'nothing built: npm run dist -- --stand-in-for-test');

test('deb and rpm hold the same files: the app, its menu entry, its icons, its kind of file', () => {
  const deb = run('dpkg-deb', '-c', made('.deb'))
    .split('\n')
    .map((line) => /\s\.(\/\S.*?[^/])$/.exec(line)?.[1] ?? '')
    .filter((path) => /^\/(?:opt\/Todoku\/.|usr\/share\/(?:applications|icons|mime)\/.*\.)/.test(path));
  const rpm = run('rpm', '-qlp', made('.rpm')).split('\n');
  expect(deb.length).toBeGreaterThan(20);
  expect(deb.filter((path) => !rpm.includes(path))).toEqual([]);
  expect(deb).toEqual(
    expect.arrayContaining([
      ...['/usr/share/applications/todoku.desktop', '/usr/share/mime/packages/todoku.xml'],
      ...[16, 32, 48, 256, 512].map((size) => `/usr/share/icons/hicolor/${size}x${size}/apps/todoku.png`),
      ...['/opt/Todoku/todoku', '/opt/Todoku/resources/app.asar', '/opt/Todoku/LICENSES.chromium.html'],
    ]),
  );
  expect(run('rpm', '-qp', '--qf', '%{NAME} %{LICENSE} %{SUMMARY}', made('.rpm'))).toMatch(
    /^todoku MIT Finds out/,
  );
  expect(run('dpkg-deb', '-f', made('.deb'), 'Package', 'Architecture')).toMatch(/todoku\n.*amd64/);
});

test('the deb is installed, opens a case from its menu entry with the sandbox on, and is removed: the case stays', () => {
  test.skip(process.getuid?.() !== 0, 'only root can install');
  const scratch = mkdtempSync(join(tmpdir(), 'todoku-deb-'));
  const file = join(scratch, 'handed-over.todoku');
  const at = '2026-11-24T01:00:00.000Z';
  const shopDomain = 'imported-case.example' as DomainName;
  writeFileSync(file, formatCaseFile(applyAnswers(newCaseFile('handed-over', at, null), { shopDomain }, at)));
  try {
    const life = join(root, 'test', 'installers', 'life-of-a-package.sh');
    const said = run('unshare', '--mount', '--propagation', 'private', life, made('.deb'), file);
    expect(said.trim().split('\n')).toEqual([
      expect.stringMatching(/^status: installed \d/),
      'command: /opt/Todoku/todoku',
      'entry: valid',
      'kind: application/x-todoku',
      'opens with: todoku.desktop',
      expect.stringMatching(/^window: .*Todoku/),
      'case: imported-case.example',
      'sandbox: yes',
      'left of the app: 0',
      'case afterwards: imported-case.example',
    ]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});
