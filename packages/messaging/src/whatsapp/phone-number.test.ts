import { expect, test } from 'vitest';
import { phoneNumber } from './phone-number';

test.each([
  ['+92 300 1234567', '923001234567'],
  ['0049 (170) 123-45.67', '491701234567'],
  ['\u202d+1 212 555 0100\u202c', '12125550100'],
])('%j names its country and is used', (text, digits) => expect(phoneNumber(text)).toBe(digits));

test.each(['0300 1234567', '300 1234567', '+0 300 1234567', '+92', '+9230012345678901', '+92 300 CALL ME', ''])(
  '%j does not say which country it is of, or is none',
  (text) => expect(phoneNumber(text)).toBeNull(),
);
