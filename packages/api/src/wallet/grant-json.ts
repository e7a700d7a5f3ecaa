import type { GrantCategory } from '@bizcoin/domain';

/** A grant as statements answer it: amounts and instants are text. */
export interface GrantJson {
  readonly id: string;
  readonly category: GrantCategory;
  readonly remaining: string;
  readonly expiresAt: string | null;
  readonly createdAt: string;
}
