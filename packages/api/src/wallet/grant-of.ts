import { bizcoins, type Grant } from '@bizcoin/domain';
import { dateOrNull } from '../input/instant';
import type { GrantJson } from './grant-json';

export const grantOf = ({ id, category, remaining, expiresAt, createdAt }: GrantJson): Grant => ({
  id,
  category,
  remaining: bizcoins(remaining),
  expiresAt: dateOrNull(expiresAt),
  createdAt: new Date(createdAt),
});
