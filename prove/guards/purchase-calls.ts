export interface PlacedPurchase {
  readonly customer?: string;
  readonly order?: string;
  readonly payment?: string;
  readonly hold?: string;
  readonly grant?: string;
  readonly currency?: string;
  readonly discount?: string;
  readonly discountId?: string | null;
  readonly bizcoins?: string;
  readonly cash?: string;
  /** The idempotency key; the order's id if not given. */
  readonly key?: string;
  /** Coins taken from the grant, when fewer than the order costs. */
  readonly taken?: string;
}

/** The call that places an order for the stage's package, which costs 10.00: by default 4.00 of it in coins. */
export const placeCall = (purchase: PlacedPurchase = {}): string =>
  `place_order('${JSON.stringify(orderRow(purchase))}'::jsonb, sha256('x'))`;

/** The call that buys it with coins alone. */
export const buyCall = (purchase: PlacedPurchase = {}): string => {
  const ids = { entryId: '{placedPayment}', effectId: '{placedPayment}', movementId: '{placedPayment}' };
  const row = { ...orderRow({ bizcoins: '10', cash: '0', ...purchase }), ...ids, endsAt: '2099-01-01Z' };
  return `buy_with_coins('${JSON.stringify(row)}'::jsonb, sha256('x'))`;
};

function orderRow(purchase: PlacedPurchase) {
  const { customer = '{shopper}', order = '{placed}', payment = '{placedPayment}', hold = '{placedHold}' } = purchase;
  const { grant = '{coins}', currency = 'USD', discount = '0', discountId = null } = purchase;
  const { bizcoins = '4', cash = '6', taken = bizcoins } = purchase;
  const list = String(Number(discount) + Number(bizcoins) + Number(cash));
  const ordered = {
    ...{ id: order, customer_id: customer, kind: 'package', package_id: '{package}', package_name: 'P' },
    ...{
      package_messages: 1_000,
      package_days: 30,
      currency,
      list,
      discount,
      bizcoins,
      bizcoins_value: bizcoins,
      cash,
    },
    ...{ rate: '1', tax_rate: '0', saved_discount_id: discountId, expires_at: '2099-01-01Z' },
  };
  const rest = { paymentId: payment, gateway: 'sandbox', holdId: hold, bookedOn: '2026-01-01' };
  const answer = { operation: 'checkout.place', key: purchase.key ?? order };
  const shares = [{ id: hold, grantId: grant, amount: taken }];
  return { order: ordered, ...rest, ...answer, shares };
}

/** The call that fulfils an order by a payment. */
export const settleCall = ({ order = '{placed}', payment = '{placedPayment}' } = {}): string =>
  `settle_order('${order}', '${payment}', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now() + interval '30 days', current_date)`;
