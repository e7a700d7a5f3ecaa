import type { MetRefusal } from './meeting';

/** The two refusals that need neither the server nor a voucher that is refused. */
export const otherRefusals: readonly MetRefusal[] = [
  {
    code: 'voucher_code_mistyped',
    cause: 'its check symbol is wrong',
    async meet({ house, visitor: { page } }) {
      const { code } = await house.voucher();
      const field = page.getByLabel('Voucher code');
      await page.goto(`${house.url}/vouchers`);
      await field.fill(`${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`);
      return {
        press: () => page.getByRole('button', { name: 'See what it gives' }).click(),
        told: {
          field,
          says: 'This code has a typing slip. Compare it with the original, sign by sign, and try again.',
        },
        kept: { field, text: await field.inputValue() },
        focus: field,
        ways: [page.getByRole('status').getByText(/^This code has a typing slip\./)],
      };
    },
  },
  {
    code: 'not_allowed',
    cause: 'a rating was given more than a day ago, on another device',
    async meet({ house, visitor: { id, page } }) {
      const { code } = await house.voucher();
      await page.goto(`${house.url}/vouchers`);
      await page.getByLabel('Voucher code').fill(code);
      await page.getByRole('button', { name: 'See what it gives' }).click();
      await page.getByRole('button', { name: /^Redeem / }).click();
      await page.locator('label', { hasText: '3 stars of 5' }).click();
      const comment = page.getByLabel('Anything we should know?');
      await comment.fill('It took two days.');
      const [use] = await house.stage.query<{ id: string }>('SELECT id FROM voucher_usage WHERE user_id = $1', [id]);
      await house.setClock('-25 hours');
      await (await house.device(id)).call('feedback.rate', { redemptionId: use?.id, score: 5 });
      await house.setClock('0');
      const send = page.getByRole('button', { name: 'Send rating' });
      return {
        press: () => send.click(),
        told: {
          notice: page.getByRole('alert'),
          says: 'This rating can no longer change',
          next: 'A rating can be changed for 24 hours. The one you gave stays.',
        },
        kept: { field: comment, text: 'It took two days.' },
        focus: send,
        ways: [page.getByRole('link', { name: 'See history' })],
      };
    },
  },
];
