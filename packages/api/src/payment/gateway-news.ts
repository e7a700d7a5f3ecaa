import type { GatewayPayment } from '@bizcoin/payments';

/** What the gateway told of a payment; one that it refused to make at all has no reference. */
export type GatewayNews = Omit<GatewayPayment, 'reference'> & { readonly reference: string | null };
