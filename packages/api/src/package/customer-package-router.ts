import { customerProcedure } from '../procedures/customer-procedure';
import { router } from '../trpc';
import { listCustomerPackages } from './list-customer-packages';
import { listPackagesOnSale } from './list-packages-on-sale';

export const customerPackageRouter = router({
  list: customerProcedure.query(({ ctx }) => listPackagesOnSale(ctx.deps)),
  mine: customerProcedure.query(({ ctx }) => listCustomerPackages(ctx.deps, ctx.session.user.id)),
});
