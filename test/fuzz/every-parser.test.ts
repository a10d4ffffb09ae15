// No reader of outside text without a fuzzer: the tree is walked for them, and each must be in parsers.ts or be named here
// with the reason why nothing from outside reaches it first.
import { expect, test } from 'vitest';
import { sourceFiles } from '../architecture/source-files.ts';
import { parsers } from './parsers.ts';

/** A function that by its name reads, and a class that does. */
const reads =
  /^export (?:async )?(?:function\*? (?:read|parse|decode|split|unpack|cut|verify|unfold|strip|interpret|follow)(?:[A-Z]\w*)?[(<]|class \w*Reader\b)|^export function \w+(?:Syntax|Form|IdParts|WithoutSecrets)\(/m;

const notFromOutside: Readonly<Record<string, string>> = {
  'app/window-place.ts': 'our own file, read by hand and bounded by the screens',
  'read-bounded-file.node.ts': 'bytes as they are, in test/hostile/no-files.test.ts',
  'settings/first-look.node.ts': 'our own file, judged by the settings later',
  'steps/3-message-id/server-reply.node.ts': 'hands the text to readServerReport and readQueue',
  'protocols/maillog/run-log-worker.node.ts': 'hands files to readLogs in a thread',
  'protocols/smtp/greeting.node.ts':
    'sockets around replies.ts and dialogue.ts, in test/hostile/smtp-servers.test.ts',
  'protocols/spf/corrected-record.ts': 'cuts our own record into strings',
  'steps/3-message-id/evidence-read.ts': 'derives from facts',
};

const sources = sourceFiles('src-main').map(({ path, text }) => ({
  path: path.replace(/^src-main\//, ''),
  text,
}));

test('every reader has a fuzzer', () => {
  const fuzzed = new Set(parsers.flatMap(({ files }) => files));
  const readers = sources
    .filter(({ path, text }) => !/^(?:lab|report)\//.test(path) && reads.test(text))
    .map(({ path }) => path);
  expect(readers.length).toBeGreaterThan(35);
  expect(readers.filter((path) => !fuzzed.has(path) && notFromOutside[path] === undefined)).toEqual([]);
  // What is excused must exist, and must not be fuzzed under another name.
  expect(Object.keys(notFromOutside).filter((path) => !readers.includes(path) || fuzzed.has(path))).toEqual(
    [],
  );
});

test('each fuzzer has a name, files that exist and seeds', () => {
  const known = new Set(sources.map(({ path }) => path));
  expect(new Set(parsers.map(({ name }) => name)).size).toBe(parsers.length);
  for (const { name, files, seeds } of parsers) {
    expect(
      files.filter((file) => !known.has(file)),
      name,
    ).toEqual([]);
    expect(seeds.length, name).toBeGreaterThan(0);
  }
});

test('the seeds are read as what they are, so that changes begin from something understood', async () => {
  const nothing: string[] = [];
  for (const { name, seeds, read } of parsers) {
    const results = await Promise.all(seeds.map(read));
    if (results.every((result) => result === null || result === false)) nothing.push(name);
  }
  expect(nothing).toEqual([]);
});
