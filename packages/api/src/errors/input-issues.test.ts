import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { voucherNamedWithKey } from '../voucher/voucher-named';
import { inputIssues } from './input-issues';

const issuesOf = (schema: z.ZodType, input: unknown) => {
  const parsed = schema.safeParse(input);
  return parsed.success ? [] : inputIssues(parsed.error);
};

const key = '01a206a4-208e-7453-9b8b-facf4c74de6f';

describe('a field', () => {
  const schema = z.strictObject({ name: z.string(), uses: z.number().int().max(9) });

  test('that was left out is missing, and one of another type is malformed', () => {
    expect(issuesOf(schema, { uses: 1 })).toEqual([{ path: 'name', code: 'missing', expected: 'string' }]);
    expect(issuesOf(schema, { name: 5, uses: 1.5 })).toEqual([
      { path: 'name', code: 'malformed', expected: 'string' },
      { path: 'uses', code: 'malformed', expected: 'int' },
    ]);
  });

  test('beyond its bounds or unknown is named', () => {
    expect(issuesOf(schema, { name: 'a', uses: 10, role: 2 })).toEqual([
      { path: 'uses', code: 'out_of_range', expected: '≤ 9' },
      { path: 'role', code: 'unexpected' },
    ]);
  });
});

describe('of several forms the one that was meant is explained', () => {
  test.each([
    ['a code without a key', { code: 'SUMMER10' }, [{ path: 'key', code: 'missing', expected: 'string' }]],
    ['an id without a key', { voucherId: key }, [{ path: 'key', code: 'missing', expected: 'string' }]],
    ['a code of another type', { code: 5, key }, [{ path: 'code', code: 'malformed', expected: 'string' }]],
    ['an unknown field', { code: 'SUMMER10', key, userId: key }, [{ path: 'userId', code: 'unexpected' }]],
    ['nothing at all', null, [{ path: '', code: 'malformed', expected: 'object' }]],
  ])('%s', (_, input, issues) => {
    expect(issuesOf(voucherNamedWithKey, input)).toEqual(issues);
  });

  test('a field that takes several is named once', () => {
    const schema = z.strictObject({ at: z.union([z.iso.date(), z.iso.datetime()]) });
    expect(issuesOf(schema, { at: 'soon' })).toEqual([{ path: 'at', code: 'malformed' }]);
  });
});
