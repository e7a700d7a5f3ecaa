import { step } from './launch/progress';
import { runProduct } from './launch/run-product';
import { buildApps } from './launch/turbo';

// The whole product, as built for production (docs/operations.md).
await runProduct({
  how: { command: process.execPath, args: ['--enable-source-maps', 'dist/server.js'], nodeEnv: 'production' },
  prepare: (shutdown) => step('building the apps (about a minute the first time)', () => buildApps(shutdown)),
});
