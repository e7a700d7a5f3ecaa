/**
 * One person, one account: the form in which e-mail addresses are compared and unique. Lower case, without blanks
 * around it and without the `+tag` that many providers ignore (docs/accounts.md). Never used for writing to someone.
 */
export function canonicalEmail(text: string): string {
  const address = text.trim().toLowerCase();
  const at = address.lastIndexOf('@');
  if (at < 0) return address;
  const [mailbox = ''] = address.slice(0, at).split('+');
  return mailbox + address.slice(at);
}
