/** Where to go after signing in: a path of this app, never an address that could lead elsewhere. */
export function safeNext(next: string | null): string {
  if (!next?.startsWith('/')) return '/';
  const target = new URL(next, 'http://app.invalid');
  return target.host === 'app.invalid' ? `${target.pathname}${target.search}` : '/';
}
