import { router } from '../trpc';
import { placeTopUpProcedure } from './place-top-up.procedure';

export const topUpRouter = router({ place: placeTopUpProcedure });
