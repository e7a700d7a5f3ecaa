/** Leaves for the page on which the payment is completed. It stands on another site, so no link of the router leads there. */
export function goToGateway(redirectUrl: string): void {
  window.location.assign(redirectUrl);
}
