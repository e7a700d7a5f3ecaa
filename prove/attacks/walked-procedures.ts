import { adminRouter } from '@bizcoin/api/admin';
import { customerRouter } from '@bizcoin/api/customer';
import type { InputSchema } from './sample-input';

/** A procedure as the routers themselves describe it, so that no walk forgets a new one. */
export interface WalkedProcedure {
  readonly path: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  /** Null for one that takes no input. */
  readonly input: InputSchema | null;
  /** Whether its own schema takes an input. */
  readonly takes: (input: unknown) => boolean;
}

interface Described {
  toJSONSchema(options: object): InputSchema;
  safeParse(input: unknown): { readonly success: boolean };
}

const proceduresOf = (router: typeof customerRouter | typeof adminRouter): WalkedProcedure[] =>
  Object.entries(router._def.procedures).map(([path, { _def }]) => {
    const { type, inputs } = _def as unknown as { type: WalkedProcedure['type']; inputs: readonly Described[] };
    const [described] = inputs;
    return {
      ...{ path, type },
      input: described?.toJSONSchema({ io: 'input', unrepresentable: 'any' }) ?? null,
      takes: (input) => described?.safeParse(input).success ?? true,
    };
  });

export const walkedProcedures = { customer: proceduresOf(customerRouter), admin: proceduresOf(adminRouter) };
