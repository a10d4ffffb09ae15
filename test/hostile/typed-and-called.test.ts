// Runs the tables of typed text, calls, links and file names through the real program: each gets its own clear message.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { safeName } from '../../src-main/app/safe-name.ts';
import type { Reply } from '../../src-main/contract/failure.ts';
import { createTodoku, type Todoku } from '../../src-main/todoku.node.ts';
import { plainPorts } from '../whole/plain-ports.ts';
import { callCases } from './calls.ts';
import { fileNameCases } from './file-names.ts';
import { linkCases } from './links.ts';
import { expectClearFailure } from './clear-failure.ts';
import { typedCases } from './typed-text.ts';

let folder: string;
let todoku: Todoku;
const opened: string[] = [];
const logged: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-hostile-'));
  const ports = plainPorts(folder);
  todoku = createTodoku({
    ...ports,
    log: (line) => logged.push(line),
    desktop: { ...ports.desktop, openLink: (url) => Promise.resolve(void opened.push(url)) },
  });
  await todoku.call('cases.create', {});
});
afterAll(async () => {
  await todoku.close();
  rmSync(folder, { recursive: true, force: true });
});

async function storedAnswers(): Promise<Readonly<Record<string, unknown>>> {
  const id = todoku.session.view().open?.id ?? '';
  await todoku.session.flush();
  const stored = JSON.parse(readFileSync(join(folder, 'cases', `${id}.todoku`), 'utf8')) as {
    readonly answers: Readonly<Record<string, unknown>>;
  };
  return stored.answers;
}

describe('typed text', () => {
  test.each(typedCases.map((one) => [one.field, one] as const))(
    '%s %j',
    async (field, { typed, kept, refused }) => {
      const reply =
        field === 'nameServers'
          ? await todoku.call('settings.change', { nameServers: [typed] })
          : await todoku.call('intake.answer', { answers: { [field]: typed } });
      if (refused !== undefined) expectClearFailure(reply, refused);
      else {
        expect(reply).toMatchObject({ ok: true });
        const value =
          field === 'nameServers'
            ? todoku.session.settings.get().nameServers[0]
            : (await storedAnswers())[field];
        expect(value).toBe(kept);
      }
      await todoku.call('settings.change', { nameServers: [] });
    },
  );
});

describe('calls', () => {
  test.each(callCases)('%s %j', async (name, input, code) => {
    expectClearFailure(await todoku.call(name, input), code);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('none of them was an internal fault', () => {
    expect(logged.filter((line) => line.startsWith('incident'))).toEqual([]);
  });
});

describe('links', () => {
  test.each(linkCases)('%j', async (url, opens) => {
    opened.length = 0;
    const reply: Reply<unknown> = await todoku.call('link.open', { url });
    expect(opened).toEqual(opens ? [url] : []);
    if (!opens) expectClearFailure(reply, 'link-refused');
  });
});

describe('file names', () => {
  test.each(fileNameCases)('%j', (from, suggested) => {
    expect(safeName(from)).toBe(suggested);
    expect(safeName(suggested)).toBe(suggested);
  });
});
