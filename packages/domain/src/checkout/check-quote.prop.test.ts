import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBizcoins } from '../money/bizcoins';
import { checkPlacement } from './check-placement';
import { checkQuote } from './check-quote';
import { purchaseFacts, wishes } from './purchase.arbitrary';
import { quoteDiffers } from './quote-differs';
import { quotePurchase } from './quote-purchase';

const quotes = fc.tuple(purchaseFacts, wishes).map(([facts, wish]) => {
  const purchase = quotePurchase(wish, facts);
  const asked = wish.bizcoins === 'max' ? 'max' : formatBizcoins(wish.bizcoins);
  const input = { packageId: facts.package.id, bizcoins: asked, discountId: wish.discount };
  return { facts, purchase, input };
});

test('on unchanged facts every quote holds, and both its words and its numbers may be placed', () => {
  fc.assert(
    fc.property(quotes, ({ facts, purchase, input }) => {
      if (!purchase.ok) return;
      const { result } = purchase.value;
      const quote = { input, result, expiresAt: new Date(facts.now.getTime() + 1) };
      expect(checkQuote(quote, facts)).toEqual({ ok: true, value: { holds: true, purchase: purchase.value } });
      expect(checkPlacement(input, quote)).toBeNull();
      expect(checkPlacement({ ...result }, quote)).toBeNull();
    }),
    { numRuns: 1_000 },
  );
});

test('on other facts a quote that holds still promises exactly what it promised', () => {
  fc.assert(
    fc.property(quotes, purchaseFacts, ({ purchase, input }, others) => {
      if (!purchase.ok) return;
      const { result } = purchase.value;
      const expiresAt = new Date(others.now.getTime() + 1);
      const checked = checkQuote({ input, result, expiresAt }, others);
      if (checked.ok) expect(quoteDiffers(result, checked.value.purchase.result)).toBe(!checked.value.holds);
    }),
    { numRuns: 1_000 },
  );
});
