import type { Refusal } from '@bizcoin/domain';
import { answers, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { preview } from '../testing/examples';
import { openPage } from '../testing/open-page';
import { VoucherRedemption } from './voucher-redemption';

useWire();
beforeEach(() => {
  answers('voucher.alternatives', []);
  answers('voucher.preview', preview);
});

const field = () => screen.getByLabelText('Voucher code');
const redeemButton = () => screen.findByRole('button', { name: 'Redeem 25.00 bizcoins' });

/** Every refusal a preview or a redemption can give, with the facts on the wire and the words they must become. */
const words: [Refusal, RegExp][] = [
  [{ code: 'customer_suspended' }, /account is suspended.*balance and packages are kept/],
  [{ code: 'voucher_code_mistyped' }, /typing slip.*sign by sign/],
  [{ code: 'voucher_not_usable' }, /cannot be used with your account.*ask whoever gave it to you/],
  [{ code: 'voucher_disabled' }, /switched off.*not used up/],
  [
    { code: 'voucher_not_started', startsAt: '2026-06-01T00:00:00Z' },
    /not good yet.*from 1 Jun 2026, 00:00 \(UTC\) on/,
  ],
  [
    { code: 'voucher_expired', expiresOn: '2026-05-31', timeZone: 'Asia/Karachi', expiresAt: '2026-05-31T19:00:00Z' },
    /good until 31 May 2026, 23:59 \(Karachi time\)/,
  ],
  [{ code: 'voucher_used_up' }, /used up.*Every use of it has been taken/],
  [
    { code: 'voucher_already_redeemed', redeemedAt: '2026-05-01T10:00:00Z' },
    /already redeemed on 1 May 2026, 10:00 \(UTC\).*Your history shows what it gave/,
  ],
  [{ code: 'voucher_own_creation' }, /of your own making/],
  [{ code: 'benefit_unavailable' }, /give you nothing right now.*not used up/],
  [{ code: 'too_many_attempts', retryAfterSeconds: 301 }, /Too many attempts.*Wait 6 minutes/],
  [{ code: 'busy', retryAfterSeconds: 1 }, /Very many people.*press again/i],
  [{ code: 'idempotency_key_reused' }, /no longer matches.*start anew/],
  [{ code: 'invalid_input', issues: [] }, /cannot be accepted/],
  [{ code: 'not_allowed' }, /may not do this/],
  [{ code: 'not_signed_in' }, /signed out.*nothing was changed/],
];

describe.each(words.map(([refusal, text]) => ({ code: refusal.code, refusal, text })))('$code', ({ refusal, text }) => {
  test('the preview says why and what next, keeps the code and returns the focus to it', async () => {
    refuses('voucher.preview', refusal);
    const user = openPage(<VoucherRedemption />);
    await user.type(field(), 'demo-credit{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(text);
    expect(field()).toHaveValue('DEMO-CRED-IT');
    await waitFor(() => expect(field()).toHaveFocus());
    expect(inputsOf('voucher.redeem')).toEqual([]);
  });

  test('the redemption says why and what next and claims no success', async () => {
    refuses('voucher.redeem', refusal);
    const user = openPage(<VoucherRedemption />);
    await user.type(field(), 'demo-credit{Enter}');
    await user.click(await redeemButton());
    expect(await screen.findByRole('alert')).toHaveTextContent(text);
    expect(screen.queryByText('Bizcoins received')).not.toBeInTheDocument();
  });
});
