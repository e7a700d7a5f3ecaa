import { refusalCodes } from '@bizcoin/domain';
import { expect, test } from 'vitest';
import en from '../../messages/en.json';

test('every refusal has words, and no words are left over', () => {
  expect(Object.keys(en.refusal).sort()).toEqual([...refusalCodes].sort());
});
