import type { Faults } from './fault/faults';
import type { Store } from './store/open-store';
import type { Deliveries } from './webhook/deliveries';

/** What every part of the gateway works with. */
export interface Desk {
  readonly store: Store;
  readonly faults: Faults;
  readonly deliveries: Deliveries;
  readonly key: string;
  readonly now: () => Date;
  /** Where customers reach the pages, without a slash at the end. */
  readonly address: () => string;
  /** Forgets everything that is not in the journal, as a power cut would, and starts anew from it. */
  readonly crash: () => void;
  /** How long a card that hangs keeps the customer waiting. */
  readonly hangMs: number;
}
