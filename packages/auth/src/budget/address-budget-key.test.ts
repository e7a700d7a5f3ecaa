import { expect, test } from 'vitest';
import { addressBudgetKey } from './address-budget-key';

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['::FFFF:cb00:7109', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['64:ff9b::203.0.113.9', '64:ff9b:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['not an address', 'unknown'],
  ['203.0.113.9, 10.0.0.1', 'unknown'],
  [null, 'unknown'],
])('%j counts against %j', (ip, key) => expect(addressBudgetKey(ip)).toBe(key));

test('another address of the same /64 shares its budget, the next /64 does not', () => {
  expect(addressBudgetKey('2001:db8:1:2:ffff:ffff:ffff:ffff')).toBe(addressBudgetKey('2001:db8:1:2::'));
  expect(addressBudgetKey('2001:db8:1:3::')).not.toBe(addressBudgetKey('2001:db8:1:2::'));
});
