// Who may import whom. Every source file belongs to exactly one zone; what the compiler can't refuse is refused here.
import { describe, expect, test } from 'vitest';
import { codeOnly, sourceFiles, type SourceFile } from './source-files.ts';

interface Zone {
  readonly name: string;
  readonly files: RegExp;
  /** other files that may be imported; a zone may always import itself unless `notItself` says which parts not */
  readonly mayImport: readonly RegExp[];
  readonly packages: readonly RegExp[];
}

const pure = (folders: string): RegExp => new RegExp(`^src-main/(${folders})/(?!.*\\.node\\.ts$).*\\.ts$`);
const ports = /^src-main\/ports\.ts$/;
const allPure = /^src-main\/(?!app\/)(?!.*\.node\.ts$).*\.ts$/;
const allNode = /^src-main\/(?!app\/).*\.ts$/;

/** Data for the pure side: the field's names as Unicode (UTS 46) and schemas. Both have no effects of their own. */
const purePackages = [/^zod$/, /^tr46$/];

const zones: readonly Zone[] = [
  {
    name: 'types of packages without their own',
    files: /^src-main\/external-types\/.*\.d\.ts$/,
    mayImport: [],
    packages: [/./],
  },
  { name: 'contract', files: pure('contract'), mayImport: [], packages: purePackages },
  { name: 'ports', files: ports, mayImport: [pure('contract|protocols')], packages: [] },
  {
    name: 'protocols',
    files: pure('protocols'),
    mayImport: [pure('contract'), ports],
    packages: purePackages,
  },
  {
    name: 'engine',
    files: pure('facts|checks|wording'),
    mayImport: [pure('contract|protocols|facts|checks|wording')],
    packages: [],
  },
  {
    name: 'data',
    files: pure('carriers|servers|hosting|dns-panels'),
    mayImport: [pure('contract|protocols|facts|checks|wording|servers|hosting')],
    packages: purePackages,
  },
  {
    name: 'triage',
    files: pure('triage'),
    mayImport: [pure('contract|protocols|facts|checks|wording|carriers|servers|hosting')],
    packages: [],
  },
  {
    name: 'lab, pure',
    files: pure('lab'),
    // Not carriers: the practice carriers are written from the published text, or the rulebook would be tested by itself.
    mayImport: [pure('contract|protocols|facts|wording'), ports],
    packages: [],
  },
  {
    name: 'steps, case file, report',
    files: pure('steps|case-file|report'),
    mayImport: [allPure],
    packages: purePackages,
  },
  {
    name: 'Node',
    files: /^src-main\/(?!app\/).*\.node\.ts$/,
    mayImport: [allNode],
    packages: [
      /^node:/,
      /^zod$/,
      /^@kenjiuno\/msgreader$/,
      /^(?!electron|react|@mantine|vite|vitest|playwright|typescript)[a-z]/,
    ],
  },
  {
    name: 'Electron',
    files: /^src-main\/app\/.*\.ts$/,
    mayImport: [allNode],
    packages: [/^node:/, /^electron$/, /^zod$/],
  },
  {
    name: 'page, pieces',
    files: /^src-renderer\/ui\//,
    mayImport: [/^src-main\/contract\//, /^src-renderer\/(ui|wording|style)\//],
    packages: [/^react/, /^@mantine\//, /^@tabler\//],
  },
  {
    name: 'page',
    files: /^src-renderer\/(?!ui\/)/,
    mayImport: [/^src-main\/contract\//, /^src-renderer\//],
    packages: [/^react/, /^@mantine\//, /^@tabler\//, /^@fontsource\//, /^zod$/],
  },
];

const files = sourceFiles('src-main', 'src-renderer');

function zoneOf(path: string): Zone | undefined {
  return zones.find((zone) => zone.files.test(path));
}

/** @returns one sentence for each import that the law refuses */
export function breaches(file: SourceFile): readonly string[] {
  const zone = zoneOf(file.path);
  if (zone === undefined) return [`${file.path} belongs to no zone`];
  const isStyle = (path: string): boolean => /\.(css|woff2|svg|png)$/.test(path);
  return [
    ...file.imports
      .filter(
        (path) => !isStyle(path) && !zone.files.test(path) && !zone.mayImport.some((may) => may.test(path)),
      )
      .map((path) => `${file.path} (${zone.name}) imports ${path}`),
    ...file.packages
      .filter((name) => !zone.packages.some((may) => may.test(name)))
      .map((name) => `${file.path} (${zone.name}) imports ${name}`),
    ...stepsImported(file),
  ];
}

/** A step that needs another step's result reads the fact. */
function stepsImported({ path, imports }: SourceFile): readonly string[] {
  const own = /^src-(?:main|renderer)\/steps\/(\d-[^/]+)\//.exec(path)?.[1];
  if (own === undefined) return [];
  return imports
    .filter((target) => /\/steps\/(\d-[^/]+)\//.test(target) && !target.includes(`/steps/${own}/`))
    .map((target) => `${path} imports another step: ${target}`);
}

describe('import law', () => {
  test('there are files to look at in every zone', () => {
    for (const zone of zones)
      expect([zone.name, files.some(({ path }) => zone.files.test(path))]).toEqual([zone.name, true]);
  });

  test('every file belongs to one zone and imports what its zone may', () => {
    expect(files.flatMap(breaches)).toEqual([]);
  });

  test('the test itself sees a breach of each kind', () => {
    const file = (
      path: string,
      imports: readonly string[],
      packages: readonly string[] = [],
    ): SourceFile => ({
      path,
      text: '',
      imports,
      packages,
    });
    const seen = [
      file('src-main/contract/x.ts', ['src-main/facts/facts.ts']),
      file('src-main/lab/world.ts', ['src-main/carriers/au.ts']),
      file('src-main/steps/3-message-id/x.ts', ['src-main/steps/1-spf-dns/step.ts']),
      file('src-main/checks/x.ts', ['src-main/protocols/dns/resolver.node.ts']),
      file('src-main/checks/x.ts', [], ['node:fs']),
      file('src-main/todoku.node.ts', [], ['electron']),
      file('src-main/todoku.node.ts', ['src-main/app/window.ts']),
      file('src-main/utils/x.ts', []),
      file('src-renderer/ui/Piece.tsx', ['src-renderer/todoku.ts']),
      file('src-renderer/steps/1-spf-dns/X.tsx', ['src-main/checks/check.ts']),
    ].map((one) => breaches(one).length);
    expect(seen).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });

  test('pure files have no clock and no dice', () => {
    const forbidden =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bglobalThis\b|\bprocess\./;
    const found = files
      .filter(({ path }) => allPure.test(path))
      .filter(({ text }) => forbidden.test(codeOnly(text)))
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });

  test('imports name the file with its ending', () => {
    const found = files.flatMap(({ path, imports }) =>
      imports
        .filter((name) => !/\.(tsx?|css|json|woff2|svg|png)$/.test(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });
});

describe('names and sizes', () => {
  const all = [...files, ...sourceFiles('test')];

  test('no folder or file is called after having no name', () => {
    const nameless = /(^|\/)(utils?|helpers?|common|lib|shared|misc)(\.[a-z.]+)?(\/|$)/i;
    expect(all.map(({ path }) => path).filter((path) => nameless.test(path))).toEqual([]);
  });

  test('files are kebab-case, React files PascalCase', () => {
    const wrong = files
      .map(({ path }) => path)
      .filter((path) => {
        const name = path.slice(path.lastIndexOf('/') + 1);
        if (name.endsWith('.tsx')) return !/^([A-Z][A-Za-z0-9]*|main)\.tsx$/.test(name);
        return !/^[a-z0-9]+(-[a-z0-9]+)*(\.node|\.d)?\.ts$/.test(name);
      });
    expect(wrong).toEqual([]);
  });

  test('index.ts is a registry, never a barrel', () => {
    const registries =
      /^src-main\/(carriers|servers|steps|triage|hosting|dns-panels|lab\/scenarios|triage\/causes)\/index\.ts$/;
    const wrong = files
      .map(({ path }) => path)
      .filter((path) => path.endsWith('/index.ts') && !registries.test(path));
    expect(wrong).toEqual([]);
  });

  test('every file begins with what it is for', () => {
    const wrong = files.filter(({ text }) => !/^(\/\/|\/\*)/.test(text)).map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  test('no file has more than 300 lines, unless it is a list of data', () => {
    const data =
      /^src-main\/(carriers|servers|hosting|dns-panels|triage\/causes|wording|protocols\/dsn\/(phrases|agents|.*-phrases)|agents\.ts|case-file\/value-schemas\.ts|contract\/view\.ts|report\/checklist-words\.ts)|^src-renderer\/wording\//;
    const long = files
      .filter(({ path }) => !data.test(path))
      .map(({ path, text }) => `${path}: ${text.split('\n').length}`)
      .filter((line) => Number(line.split(': ')[1]) > 301);
    expect(long).toEqual([]);
  });
});
