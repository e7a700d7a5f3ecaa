import type { Refusal } from '@bizcoin/domain';
import { adminRouter } from '../admin-router';
import type { Deps } from '../deps';
import { refusalOf } from '../errors/refusal-of';
import { trpc } from '../trpc';

const createCaller = trpc.createCallerFactory(adminRouter);

export type AdminCaller = ReturnType<typeof createCaller>;

/** The admin router as a browser with this cookie would reach it. */
export const callerWith = (deps: Deps, cookie: string | undefined): AdminCaller =>
  createCaller({ deps, request: { ip: '198.51.100.20', userAgent: 'test', cookie, setCookie: () => undefined } });

/** The admin router for somebody who is signed in to the admin app. */
export async function adminCaller(deps: Deps, userId: string): Promise<AdminCaller> {
  const session = await deps.adminAuth.openSession(userId, { ip: null, userAgent: null, sessionId: null });
  if (session === null) throw new Error(`${userId} has no role in the admin app.`);
  return callerWith(deps, `admin_session=${session.sessionId}`);
}

/** The refusal a call ends in, or null when it succeeds. Throws what is no refusal. */
export async function refusedWith(call: Promise<unknown>): Promise<Refusal | null> {
  try {
    await call;
    return null;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
}
