// The command line of the app, with Chromium's and Node's own flags between ours.
import { expect, test } from 'vitest';
import { readLaunchOptions } from '../../src-main/app/launch-options.ts';

test('a plain start', () => {
  expect(readLaunchOptions(['todoku'], {})).toEqual({
    inspect: null,
    dataFolder: null,
    nameServers: [],
    caseFile: null,
  });
});

test('data folder: the command line wins over the environment, an empty one counts as none', () => {
  expect(readLaunchOptions(['todoku'], { TODOKU_DATA: '/d' }).dataFolder).toBe('/d');
  expect(readLaunchOptions(['todoku', '--data-folder', '/e'], { TODOKU_DATA: '/d' }).dataFolder).toBe('/e');
  expect(readLaunchOptions(['todoku'], { TODOKU_DATA: '' }).dataFolder).toBeNull();
  expect(readLaunchOptions(['todoku', '--data-folder'], {}).dataFolder).toBeNull();
});

test('name servers are handed on as they were typed', () => {
  const words = [
    'todoku',
    '.',
    '--no-sandbox',
    '--name-server',
    '127.0.0.1:5353',
    '--name-server',
    'not an address',
    '--name-server',
    '192.0.2.53',
  ];
  const options = readLaunchOptions(words, {});
  expect(options.nameServers).toEqual(['127.0.0.1:5353', 'not an address', '192.0.2.53']);
});

test('--inspect KIND is ours with all that follows, --inspect=PORT is the debugger of Node', () => {
  const words = ['todoku', '.', '--inspect', 'domain', 'shop.example.jp', '--dns', '127.0.0.1:53'];
  expect(readLaunchOptions(words, {}).inspect).toEqual([
    'domain',
    'shop.example.jp',
    '--dns',
    '127.0.0.1:53',
  ]);
  expect(readLaunchOptions(['todoku', '.', '--inspect=0'], {}).inspect).toBeNull();
  expect(readLaunchOptions(['todoku', '--inspect'], {}).inspect).toEqual([]);
});

test('a case file is the word that ends in .todoku, never a flag or a value of one', () => {
  expect(readLaunchOptions(['todoku', '/a/b c.TODOKU'], {}).caseFile).toBe('/a/b c.TODOKU');
  expect(readLaunchOptions(['todoku', '--x.todoku'], {}).caseFile).toBeNull();
  expect(readLaunchOptions(['todoku', '--data-folder', 'x.todoku'], {}).caseFile).toBeNull();
});

test.skipIf(process.platform === 'win32')('a case file as an address, as menus of Linux give it', () => {
  const from = (word: string) => readLaunchOptions(['todoku', word], {}).caseFile;
  expect(from('file:///home/a/%E5%BA%97%20%231.todoku')).toBe('/home/a/店 #1.todoku');
  expect(from('file://localhost/a.todoku')).toBe('/a.todoku');
  for (const word of [
    ...[
      'file://evil.example/a.todoku',
      'file:///a%2Fb.todoku',
      'file:///a.todoku?x',
      'file:///a.txt#.todoku',
    ],
    ...['file:', 'file:///%ff.todoku', 'file:///a.exe'],
  ])
    expect([word, from(word)]).toEqual([word, null]);
});
