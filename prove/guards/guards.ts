import { bizcoinGuards } from './bizcoin-guards';
import { checkoutFunctionGuards } from './checkout-function-guards';
import { functionGuards } from './function-guards';
import type { Guard } from './guard';
import { messageGuards } from './message-guards';
import { messagingGuards } from './messaging-guards';
import { noticeGuards } from './notice-guards';
import { peopleAndTraceGuards } from './people-and-trace-guards';
import { purchaseGuards } from './purchase-guards';
import { ratingGuards } from './rating-guards';
import { redemptionGuards } from './redemption-guards';
import { refundGuards } from './refund-guards';
import { voucherGuards } from './voucher-guards';

/** Every guard of the database (docs/integrity.md), each with something that only it refuses. */
export const guards: readonly Guard[] = [
  ...voucherGuards,
  ...redemptionGuards,
  ...messageGuards,
  ...bizcoinGuards,
  ...purchaseGuards,
  ...refundGuards,
  ...noticeGuards,
  ...messagingGuards,
  ...ratingGuards,
  ...peopleAndTraceGuards,
  ...functionGuards,
  ...checkoutFunctionGuards,
];
