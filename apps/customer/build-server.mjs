import { build } from 'esbuild';

// Our own packages are TypeScript and go into the bundle; what brings native code or its own files stays outside.
await build({
  entryPoints: ['server.ts'],
  outfile: 'dist/server.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  external: ['next', '@node-rs/argon2', '@prisma/client', 'pg', 'pino'],
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  logLevel: 'warning',
});
