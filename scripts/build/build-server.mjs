import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

// Run in an app's folder. Our own packages are TypeScript and go into the bundle, so the built server needs no loader;
// what brings native code or files of its own stays outside and is a dependency of the app.
const bundle = (outfile, faults) =>
  build({
    entryPoints: ['server.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    external: ['next', '@node-rs/argon2', '@prisma/client', 'graphile-worker', 'nodemailer', 'pg', 'pino'],
    // Where a test makes a server die; false drops the code.
    define: { 'globalThis.__FAULTS__': String(faults) },
    minifySyntax: true,
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });

await bundle('dist/server.js', false);
// Fault points stand in use cases: what contains them is built a second time, for tests that injure it.
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
if (dependencies['@bizcoin/api'] !== undefined) await bundle('dist/server.fault.js', true);
