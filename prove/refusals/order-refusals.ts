import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { MetRefusal } from './meeting';
import type { RefusalHouse } from './refusal-house';

/** Every refusal on the pages of orders and top-ups that buying a package does not know. */
export const orderRefusals: readonly MetRefusal[] = [
  {
    code: 'gateway_unavailable',
    cause: 'the payment service is gone while an order is cancelled',
    async meet({ house, visitor: { id, page } }) {
      const orderId = await placeOrder(house, id);
      await page.goto(`${house.url}/checkout/${orderId}`);
      await page.getByRole('button', { name: 'Cancel the order' }).click();
      const dialog = page.getByRole('alertdialog', { name: 'Cancel this order?' });
      const confirm = dialog.getByRole('button', { name: 'Cancel the order' });
      await confirm.waitFor();
      await house.breakGateway('fetch');
      return {
        press: () => confirm.click(),
        told: {
          notice: dialog.getByRole('alert'),
          says: 'The payment service does not answer',
          next: 'Nothing was changed. Try again in a moment.',
        },
        focus: confirm,
        ways: [confirm, dialog.getByRole('link', { name: 'Contact support' })],
        async goOn() {
          await house.mendGateway();
          await confirm.click();
          await page.getByRole('heading', { name: 'This order was cancelled' }).waitFor();
        },
      };
    },
  },
  {
    code: 'order_not_payable',
    cause: 'another tab has cancelled the order',
    async meet({ house, visitor: { id, page } }) {
      const orderId = await placeOrder(house, id);
      await page.goto(`${house.url}/checkout/${orderId}`);
      await page.getByRole('button', { name: 'Cancel the order' }).click();
      const confirm = page.getByRole('alertdialog').getByRole('button', { name: 'Cancel the order' });
      await confirm.waitFor();
      const hear = await hearNothing(page);
      await (await house.device(id)).call('checkout.cancel', { orderId, key: randomUUID() });
      const order = page.getByRole('region', { name: 'This order was cancelled' });
      return {
        async press() {
          const pressed = page.waitForRequest('**/checkout.cancel');
          await confirm.click();
          await pressed;
          hear();
        },
        // The page follows the order: where it was to be given up, it now says that it is.
        told: { notice: page.locator('main'), says: 'This order was cancelled', next: 'No money was taken.' },
        focus: order.getByRole('heading'),
        ways: [order.getByRole('link', { name: 'Order again' })],
      };
    },
  },
  {
    code: 'order_not_payable',
    cause: 'its time is over, and the payment service has not said whether it was paid',
    async meet({ house, visitor: { id, page } }) {
      await house.breakGateway('create');
      const orderId = await placeOrder(house, id);
      await page.goto(`${house.url}/checkout/${orderId}`);
      const again = page.getByRole('button', { name: 'Check again' });
      await again.waitFor();
      await house.setClock('31 minutes');
      const notice = page.getByRole('alert');
      return {
        press: () => again.click(),
        told: {
          notice,
          says: 'This order can no longer be paid',
          next: 'Don’t pay again: we check every minute and will tell you here.',
        },
        focus: again,
        ways: [again, notice.getByRole('link', { name: 'Contact support' })],
      };
    },
  },
  {
    code: 'not_found',
    cause: 'the order in the address is somebody else’s',
    async meet({ house, visitor: { page } }) {
      const orderId = await placeOrder(house, await house.stage.customer());
      const main = page.locator('main');
      return {
        press: () => page.goto(`${house.url}/checkout/${orderId}`),
        told: {
          notice: main,
          says: 'We could not find this order',
          next: 'It may belong to another account, or the address has a slip in it.',
        },
        ways: [main.getByRole('link', { name: 'All orders' })],
      };
    },
  },
  {
    code: 'invalid_input',
    cause: 'fewer bizcoins are bought than a card pays for',
    async meet({ house, visitor: { page } }) {
      const field = page.getByLabel('Bizcoins', { exact: true });
      await page.goto(`${house.url}/wallet/top-up`);
      await field.fill('0.20');
      return {
        press: () => page.getByRole('button', { name: 'Pay $0.20 by card' }).click(),
        told: { field, says: 'At least 0.50 bizcoins can be bought at once.' },
        kept: { field, text: '0.20' },
        focus: field,
        ways: [page.getByRole('button', { name: '25.00 bizcoins' })],
      };
    },
  },
];

/** An order that waits for its payment, placed on another device of this customer. */
async function placeOrder(house: RefusalHouse, customerId: string): Promise<string> {
  const [device, packageId] = await Promise.all([house.device(customerId), house.stage.package({ price: '20' })]);
  const quoted = await device.query('checkout.quote', { packageId, bizcoins: '0.00' });
  const placement = { packageId, bizcoins: '0.00', quoteId: quoted.data.quoteId, key: randomUUID() };
  const { data, body } = await device.call('checkout.place', placement);
  if (data?.status !== 'pending') throw new Error(`No order waits for its payment: ${body}`);
  return data.orderId;
}

/** Holds back what a page asks about its order, so that it learns nothing before its reader presses; answers how it goes on. */
async function hearNothing(page: Page): Promise<() => void> {
  let hear = () => {};
  const heard = new Promise<void>((resolve) => {
    hear = resolve;
  });
  await page.route('**/*checkout.get*', async (route) => {
    await heard;
    await route.continue();
  });
  return hear;
}
