export { createEmptyDatabase, createTestDatabase, type TestDatabase } from './database/create-test-database';
export { setBusinessOffset } from './database/movable-clock';
export { onDatabase } from './database/on-database';
export { migrationsDir } from './database/template-database';
export { startTestCluster, type TestCluster } from './database/test-cluster';
export { shareTestCluster } from './env';
export { type Stage, setStage, type VoucherTerms } from './factories/stage';
export { type BrokenInvariant, brokenInvariants } from './invariants/broken-invariants';
