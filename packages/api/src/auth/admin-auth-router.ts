import { changePassword, endOtherSessions, listSessions, login, logout } from '@bizcoin/auth';
import { readShop } from '@bizcoin/db';
import { memberProcedure } from '../procedures/member-procedure';
import { openProcedure } from '../procedures/open-procedure';
import { router } from '../trpc';
import { adminView, listedSessionView } from './session-view';
import { clientOf, signedIn, signInDeps } from './sign-in';
import { changePasswordInput, loginInput } from './sign-in-input';

export const adminAuthRouter = router({
  login: openProcedure.input(loginInput).mutation(async ({ ctx, input }) => {
    const auth = ctx.deps.adminAuth;
    const outcome = await login(signInDeps(ctx, auth), { ...input, ...(await clientOf(ctx, auth)) });
    return { user: adminView(signedIn(ctx, auth, outcome)) };
  }),
  logout: openProcedure.mutation(async ({ ctx }) => {
    const auth = ctx.deps.adminAuth;
    const session = await auth.readSession(ctx.request.cookie);
    if (session !== null) await logout({ auth }, session);
    ctx.request.setCookie(auth.blankCookie());
    return {};
  }),
  me: openProcedure.query(async ({ ctx }) => {
    const session = await ctx.deps.adminAuth.readSession(ctx.request.cookie);
    return session === null ? null : { ...adminView(session), shop: await readShop(ctx.deps.db) };
  }),
  changePassword: memberProcedure.input(changePasswordInput).mutation(async ({ ctx, input }) => {
    const auth = ctx.deps.adminAuth;
    const { ip, userAgent } = ctx.request;
    signedIn(ctx, auth, await changePassword(signInDeps(ctx, auth), { session: ctx.session, ...input, ip, userAgent }));
    return {};
  }),
  sessions: memberProcedure.query(async ({ ctx }) => {
    const sessions = await listSessions({ db: ctx.deps.db, auth: ctx.deps.adminAuth }, ctx.session);
    return sessions.map(listedSessionView);
  }),
  endOtherSessions: memberProcedure.mutation(async ({ ctx }) => ({
    ended: await endOtherSessions({ db: ctx.deps.db, auth: ctx.deps.adminAuth }, ctx.session),
  })),
});
