/** What a rating is about: one redemption or one purchase. */
export type RatingSubject = { readonly redemptionId: string } | { readonly orderId: string };

interface Place {
  readonly kind: 'redemption' | 'order';
  readonly id: string;
  /** The column of `ratings` that names it. */
  readonly column: 'redemption_id' | 'order_id';
  /** Selects it where it is this customer's ($1 its id, $2 the customer). An order that was never paid is no purchase. */
  readonly own: string;
}

export const placeOf = (subject: RatingSubject): Place =>
  'redemptionId' in subject
    ? {
        ...{ kind: 'redemption', id: subject.redemptionId, column: 'redemption_id' },
        own: 'SELECT id FROM voucher_usage WHERE id = $1 AND user_id = $2',
      }
    : {
        ...{ kind: 'order', id: subject.orderId, column: 'order_id' },
        own: 'SELECT id FROM orders WHERE id = $1 AND customer_id = $2 AND paid_at IS NOT NULL',
      };
