import type { Deps } from '../deps';
import { deleteOld } from './delete-old';
import { forgetAddresses } from './forget-addresses';

/** The night's cleaning: what has served its time goes, and where attempts came from is forgotten (docs/data.md). */
export const tidyUp = async (deps: Pick<Deps, 'db'>): Promise<number> =>
  (await deleteOld(deps)) + (await forgetAddresses(deps));
