import type { Answers } from '../api/api';

export type Preview = Answers['voucher']['preview'];
export type Receipt = Answers['voucher']['redeem'];
export type ShelfVoucher = Answers['voucher']['shelf']['available'][number];
export type SavedDiscount = Answers['voucher']['shelf']['savedDiscounts'][number];
export type PastRedemption = Answers['voucher']['history']['items'][number];

/** What is redeemed: a code the customer typed, or a voucher on their shelf, whose code they need not know. */
export type Target = { code: string } | { voucherId: string };
