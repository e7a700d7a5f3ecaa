import type { GivenBenefit } from '@bizcoin/domain';
import type { Actor } from '../../audit/actor';
import type { Redemption } from './redemption';

/** What a redemption gave as it stands now, under lock, and the row that holds it. */
export interface Standing {
  readonly given: GivenBenefit;
  /** A grant, a subscription or a saved discount; null for the message balance. */
  readonly target: string | null;
}

/** A decided rollback on its way into the books. */
export interface Reversal {
  readonly rollbackId: string;
  readonly redemption: Redemption;
  readonly target: string | null;
  readonly actor: Actor;
  readonly reason: string;
  /** The shop's civil date. */
  readonly bookedOn: string;
}

/** What was taken back, for the wire. */
export type Taken = { readonly messages?: number; readonly bizcoins?: string };
