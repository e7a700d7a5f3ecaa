import { z } from 'zod';

export const keyedOrderInput = z.strictObject({ orderId: z.uuid(), key: z.uuid() });
