import { hasStarted } from '../../window/has-started';
import type { VoucherRule } from '../voucher-rule';

/** `startsAt` itself is already good. */
export const started: VoucherRule = ({ voucher: { startsAt }, now }) =>
  startsAt === null || hasStarted(startsAt, now)
    ? null
    : { code: 'voucher_not_started', startsAt: startsAt.toISOString() };
