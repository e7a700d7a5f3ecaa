import { CircleHelp, House, Package, Ticket, UserRound, Wallet } from 'lucide-react';

/** The places of the app in the order of the sidebar. On a phone, help stands in the header instead of the bottom bar. */
export const navItems = [
  { name: 'dashboard', href: '/', icon: House, inBottomBar: true },
  { name: 'vouchers', href: '/vouchers', icon: Ticket, inBottomBar: true },
  { name: 'wallet', href: '/wallet', icon: Wallet, inBottomBar: true },
  { name: 'packages', href: '/packages', icon: Package, inBottomBar: true },
  { name: 'help', href: '/help', icon: CircleHelp, inBottomBar: false },
  { name: 'profile', href: '/profile', icon: UserRound, inBottomBar: true },
] as const;

/** The deep link is a way into the vouchers page. */
export const isCurrent = (href: string, pathname: string) =>
  href === pathname || (href === '/vouchers' && pathname === '/redeem');
