import type { Answers } from '../api/api';

/** One customer with wallet, latest entries, packages and redemptions, as the admin router answers it. */
export type Customer = Answers['customer']['get'];
