import { expect, test } from 'vitest';
import { permissionsOf } from './permissions-of';

const allowed = (level: 0 | 1 | 2 | null, dealer: { id: string; name: string } | null = null) =>
  Object.entries(permissionsOf({ level, dealer })).flatMap(([name, may]) => (may ? [name] : []));

test('a viewer sees everything of the staff and changes nothing', () => {
  expect(allowed(0)).toEqual(['seeAttempts', 'seeAudit', 'seeDealers']);
});

test('support adds rollback, lifting a lock-out and tickets, nothing else', () => {
  expect(allowed(1)).toEqual(['rollBack', 'liftLockouts', 'seeSupport', 'seeAttempts', 'seeAudit', 'seeDealers']);
});

test('full access has every permission', () => {
  expect(allowed(2)).toEqual(Object.keys(permissionsOf({ level: 2, dealer: null })));
});

test('a member of a dealer creates and switches vouchers of limited types, and sees no staff pages', () => {
  expect(allowed(null, { id: 'd1', name: 'Delta' })).toEqual(['createVouchers', 'switchVouchers']);
});
