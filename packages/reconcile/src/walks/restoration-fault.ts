import { type Bizcoins, type Consumption, formatBizcoins, InvalidAmount, restoreGrants, zero } from '@bizcoin/domain';

/**
 * Why the coins that came back of one purchase are not where the rules put them: to the grant taken last first, whatever
 * number of refunds they came back by. `null` if they are. `consumptions` stand in the order they were taken.
 */
export function restorationFault(consumptions: readonly Consumption[], returned: Bizcoins): string | null {
  try {
    const untouched = consumptions.map((consumption) => ({ ...consumption, restored: zero<'bizcoin'>() }));
    const due = new Map(
      restoreGrants(untouched, returned, new Date(0)).map(({ consumptionId, amount }) => [consumptionId, amount]),
    );
    for (const { id, restored } of consumptions) {
      const [is, should] = [restored, due.get(id) ?? zero<'bizcoin'>()].map(formatBizcoins);
      if (is !== should) return `consumption ${id} has ${is} back where the rules say ${should}`;
    }
    return null;
  } catch (failure) {
    if (failure instanceof InvalidAmount) return failure.message;
    throw failure;
  }
}
