import { customerAuthRouter } from './auth/customer-auth-router';
import { notificationRouter } from './notification/notification-router';
import { customerPackageRouter } from './package/customer-package-router';
import { customerSupportRouter } from './support/customer-support-router';
import { router } from './trpc';
import { customerVoucherRouter } from './voucher/customer-voucher-router';
import { walletRouter } from './wallet/wallet-router';

/** All that the customer app can ask. It contains no admin procedure, so none can be reached by mistake. */
export const customerRouter = router({
  auth: customerAuthRouter,
  voucher: customerVoucherRouter,
  wallet: walletRouter,
  package: customerPackageRouter,
  notification: notificationRouter,
  support: customerSupportRouter,
});

export type CustomerRouter = typeof customerRouter;
