// Names that are no files: pipes, devices, folders, files of the kernel, links to them. Each is refused at once, and nothing
// waits for ever: a pipe that is opened would.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kind as bounce } from '../../src-main/inspect/bounce.node.ts';
import { kind as dkim } from '../../src-main/inspect/dkim.node.ts';
import { kind as mail } from '../../src-main/inspect/mail.node.ts';
import { kind as maillog } from '../../src-main/inspect/maillog.node.ts';
import { kind as triage } from '../../src-main/inspect/triage.node.ts';
import type { InspectPorts } from '../../src-main/inspect/inspect-kind.node.ts';
import { FileTooLarge, readBoundedFile } from '../../src-main/read-bounded-file.node.ts';
import { createTodoku, type Todoku } from '../../src-main/todoku.node.ts';
import { plainPorts } from '../whole/plain-ports.ts';
import { expectClearFailure } from './clear-failure.ts';

const folder = mkdtempSync(join(tmpdir(), 'todoku-no-files-'));
const places = ['pipe', 'device', 'folder', 'link to a pipe', 'nothing', 'circle'].map((name) =>
  join(folder, `${name}.todoku`),
);
let chosen = '';
let todoku: Todoku;

beforeAll(() => {
  const [pipe = '', device = '', place = '', link = '', , circle = ''] = places;
  execFileSync('mkfifo', [pipe]);
  symlinkSync('/dev/zero', device);
  mkdirSync(place);
  symlinkSync(pipe, link);
  symlinkSync(circle, circle);
  const ports = plainPorts(folder);
  todoku = createTodoku({
    ...ports,
    fileChooser: { ...ports.fileChooser, chooseOpen: () => Promise.resolve(chosen) },
  });
});
afterAll(async () => {
  await todoku.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(process.platform === 'win32')('names that are no files', () => {
  test.each(places)('%s', async (path) => {
    await expect(readBoundedFile(path, 1000)).rejects.toThrow();
    chosen = path;
    expectClearFailure(await todoku.call('cases.import', {}), 'file-unreadable');
    expectClearFailure(await todoku.call('rulebook.import', {}), 'file-unreadable');
    const { resolver, clock } = { resolver: null, clock: { now: () => new Date() } };
    const ports = { resolver, clock } as unknown as InspectPorts; // nothing of them is reached
    for (const kind of [mail, bounce, dkim, maillog]) {
      const answer = Promise.resolve().then(() => kind.answer({ path }, ports));
      await expect(answer, kind.kind).rejects.toThrow();
    }
    await expect(Promise.resolve().then(() => triage.run([path], ports))).rejects.toThrow();
  });

  test('a file that says it is empty and is not is read up to the limit', async () => {
    expect((await readBoundedFile('/proc/self/status', 100_000)).toString()).toMatch(/^Name:/);
    await expect(readBoundedFile('/proc/self/status', 20)).rejects.toThrow(FileTooLarge);
  });

  test('a whole file comes back byte for byte, one byte too many does not', async () => {
    const path = join(folder, 'whole');
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, n) => n % 251));
    writeFileSync(path, bytes);
    expect((await readBoundedFile(path, bytes.length)).equals(bytes)).toBe(true);
    await expect(readBoundedFile(path, bytes.length - 1)).rejects.toThrow(FileTooLarge);
  });
});
