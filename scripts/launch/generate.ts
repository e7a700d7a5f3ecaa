import { generateClient } from '../../packages/db/src/generate-client';
import { say } from './progress';

export const generate = (): void => generateClient((line) => say(`✓ ${line}`));
