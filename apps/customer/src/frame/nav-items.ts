import { Bell, CircleHelp, House, MessagesSquare, Package, ReceiptText, Ticket, UserRound, Wallet } from 'lucide-react';

/** The places of the app in the order of the sidebar. On a phone, those outside the bottom bar are under "more". */
export const navItems = [
  { name: 'dashboard', href: '/', icon: House, inBottomBar: true },
  { name: 'vouchers', href: '/vouchers', icon: Ticket, inBottomBar: true },
  { name: 'packages', href: '/packages', icon: Package, inBottomBar: true },
  { name: 'wallet', href: '/wallet', icon: Wallet, inBottomBar: true },
  { name: 'orders', href: '/orders', icon: ReceiptText, inBottomBar: false },
  { name: 'notifications', href: '/notifications', icon: Bell, inBottomBar: false },
  { name: 'support', href: '/support', icon: MessagesSquare, inBottomBar: false },
  { name: 'help', href: '/help', icon: CircleHelp, inBottomBar: false },
  { name: 'profile', href: '/profile', icon: UserRound, inBottomBar: false },
] as const;

/** What a phone shows under "more". */
export const furtherItems = navItems.filter(({ inBottomBar }) => !inBottomBar);

/** Ways into a place that have an address of their own: the deep link of a code, one order, buying bizcoins. */
const waysInto: Partial<Record<string, RegExp>> = {
  '/vouchers': /^\/redeem$/,
  '/orders': /^\/checkout\//,
  '/wallet': /^\/wallet\//,
};

export const isCurrent = (href: string, pathname: string) =>
  href === pathname || (waysInto[href]?.test(pathname) ?? false);
