import { functionGuards } from './function-guards';
import type { Guard } from './guard';
import { tableGuards } from './table-guards';

/** Every guard of the database (docs/integrity.md). */
export const guards: readonly Guard[] = [...tableGuards, ...functionGuards];
