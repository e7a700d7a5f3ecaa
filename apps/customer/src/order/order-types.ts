import type { Answers } from '../api/api';

export type Order = Answers['checkout']['get'];
