// How main, preload and page are built: three bundles under out/, dependencies included.
// Targets are what both runtimes can run: the pinned Electron and the older stand-in (Node 18, Chromium 114).
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (path: string): string => resolve(import.meta.dirname, path);

const outsideTheShell = (id: string): boolean =>
  !/[/\\]src-main[/\\](app[/\\]|.*-worker\.node\.ts$)/.test(id); // a worker's first file runs when it is loaded

/** The development server writes scripts and styles into the page, which its content policy would refuse. */
const withoutPolicyInDevelopment = {
  name: 'without-policy-in-development',
  apply: 'serve',
  transformIndexHtml: (html: string) =>
    html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
} as const;

/** Notes which packages are in the bundles and how much of each: their licences are shown in the app, `npm run pack` says the sizes. */
const bundled = new Map<string, number>();
const ownCode = 'Todoku';
const noteBundledPackages = {
  name: 'note-bundled-packages',
  apply: 'build',
  generateBundle(
    _options: unknown,
    bundle: Record<string, { type: string; modules?: Record<string, { renderedLength: number }> }>,
  ) {
    for (const chunk of Object.values(bundle)) {
      for (const [id, { renderedLength }] of Object.entries(chunk.modules ?? {})) {
        const folder = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(
          id.replaceAll('\\', '/'),
        )?.[0];
        bundled.set(folder ?? ownCode, (bundled.get(folder ?? ownCode) ?? 0) + renderedLength);
      }
    }
    mkdirSync(here('out/set-up'), { recursive: true });
    const sizes = Object.fromEntries([...bundled].sort());
    writeFileSync(here('out/set-up/sizes.json'), JSON.stringify(sizes, null, 1));
    const packages = Object.keys(sizes).filter((name) => name !== ownCode);
    writeFileSync(here('out/set-up/bundled.json'), JSON.stringify(packages, null, 1));
  },
} as const;

export default defineConfig({
  main: {
    plugins: [noteBundledPackages],
    // mailparser, mailsplit and mailauth bring three copies of libmime and its tables: one, the newest, is enough.
    resolve: {
      alias: [
        {
          find: /^libmime$/,
          replacement: here('node_modules/mailparser/node_modules/libmime/dist/cjs/libmime.js'),
        },
      ],
    },
    build: {
      target: 'node18',
      outDir: 'out/main',
      externalizeDeps: false,
      minify: false,
      rolldownOptions: {
        input: {
          main: here('src-main/app/main.ts'),
          inspect: here('src-main/inspect.node.ts'),
          'inspect-worker': here('src-main/inspect-worker.node.ts'),
          // reads logs beside the program (run-log-worker.node.ts looks for this name)
          'log-worker': here('src-main/protocols/maillog/log-worker.node.ts'),
        },
        output: {
          format: 'cjs',
          // Names stay readable in the log's stack traces.
          minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: here('src-main/app/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: here('src-renderer'),
    base: './',
    plugins: [react(), withoutPolicyInDevelopment, noteBundledPackages],
    build: {
      target: 'chrome114',
      minify: true,
      outDir: here('out/renderer'),
      emptyOutDir: true,
      rolldownOptions: { input: here('src-renderer/index.html') },
    },
  },
});
