export { freeAppPort } from './app/free-app-port';
export { type CodeSecrets, codeSecrets, type LaunchApp, type LaunchedApp, launchApp } from './app/launch-app';
export { type LaunchedGateway, type LaunchGateway, launchGateway } from './app/launch-gateway';
export { processorTime } from './app/processor-time';
export { residentMemory } from './app/resident-memory';
export { createEmptyDatabase, createTestDatabase, type TestDatabase } from './database/create-test-database';
export { setBusinessOffset, useSystemClock } from './database/movable-clock';
export { onDatabase } from './database/on-database';
export { migrationsDir } from './database/template-database';
export { startTestCluster, type TestCluster } from './database/test-cluster';
export { shareTestCluster } from './env';
export { openSessions } from './factories/open-sessions';
export {
  type DiscountTerms,
  type GrantTerms,
  type PackageTerms,
  type Stage,
  setStage,
  type VoucherTerms,
} from './factories/stage';
export { type TrpcAnswer, type TrpcHttpClient, trpcHttpClient } from './http/trpc-http-client';
export { type BrokenInvariant, brokenInvariants, type Witnesses } from './invariants/broken-invariants';
export { randomFrom, randomSeed } from './random-seed';
