'use client';
import { useCallback } from 'react';
import { api } from '../api/api';

/** Everything an order changes is read again: coins, discounts, packages, the orders themselves and what was told of them. */
export function useAfterOrder() {
  const utils = api.useUtils();
  return useCallback(
    () =>
      void Promise.all([
        utils.wallet.invalidate(),
        utils.voucher.invalidate(),
        utils.package.invalidate(),
        utils.checkout.invalidate(),
        utils.notification.invalidate(),
      ]),
    [utils],
  );
}
