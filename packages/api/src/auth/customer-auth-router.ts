import {
  changePassword,
  endOtherSessions,
  endSession,
  endSessionsOf,
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
import {
  changePasswordInput,
  endSessionInput,
  loginInput,
  registerInput,
  requestResetInput,
  resetInput,
  updateProfileInput,
} from './sign-in-input';
import { updateProfile } from './update-profile';

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
  updateProfile: customerProcedure
    .input(updateProfileInput)
    .mutation(async ({ ctx, input }) => ({ user: await updateProfile(ctx.deps, ctx.session.user, input) })),
  sessions: customerProcedure.query(async ({ ctx }) => {
    const sessions = await listSessions({ db: ctx.deps.db, auth: ctx.deps.customerAuth }, ctx.session);
    return sessions.map(listedSessionView);
  }),
  endSession: customerProcedure.input(endSessionInput).mutation(async ({ ctx, input }) => {
    const { db, customerAuth } = ctx.deps;
    return { ended: Number(await endSession({ db, auth: customerAuth }, { session: ctx.session, ...input })) };
  }),
  endAllSessions: customerProcedure.mutation(async ({ ctx }) => {
    const { db, customerAuth } = ctx.deps;
    const ended = await endSessionsOf(db.prisma, ctx.session.user.id, 'customer');
    ctx.request.setCookie(customerAuth.blankCookie());
    return { ended };
  }),
  endOtherSessions: customerProcedure.mutation(async ({ ctx }) => ({
    ended: await endOtherSessions({ db: ctx.deps.db, auth: ctx.deps.customerAuth }, ctx.session),
  })),
});
