// Dependencies: none listed that nothing uses, and what is in the bundles comes from the list or from a
// package on it, under accepted licences, named in the about box's file.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = process.cwd();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
interface Package {
  readonly devDependencies: Readonly<Record<string, string>>;
}
const listed = (JSON.parse(read('package.json')) as Package).devDependencies;
const lock = (
  JSON.parse(read('package-lock.json')) as {
    readonly packages: Readonly<
      Record<string, { readonly dependencies?: object; readonly peerDependencies?: object }>
    >;
  }
).packages;

test('every listed package is used by a source, a test, the build or a setting', () => {
  const texts = ['src-main', 'src-renderer', 'test', 'build']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, String(name))),
    )
    .filter((path) => /\.(tsx?|m?js|cjs|css|json|yml)$/.test(path))
    .concat('electron.vite.config.ts')
    .map(read)
    .join('\n');
  // In quotes or as a path: a word in a comment is no use. Types follow the package they are for.
  const isUsed = (name: string): boolean => {
    const subject = /^@types\/(.+)$/.exec(name)?.[1] ?? name;
    const place = subject.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    return subject === 'node' || new RegExp(`(?:['"\`]|node_modules\\/)${place}(?=['"\`/])`).test(texts);
  };
  expect(Object.keys(listed).filter((name) => !isUsed(name))).toEqual([]);
  expect(isUsed(['left', 'pad'].join('-'))).toBe(false);
});

const bundled = join(root, 'out/set-up/bundled.json');
test.skipIf(!existsSync(bundled))(
  'what is in the bundles is on the list, or belongs to something that is',
  () => {
    const names = (JSON.parse(readFileSync(bundled, 'utf8')) as readonly string[]).map((path) =>
      path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    );
    const wanted = new Set<string>();
    const visit = (name: string): void => {
      if (wanted.has(name)) return;
      wanted.add(name);
      const about = lock[`node_modules/${name}`];
      for (const next of Object.keys({ ...about?.dependencies, ...about?.peerDependencies })) visit(next);
    };
    for (const name of names.filter((one) => Object.hasOwn(listed, one))) visit(name);
    expect(names.filter((name) => !wanted.has(name))).toEqual([]);
    expect(
      names.filter((name) => /^(electron|vite|vitest|playwright|eslint|fast-check|typescript)/.test(name)),
    ).toEqual([]);
    const licences = read('out/renderer/licences.txt');
    for (const name of names) expect(licences).toContain(`\n${name} `);
    const terms = [...licences.matchAll(/^={78}\n\S+ \S+ \((.+)\)$/gm)].map(([, term]) => term ?? '');
    expect(terms.length).toBeGreaterThanOrEqual(new Set(names).size);
    expect(terms.filter((term) => /GPL|unknown|UNLICENSED|SSPL/i.test(term) && !/ OR /.test(term))).toEqual(
      [],
    );
  },
);
