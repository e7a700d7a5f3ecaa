export { addressBudgetKey } from './budget/address-budget-key';
export { budgetLimit } from './budget/budget-limit';
export { canonicalEmail } from './email/canonical-email';
export { isEmailAddress } from './email/is-email-address';
export { generatePassword } from './password/generate-password';
export { createPasswordHasher, type PasswordHasher, type PasswordHasherOptions } from './password/password-hasher';
export { issueResetToken } from './reset/issue-reset-token';
export { requestReset } from './reset/request-reset';
export { resetPassword } from './reset/reset-password';
export type { AskedBesides } from './session/asked-besides';
export type { Auth, AuthOptions } from './session/auth';
export { type AdminAuth, createAdminAuth } from './session/create-admin-auth';
export { type CustomerAuth, createCustomerAuth } from './session/create-customer-auth';
export { endOtherSessions } from './session/end-other-sessions';
export { endSession } from './session/end-session';
export { endSessionsOf } from './session/end-sessions-of';
export { type ListedSession, listSessions } from './session/list-sessions';
export { openSessionsAmong } from './session/open-sessions-among';
export type {
  AdminSession,
  Audience,
  Client,
  CustomerSession,
  DealerName,
  Person,
  StaffLevel,
} from './session/session';
export { customerSessionBesides, SESSION_PARAMETERS, type SessionStatement } from './session/session-statement';
export { type ChangePasswordInput, changePassword } from './sign-in/change-password';
export { type LoginInput, login } from './sign-in/login';
export { logout } from './sign-in/logout';
export { type RegisterInput, register } from './sign-in/register';
export type { SignInDeps } from './sign-in/sign-in-deps';
