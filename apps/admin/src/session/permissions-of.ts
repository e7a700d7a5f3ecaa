export interface Permissions {
  createVouchers: boolean;
  createEveryType: boolean;
  editVouchers: boolean;
  switchVouchers: boolean;
  revealCodes: boolean;
  rollBack: boolean;
  liftLockouts: boolean;
  recordUsage: boolean;
  adjustBizcoins: boolean;
  refund: boolean;
  /** Read, answer and close tickets. */
  seeSupport: boolean;
  seeAttempts: boolean;
  seeAudit: boolean;
  /** Staff see every dealer; a member of a dealer sees one and needs no filter. */
  seeDealers: boolean;
}

/** A level of the staff, or none and a dealer. */
interface Role {
  level: 0 | 1 | 2 | null;
  dealer: { id: string; name: string } | null;
}

/**
 * What the screens offer this person (docs/people.md). Only a courtesy: the server decides each call again, so a wrong
 * answer here shows a control that is refused, never one that works.
 */
export function permissionsOf({ level, dealer }: Role): Permissions {
  const isStaff = level !== null;
  const isSupport = isStaff && level >= 1;
  const isFull = level === 2;
  const isDealer = !isStaff && dealer !== null;
  return {
    createVouchers: isFull || isDealer,
    createEveryType: isFull,
    editVouchers: isFull,
    switchVouchers: isFull || isDealer,
    revealCodes: isFull,
    rollBack: isSupport,
    liftLockouts: isSupport,
    recordUsage: isFull,
    adjustBizcoins: isFull,
    refund: isFull,
    seeSupport: isSupport,
    seeAttempts: isStaff,
    seeAudit: isStaff,
    seeDealers: isStaff,
  };
}
