/** Whether a page belongs to the place of a navigation link: the place itself or anything under it. */
export const isCurrent = (pathname: string, href: string) =>
  href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
