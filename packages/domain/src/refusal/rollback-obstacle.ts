/** Why a benefit can no longer be taken back. */
export type RollbackObstacle =
  | 'bizcoins_spent'
  | 'bizcoins_held'
  | 'messages_used'
  | 'discount_reserved'
  | 'discount_consumed'
  | 'discount_expired';
