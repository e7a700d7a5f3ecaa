import { expect, test } from 'vitest';
import { exampleFacts } from './redemption-facts.example';
import { serialiseFacts } from './serialise-facts';

test('what the caller knows beyond the facts, such as a code or a name, is not stored', () => {
  const facts = exampleFacts();
  const richer = {
    ...facts,
    code: 'secret',
    customer: { ...facts.customer, name: 'secret' },
    voucher: { ...facts.voucher, codeEncrypted: 'secret' },
    activeSubscription: { id: 'growth', name: 'Growth', endsAt: facts.now, phone: 'secret' },
  };
  expect(JSON.stringify(serialiseFacts(richer))).not.toContain('secret');
});
