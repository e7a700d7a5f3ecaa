import type { PaymentGateway } from '@bizcoin/payments';

const never = (): never => {
  throw new Error('This command takes no payments.');
};

/** For commands beside the servers that have no gateway's settings and must not need them. */
export const noGateway: PaymentGateway = {
  name: 'sandbox',
  minimum: never,
  create: never,
  fetch: never,
  capture: never,
  cancel: never,
  refund: never,
  list: never,
  readWebhook: never,
};
