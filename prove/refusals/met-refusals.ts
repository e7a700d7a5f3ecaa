import { buyingRefusals } from './buying-refusals';
import { meetAtBuying } from './meet-at-buying';
import { meetAtRedeeming } from './meet-at-redeeming';
import type { MetRefusal } from './meeting';
import { orderRefusals } from './order-refusals';
import { otherRefusals } from './other-refusals';
import { redeemingRefusals } from './redeeming-refusals';
import { signingInRefusals } from './signing-in-refusals';

/** Every refusal that a customer can bring about, by each of its causes. */
export const metRefusals: readonly MetRefusal[] = [
  ...redeemingRefusals.map(meetAtRedeeming),
  ...buyingRefusals.map(meetAtBuying),
  ...orderRefusals,
  ...signingInRefusals,
  ...otherRefusals,
];
