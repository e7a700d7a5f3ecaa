import type { Refusal } from '@bizcoin/domain';
import type { Problem } from '@bizcoin/ui/problem-of';
import { coinsRefusal } from './coins-refusal';

interface Said {
  readonly placing: Problem | null;
  readonly misstated: Refusal | 'malformed' | null;
  readonly quoting: Problem | null;
}

/** What a notice has to say of a purchase; whatever is wrong with the number alone is told at its field. */
export const purchaseNotice = ({ placing, misstated, quoting }: Said): Problem | null =>
  noticed(placing) ?? shortOfCoins(misstated) ?? noticed(quoting);

const noticed = (problem: Problem | null) => (coinsRefusal(problem) === null ? problem : null);

/** Other slips are told at the field; this one has ways on. */
const shortOfCoins = (misstated: Said['misstated']): Problem | null =>
  misstated !== null && misstated !== 'malformed' && misstated.code === 'insufficient_bizcoins'
    ? { kind: 'refusal', refusal: misstated }
    : null;
