import {
  changePassword,
  endOtherSessions,
  listSessions,
  login,
  logout,
  register,
  requestReset,
  resetPassword,
} from '@bizcoin/auth';
import { valueOrThrow } from '../errors/refusal-error';
import { customerProcedure } from '../procedures/customer-procedure';
import { openProcedure } from '../procedures/open-procedure';
import { router } from '../trpc';
import { customerView, listedSessionView } from './session-view';
import { clientOf, signedIn, signInDeps } from './sign-in';
import { changePasswordInput, loginInput, registerInput, requestResetInput, resetInput } from './sign-in-input';

export const customerAuthRouter = router({
  register: openProcedure.input(registerInput).mutation(async ({ ctx, input }) => {
    const auth = ctx.deps.customerAuth;
    const { phone = null, dealerCode = null, ...person } = input;
    const outcome = await register(signInDeps(ctx, auth), {
      ...person,
      phone,
      dealerCode,
      ...(await clientOf(ctx, auth)),
    });
    return { user: customerView(signedIn(ctx, auth, outcome).user) };
  }),
  login: openProcedure.input(loginInput).mutation(async ({ ctx, input }) => {
    const auth = ctx.deps.customerAuth;
    const outcome = await login(signInDeps(ctx, auth), { ...input, ...(await clientOf(ctx, auth)) });
    return { user: customerView(signedIn(ctx, auth, outcome).user) };
  }),
  logout: openProcedure.mutation(async ({ ctx }) => {
    const auth = ctx.deps.customerAuth;
    const session = await auth.readSession(ctx.request.cookie);
    if (session !== null) await logout({ auth }, session);
    ctx.request.setCookie(auth.blankCookie());
    return {};
  }),
  me: openProcedure.query(async ({ ctx }) => {
    const session = await ctx.deps.customerAuth.readSession(ctx.request.cookie);
    return session === null ? null : customerView(session.user);
  }),
  requestReset: openProcedure.input(requestResetInput).mutation(async ({ ctx, input }) => {
    valueOrThrow(await requestReset(ctx.deps, { ...input, ip: ctx.request.ip }));
    return {};
  }),
  reset: openProcedure.input(resetInput).mutation(async ({ ctx, input }) => {
    valueOrThrow(await resetPassword(ctx.deps, input));
    return {};
  }),
  changePassword: customerProcedure.input(changePasswordInput).mutation(async ({ ctx, input }) => {
    const auth = ctx.deps.customerAuth;
    const { ip, userAgent } = ctx.request;
    signedIn(ctx, auth, await changePassword(signInDeps(ctx, auth), { session: ctx.session, ...input, ip, userAgent }));
    return {};
  }),
  sessions: customerProcedure.query(async ({ ctx }) => {
    const sessions = await listSessions({ db: ctx.deps.db, auth: ctx.deps.customerAuth }, ctx.session);
    return sessions.map(listedSessionView);
  }),
  endOtherSessions: customerProcedure.mutation(async ({ ctx }) => ({
    ended: await endOtherSessions({ db: ctx.deps.db, auth: ctx.deps.customerAuth }, ctx.session),
  })),
});
