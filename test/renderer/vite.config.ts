// Builds and serves the page with the fake bridge, under the same content policy as the real page.
// `npx vite -c test/renderer/vite.config.ts` shows it on port 5197 while working on a screen.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => resolve(import.meta.dirname, path);

function samePolicy(): Plugin {
  return {
    name: 'same-content-policy',
    apply: 'build',
    transformIndexHtml(html) {
      const real = readFileSync(here('../../src-renderer/index.html'), 'utf8');
      const policy = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/.exec(real)?.[0];
      if (policy === undefined) throw new Error('src-renderer/index.html has no content policy');
      return html.replace(/<!-- content policy[^>]*-->/, policy);
    },
  };
}

export default defineConfig({
  root: here('page'),
  base: './',
  plugins: [react(), samePolicy()],
  server: { port: 5197, strictPort: true },
  build: {
    target: 'es2022',
    outDir: here('../../out/test/renderer-page'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
  },
  logLevel: 'warn',
});
