import type { Answers } from '../api/api';
import type { PastRedemption } from '../voucher/voucher-types';

type Entry = Answers['wallet']['entries']['items'][number];

export type Activity =
  | { readonly id: string; readonly at: string; readonly redemption: PastRedemption }
  | { readonly id: string; readonly at: string; readonly entry: Entry };

/** Both histories as one, the newest first. A voucher that gave bizcoins stands in both and is told once. */
export function latestOf(redemptions: readonly PastRedemption[], entries: readonly Entry[]): Activity[] {
  const told = new Set(redemptions.map(({ redemptionId }) => `redemption:${redemptionId}`));
  return [
    ...redemptions.map((redemption) => ({ id: redemption.redemptionId, at: redemption.redeemedAt, redemption })),
    ...entries
      .filter(({ kind, reference }) => kind !== 'grant' || !told.has(reference))
      .map((entry) => ({ id: entry.id, at: entry.createdAt, entry })),
  ].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
