import type { VoucherType } from '@bizcoin/domain';

/** A row of the facts query: columns of the customer, the package and the budgets are always there. */
export interface CustomerColumns {
  now: Date;
  shop_time_zone: string;
  dealer_id: string | null;
  suspended: boolean;
  message_balance: number;
  biz_points: string;
  customer_created_at: Date;
  package_id: string | null;
  package_name: string | null;
  package_messages: number | null;
  package_days: number | null;
  uses: number;
  last_used_at: Date | null;
  uses_left: boolean | null;
  member_of_funding_dealer: boolean;
  subscription_id: string | null;
  subscription_name: string | null;
  subscription_ends_at: Date | null;
  input_hash: Buffer | null;
  answer: unknown;
  customer_used: number | null;
  customer_window: Date | null;
  customer_last: Date | null;
  address_used: number | null;
  address_window: Date | null;
  address_last: Date | null;
}

export interface VoucherColumns {
  voucher_id: string;
  version: number;
  type: VoucherType;
  value: string | null;
  per_customer_limit: number;
  is_active: boolean;
  starts_at: Date | null;
  expires_on: string | null;
  time_zone: string;
  expires_at: Date | null;
  voucher_dealer_id: string | null;
  funded_by_dealer_id: string | null;
  holder_id: string | null;
  created_by: string;
  min_purchase: string | null;
  max_discount: string | null;
  currency: string;
  discount_valid_days: number | null;
  grant_valid_days: number | null;
  code_tail: string;
}

export type KnownRow = CustomerColumns & VoucherColumns;
/** Without a voucher behind the code all of its columns are null. */
export type FactsRow = CustomerColumns & { [Column in keyof VoucherColumns]: VoucherColumns[Column] | null };
