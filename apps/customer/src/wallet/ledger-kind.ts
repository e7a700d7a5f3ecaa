import { ledgerKinds } from '@bizcoin/domain';
import { oneOf } from '@bizcoin/ui/one-of';

/** The kind, if it has words; a page left open over an update may meet a newer one. */
export const ledgerKind = (kind: string) => oneOf(ledgerKinds, kind) ?? 'other';
