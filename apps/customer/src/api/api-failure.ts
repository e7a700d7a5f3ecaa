import type { Refusal } from '@bizcoin/domain';

/** Why a call brought no answer. Without `data` nobody can tell whether the server acted. */
export class ApiFailure extends Error {
  constructor(
    readonly data: { readonly refusal?: Refusal | null; readonly reference?: string | null } | null,
    options?: ErrorOptions,
  ) {
    super('the call brought no answer', options);
    this.name = 'ApiFailure';
  }
}
