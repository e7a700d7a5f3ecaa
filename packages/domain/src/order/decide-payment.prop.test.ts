import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBecome } from '../state/steps';
import { decidePayment } from './decide-payment';
import { isPaid, orderStatuses, orderSteps } from './order-status';
import { gatewayStatuses, type PaymentFacts } from './payment-facts';
import { paymentStatuses, paymentSteps } from './payment-status';

const facts: fc.Arbitrary<PaymentFacts> = fc.record({
  order: fc.constantFrom(...orderStatuses),
  payment: fc.constantFrom(...paymentStatuses),
  superseded: fc.boolean(),
  gateway: fc.constantFrom(...gatewayStatuses),
  otherLive: fc.boolean(),
  secured: fc.boolean(),
});

/** A step, or two with a status in between, as the database takes them (`advance_payment`). */
const canBecome = (from: PaymentFacts['payment'], to: PaymentFacts['payment']) =>
  from === to ||
  mayBecome(paymentSteps, from, to) ||
  (['unknown', 'capturing', 'authorized'] as const).some(
    (way) => canStep(from, way) && (canStep(way, to) || way === to),
  );
const canStep = (from: PaymentFacts['payment'], to: PaymentFacts['payment']) => mayBecome(paymentSteps, from, to);

test('money that was taken is used or given back, never left lying', () => {
  fc.assert(
    fc.property(facts, (one) => {
      fc.pre(one.gateway === 'captured' && one.payment !== 'captured');
      expect(['settle', 'give_back']).toContain(decidePayment(one).do);
    }),
  );
});

test('an order is fulfilled only while it is unpaid and no other payment may pay it', () => {
  fc.assert(
    fc.property(facts, (one) => {
      const step = decidePayment(one);
      if (step.do !== 'settle' && step.do !== 'capture') return;
      expect(isPaid(one.order) || one.otherLive || one.superseded).toBe(false);
      expect(mayBecome(orderSteps, one.order, 'paid')).toBe(true);
    }),
  );
});

test('coins and discount are taken again exactly where they were released', () => {
  fc.assert(
    fc.property(facts, (one) => {
      const step = decidePayment(one);
      if ('takeAgain' in step) expect(step.takeAgain).toBe(!one.secured);
    }),
  );
});

test('nothing is released while the gateway may still take the money', () => {
  fc.assert(
    fc.property(facts, (one) => {
      if (decidePayment(one).do === 'release') expect(['declined', 'cancelled']).toContain(one.gateway);
    }),
  );
});

test('a payment that was captured moves no more', () => {
  fc.assert(
    fc.property(facts, (one) => {
      expect(decidePayment({ ...one, payment: 'captured' }).do).toBe('nothing');
    }),
  );
});

test('every step leads to a status that the payment may take', () => {
  fc.assert(
    fc.property(facts, (one) => {
      const step = decidePayment(one);
      if (step.do === 'settle' || step.do === 'give_back') expect(canBecome(one.payment, 'captured')).toBe(true);
      if (step.do === 'release') expect(canBecome(one.payment, step.as)).toBe(true);
      if (step.do === 'note_open' && one.payment !== 'authorized' && one.payment !== 'capturing')
        expect(canBecome(one.payment, 'pending')).toBe(true);
    }),
  );
});
