import { customerAuthRouter } from './auth/customer-auth-router';
import { checkoutRouter } from './checkout/checkout-router';
import { feedbackRouter } from './feedback/feedback-router';
import { customerLiveRouter } from './live/customer-live-router';
import { notificationRouter } from './notification/notification-router';
import { customerPackageRouter } from './package/customer-package-router';
import { customerSupportRouter } from './support/customer-support-router';
import { topUpRouter } from './top-up/top-up-router';
import { router } from './trpc';
import { customerVoucherRouter } from './voucher/customer-voucher-router';
import { walletRouter } from './wallet/wallet-router';

/** All that the customer app can ask. It contains no admin procedure, so none can be reached by mistake. */
export const customerRouter = router({
  auth: customerAuthRouter,
  voucher: customerVoucherRouter,
  wallet: walletRouter,
  package: customerPackageRouter,
  checkout: checkoutRouter,
  topUp: topUpRouter,
  notification: notificationRouter,
  support: customerSupportRouter,
  live: customerLiveRouter,
  feedback: feedbackRouter,
});

export type { CustomerTopic } from './live/live-topics';
export type { NoticeKind } from './outbox/outbox-notices';

export type CustomerRouter = typeof customerRouter;
