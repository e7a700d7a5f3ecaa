import type { Answers } from '../api/api';

/** One order with its parts, payments and refunds, as the admin router answers it. */
export type Order = Answers['order']['get'];

/** An order as a line of the list. */
export type OrderLine = Answers['order']['list']['items'][number];

export const orderKinds = ['package', 'top_up'] as const satisfies readonly Order['kind'][];
