import { listAttemptsProcedure } from './attempt/list-attempts.procedure';
import { listAuditProcedure } from './audit/list-audit.procedure';
import { adminAuthRouter } from './auth/admin-auth-router';
import { adjustCustomerProcedure } from './customer/adjust-customer.procedure';
import { getCustomerProcedure } from './customer/get-customer.procedure';
import { liftLockoutProcedure } from './customer/lift-lockout.procedure';
import { listCustomersProcedure } from './customer/list-customers.procedure';
import { recordUsageProcedure } from './customer/record-usage.procedure';
import { listDealersProcedure } from './dealer/list-dealers.procedure';
import { listDeliveriesProcedure } from './delivery/list-deliveries.procedure';
import { adminLiveRouter } from './live/admin-live-router';
import { adminOrderRouter } from './order/admin-order-router';
import { listAllPackagesProcedure } from './package/list-all-packages.procedure';
import { adminSupportRouter } from './support/admin-support-router';
import { router } from './trpc';
import { adminVoucherRouter } from './voucher/admin-voucher-router';

/** All that the admin app can ask: staff by their level, dealers what is theirs. It contains no customer procedure. */
export const adminRouter = router({
  auth: adminAuthRouter,
  voucher: adminVoucherRouter,
  attempt: router({ list: listAttemptsProcedure }),
  audit: router({ list: listAuditProcedure }),
  customer: router({
    list: listCustomersProcedure,
    get: getCustomerProcedure,
    adjust: adjustCustomerProcedure,
    recordUsage: recordUsageProcedure,
    liftLockout: liftLockoutProcedure,
    deliveries: listDeliveriesProcedure,
  }),
  package: router({ list: listAllPackagesProcedure }),
  order: adminOrderRouter,
  support: adminSupportRouter,
  dealer: router({ list: listDealersProcedure }),
  live: adminLiveRouter,
});

export type { StaffTopic } from './live/live-topics';

export type AdminRouter = typeof adminRouter;
