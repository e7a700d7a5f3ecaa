import { answers, answersBy, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { PaymentModal } from '../checkout/payment-modal';
import { VoucherDashboard } from '../dashboard/voucher-dashboard';
import { HelpPage } from '../help/help-page';
import { NotificationPage } from '../notification/notification-page';
import { OrderPage } from '../order/order-page';
import { PackageShop } from '../package/package-shop';
import { LoginPage } from '../session/login-page';
import { growth, quoteOf, wallet as richWallet, tenOff, twentyOff } from '../testing/checkout-examples';
import { emptyShelf, offer, wallet } from '../testing/examples';
import { openPage } from '../testing/open-page';
import { paidOrder } from '../testing/order-examples';
import { VoucherRedemption } from '../voucher/voucher-redemption';
import { VoucherShelf } from '../voucher/voucher-shelf';
import { WalletLedger } from '../wallet/wallet-ledger';

useWire();

const entry = {
  ...{ id: 'e1', seq: '1', kind: 'capture', amount: '-8.00', balanceAfter: '17.00', reference: 'order:1' },
  ...{ reason: null, orderId: null, createdAt: '2026-05-01T10:00:00.000Z' },
};
const notice = {
  ...{ id: 'n1', kind: 'wallet_credited', facts: { amount: '25.00', balance: '145.00' } },
  ...{ createdAt: '2026-05-01T10:00:00.000Z', readAt: null },
};

beforeEach(() => {
  answers('wallet.get', wallet);
  answers('voucher.shelf', { ...emptyShelf, available: [offer], savedDiscounts: [twentyOff, tenOff] });
  answers('voucher.history', { items: [], nextCursor: null });
  answers('wallet.entries', { items: [entry], nextCursor: null });
  answers('notification.list', { items: [notice], nextCursor: null, unread: 1 });
  answers('package.list', [growth]);
  answers('checkout.get', paidOrder);
  answersBy('checkout.quote', quoteOf);
  answers('notification.markRead', { unread: 0 });
  answers('feedback.get', null);
});

const open = (page: ReactNode, pathname = '/') => openPage(page, { pathname, locale: 'ur' });

/** Names, codes and addresses that are the same in every language. */
const ANYWHERE = /Bizcoin|English|Growth|Starter|CSV|QR|UTC|PDF|WhatsApp|\b[AP]M\b|\bAGE\b|order[:-]\w+|[\w.]+@[\w.]+/g;

/** Everything that a reader sees or a screen reader says and that is written in Latin letters. */
function leftInEnglish(): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) found.push(texts.currentNode.textContent ?? '');
  for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [aria-valuetext]'))
    for (const name of ['aria-label', 'placeholder', 'aria-valuetext']) found.push(element.getAttribute(name) ?? '');
  return found.filter((text) => /[a-z]{3}/i.test(text.replaceAll(ANYWHERE, '')));
}

test.each([
  ['the way in', <LoginPage key="page" />, 'سائن اِن کریں'],
  ['the dashboard', <VoucherDashboard key="page" />, '500 پیغامات'],
  ['the shelf', <VoucherShelf key="page" />, '500 پیغامات'],
  ['the wallet', <WalletLedger key="page" />, 'خرچ ہوئے'],
  ['the packages', <PackageShop key="page" />, 'Growth'],
  ['an order', <OrderPage key="page" orderId={paidOrder.id} />, /ادائیگی ہو گئی/],
  ['the notices', <NotificationPage key="page" />, '25.00 بزکوائن ملے'],
  ['the help', <HelpPage key="page" />, /بزکوائن کیا ہیں/],
])('%s is in Urdu from top to bottom', async (_, page, text) => {
  open(page);
  expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
  expect(leftInEnglish()).toEqual([]);
});

test('a refusal says in Urdu what happened and what to do', async () => {
  answers('voucher.alternatives', []);
  refuses('voucher.preview', {
    ...{ code: 'voucher_expired', expiresOn: '2026-05-31', timeZone: 'Asia/Karachi' },
    expiresAt: '2026-05-31T19:00:00.000Z',
  });
  const user = open(<VoucherRedemption />, '/vouchers');
  const field = screen.getByLabelText('واؤچر کوڈ');
  // A code is written from left to right in every language.
  expect(field).toHaveAttribute('dir', 'ltr');
  await user.type(field, 'demo-expired{Enter}');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(/یہ واؤچر 31 مئی، 2026.*تک کارآمد تھا/);
  expect(alert).toHaveTextContent('اب یہ استعمال نہیں ہو سکتا۔');
  // Fetched after the refusal; the next test must not answer for it.
  await waitFor(() => expect(inputsOf('voucher.alternatives')).toHaveLength(1));
});

test('paying in Urdu: the slider grows to the left, and amounts keep their signs in front', async () => {
  const first = { bizcoins: '12.50', discountId: 'best' } as const;
  const user = open(
    <PaymentModal offer={growth} wallet={richWallet} first={first} opener={null} onClosed={() => {}} />,
  );
  const slider = await screen.findByRole('slider', { name: 'کتنے بزکوائن استعمال کریں' });
  const value = () => Number(slider.getAttribute('aria-valuenow'));
  await waitFor(() => expect(value()).toBeGreaterThan(0));
  const before = value();
  slider.focus();
  await user.keyboard('{ArrowLeft}');
  await waitFor(() => expect(value()).toBeGreaterThan(before));
  const summary = await screen.findByLabelText('آپ کیا ادا کریں گے');
  expect(await within(summary).findByText('\u2066−$8.00\u2069')).toBeVisible();
});
