/** Whether a page belongs to the place of a navigation link: the place itself or anything under it, whatever the filters. */
export function isCurrent(pathname: string, href: string): boolean {
  const [place = href] = href.split('?');
  return place === '/' ? pathname === '/' : pathname === place || pathname.startsWith(`${place}/`);
}
