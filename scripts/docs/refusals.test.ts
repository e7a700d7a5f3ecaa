import { issueCodes, type RefusalCode, refusalCodes } from '@bizcoin/domain';
import { expect, test } from 'vitest';
import { statusOf } from '../../packages/api/src/errors/status-of';
import { read } from './pages';

const page = read('docs/refusals.md');
const rows = [...page.matchAll(/^\| `(\w+)` \| (\d{3}) \|/gm)].map(([, code, status]) => [code, Number(status)]);

const http = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  PAYMENT_REQUIRED: 402,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  UNPROCESSABLE_CONTENT: 422,
  TOO_MANY_REQUESTS: 429,
  SERVICE_UNAVAILABLE: 503,
} satisfies Record<(typeof statusOf)[RefusalCode], number>;

test('every refusal is documented once, with the status it has, and nothing else is', () => {
  const documented = rows.map((row) => row.join(' ')).sort();
  expect(documented).toEqual(refusalCodes.map((code) => `${code} ${http[statusOf[code]]}`).sort());
});

test('every issue code of invalid_input is documented', () => {
  expect(issueCodes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});
