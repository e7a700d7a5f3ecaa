/** Set by the process that started the cluster for everything it starts: the superuser's address of `postgres`. */
const CLUSTER = 'TEST_CLUSTER_URL';

export const testClusterUrl = (): string | undefined => process.env[CLUSTER];

export function shareTestCluster(url: string): void {
  process.env[CLUSTER] = url;
}

/** A seed somebody wants to repeat. */
export const repeatedSeed = (): string | undefined => process.env['TEST_SEED'];

export const chromiumPath = (): string | undefined => process.env['CHROMIUM_PATH'];

/** What a started program needs from this one's environment: no secrets, no settings of a product that runs beside. */
export const plainEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  TMPDIR: process.env['TMPDIR'],
});
