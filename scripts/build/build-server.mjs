import { build } from 'esbuild';

// Run in an app's folder. Our own packages are TypeScript and go into the bundle, so the built server needs no loader;
// what brings native code or files of its own stays outside and is a dependency of the app.
await build({
  entryPoints: ['server.ts'],
  outfile: 'dist/server.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  external: ['next', '@node-rs/argon2', '@prisma/client', 'pg', 'pino'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
