import { customerRouter } from '../customer-router';
import type { Deps } from '../deps';
import { trpc } from '../trpc';

const createCaller = trpc.createCallerFactory(customerRouter);

export type CustomerCaller = ReturnType<typeof createCaller>;

/** The customer router for somebody who is signed in to the customer app. */
export async function customerCaller(deps: Deps, userId: string): Promise<CustomerCaller> {
  const session = await deps.customerAuth.openSession(userId, { ip: null, userAgent: null, sessionId: null });
  if (session === null) throw new Error(`${userId} is no customer.`);
  const cookie = `customer_session=${session.sessionId}`;
  return createCaller({
    deps,
    request: { ip: '198.51.100.21', userAgent: 'test', cookie, setCookie: () => undefined },
  });
}
