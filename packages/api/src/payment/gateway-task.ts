/** What is left to do at the gateway, after the transaction. */
export type GatewayTask =
  | { readonly do: 'nothing' }
  | { readonly do: 'capture' }
  | { readonly do: 'cancel' }
  | { readonly do: 'send_refund'; readonly refundId: string };
