import { join } from 'node:path';
import { repositoryRoot } from './launch/repository-root';
import { runProduct } from './launch/run-product';

// The whole product from its sources: pages reload by themselves, a changed server file restarts its app.
await runProduct({
  how: {
    command: join(repositoryRoot, 'node_modules', '.bin', 'tsx'),
    args: ['watch', '--clear-screen=false', 'server.ts'],
    nodeEnv: 'development',
  },
  prepare: () => Promise.resolve(),
});
