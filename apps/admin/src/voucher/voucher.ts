import type { Answers } from '../api/api';

/** A voucher as the admin router answers it: every field but the code. */
export type Voucher = Answers['voucher']['get'];
