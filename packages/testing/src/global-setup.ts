import { templateDatabase } from './database/template-database';
import { startTestCluster } from './database/test-cluster';
import { shareTestCluster, testClusterUrl } from './env';

/** Vitest's global set-up: uses the cluster of `pnpm test`, or starts one for a run of vitest alone. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  const running = testClusterUrl();
  if (running) {
    await templateDatabase(running);
    return undefined;
  }
  const cluster = await startTestCluster();
  shareTestCluster(cluster.adminUrl);
  await templateDatabase(cluster.adminUrl);
  return cluster.stop;
}
