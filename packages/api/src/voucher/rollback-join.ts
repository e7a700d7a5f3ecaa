/** The rollback `r` of redemption `u`. Few were ever rolled back: only those are looked up among the rollbacks. */
export const ROLLBACK_JOIN = 'LEFT JOIN voucher_rollbacks r ON u.rolled_back_by IS NOT NULL AND r.redemption_id = u.id';
