// Which file an address of the page leads to; everything that leads out of the folder leads nowhere.
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { contentPolicy, pageFile } from '../../src-main/app/page-protocol.ts';

const folder = '/opt/todoku/renderer';

describe('files of the page', () => {
  test.each([
    ['/index.html', '/opt/todoku/renderer/index.html'],
    ['/assets/index-Ab1.js', '/opt/todoku/renderer/assets/index-Ab1.js'],
    ['/a/../index.html', '/opt/todoku/renderer/index.html'],
    ['/%E5%B1%8A.png', '/opt/todoku/renderer/届.png'],
  ])('%s', (pathname, file) => {
    expect(pageFile(folder, pathname)).toBe(file);
  });

  test.each([
    '/..',
    '/../main/main.js',
    '/%2e%2e/main/main.js',
    '/..%2f..%2fetc/passwd',
    '/%00',
    '/a%00.js',
    '/%',
    '/%5c..%5cmain.js',
    '/../renderer-other/x.js',
  ])('%s leads nowhere', (pathname) => {
    expect(pageFile(folder, pathname)).toBeNull();
  });

  test('no path at all leads out of the folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '/',
      'a',
      '%5c',
      '\\',
      '%00',
      'renderer',
      '%252e',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = pageFile(folder, `/${pieces.join('/')}`);
        expect(file === null || file.startsWith(`${folder}/`)).toBe(true);
        expect(file?.split('/').includes('..') ?? false).toBe(false);
      }),
    );
  });
});

test('the content policy allows no inline and no foreign script', () => {
  const directives = new Map(
    contentPolicy.split('; ').map((line) => [line.split(' ')[0], line.split(' ').slice(1).join(' ')]),
  );
  expect(directives.get('default-src')).toBe("'none'");
  expect(directives.get('script-src')).toBe("'self'");
  for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors'])
    expect(directives.get(name)).toBe("'none'");
  expect(contentPolicy).not.toMatch(/unsafe-eval|https?:|\*/);
});
