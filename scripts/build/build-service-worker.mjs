import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

// Run in an app's folder, after its pages are built. The worker carries the name of the build, so that each build makes
// another file of it: that is how browsers notice a new one.
await build({
  entryPoints: ['service-worker/service-worker.ts'],
  outfile: 'dist/service-worker.js',
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: true,
  define: { __BUILD__: JSON.stringify(readFileSync('.next/BUILD_ID', 'utf8').trim()) },
  logLevel: 'warning',
});
