// What needs the real app: how soon its window can be used against an empty Electron window of the same runtime, the PDF
// of a heavy case, and how much code and assets the package carries.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { formatCaseFile } from '../../src-main/case-file/disk-format.ts';
import { answerSaveDialog, electronExecutable, launchApp, root, sandboxArguments } from '../e2e/app.ts';
import { heavyCase } from './heavy-case.ts';
import { median, type BenchRow } from './row.ts';

const starts = 5;

export async function rows(): Promise<readonly BenchRow[]> {
  return [await windowStart(), await pdf(), packageSize()];
}

async function windowStart(): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'todoku-empty-'));
  writeFileSync(join(folder, 'package.json'), '{"name":"empty","version":"0.0.0","main":"main.js"}');
  writeFileSync(join(folder, 'empty.html'), '<!doctype html><title>empty</title><h1>empty</h1>');
  writeFileSync(
    join(folder, 'main.js'),
    `const {app,BrowserWindow}=require('electron');app.whenReady().then(()=>{new BrowserWindow({width:1180,height:800}).loadFile(require('path').join(__dirname,'empty.html'))})`,
  );
  const ours: number[] = [];
  const empty: number[] = [];
  for (let run = 0; run <= starts; run++) {
    const start = performance.now();
    const running = await launchApp();
    await running.page.getByRole('heading', { level: 1 }).waitFor();
    const used = performance.now() - start;
    await running.close();
    const emptyStart = performance.now();
    const app = await _electron.launch({
      executablePath: electronExecutable(),
      args: [folder, ...sandboxArguments, '--disable-gpu', `--user-data-dir=${join(folder, `data-${run}`)}`],
      cwd: root,
    });
    await (await app.firstWindow()).getByRole('heading', { level: 1 }).waitFor();
    const emptyUsed = performance.now() - emptyStart;
    await app.close();
    // The first pair warms the file cache up and is not counted.
    if (run > 0) {
      ours.push(used);
      empty.push(emptyUsed);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  const value = median(ours) / median(empty);
  return {
    id: 'window-start',
    what: 'window usable, against an empty Electron window',
    value,
    unit: 'x',
    bar: '< 1.5',
    ok: value < 1.5,
    against: `${median(ours).toFixed(0)} ms against ${median(empty).toFixed(0)} ms, medians of ${starts}`,
  };
}

async function pdf(): Promise<BenchRow> {
  const caseFile = await heavyCase();
  const dataFolder = mkdtempSync(join(tmpdir(), 'todoku-pdf-'));
  mkdirSync(join(dataFolder, 'cases'));
  writeFileSync(
    join(dataFolder, 'cases', `${caseFile.id}.todoku`),
    formatCaseFile({ ...caseFile, practice: null }),
  );
  const running = await launchApp({ dataFolder });
  await running.page.getByRole('heading', { level: 1 }).waitFor();
  const path = join(dataFolder, 'bench.pdf');
  await answerSaveDialog(running.app, path);
  const times: number[] = [];
  for (let run = 0; run < starts; run++) {
    const seconds = await running.page.evaluate(async (id) => {
      const { todoku } = window as unknown as {
        todoku: { call(name: string, input: unknown): Promise<{ ok: boolean; failure?: unknown }> };
      };
      await todoku.call('cases.open', { id });
      const start = performance.now();
      const reply = await todoku.call('report.savePdf', { masked: true });
      if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
      return (performance.now() - start) / 1000;
    }, caseFile.id);
    times.push(seconds);
  }
  const size = statSync(path).size;
  await running.close();
  rmSync(dataFolder, { recursive: true, force: true });
  const value = median(times);
  return {
    id: 'pdf',
    what: 'PDF of a case with a 2 MB mail and all findings',
    value,
    unit: 's',
    bar: '< 3',
    ok: value < 3,
    against: `median of ${starts}, ${(size / 1024).toFixed(0)} kB`,
  };
}

/** The app's own code and assets as they are packed, without Electron and without the fonts. */
function packageSize(): BenchRow {
  let bytes = 0;
  for (const part of ['main', 'preload', 'renderer']) {
    for (const file of readdirSync(join(root, 'out', part), { recursive: true, withFileTypes: true })) {
      if (file.isFile() && !/\.(woff2?|ttf|map)$/.test(file.name))
        bytes += statSync(join(file.parentPath, file.name)).size;
    }
  }
  const value = bytes / 1e6;
  return {
    id: 'package-size',
    what: 'own code and assets in the package',
    value,
    unit: 'MB',
    bar: '< 6',
    ok: value < 6,
    against: 'out/main, out/preload, out/renderer without fonts',
  };
}
