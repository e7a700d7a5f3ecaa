import type { MetRefusal } from './meeting';

const nobody = async () => null;

/** Every refusal on the way into the app. */
export const signingInRefusals: readonly MetRefusal[] = [
  {
    code: 'not_signed_in',
    cause: 'the session was ended on another device',
    async meet({ house, visitor: { id, page } }) {
      const { code } = await house.voucher();
      const field = page.getByLabel('Voucher code');
      await page.goto(`${house.url}/vouchers`);
      await field.fill(code);
      const shown = await field.inputValue();
      // Just before the server hears of the press, so that nothing else on the page can notice it first.
      await page.route('**/voucher.preview', async (route) => {
        await house.stage.query('DELETE FROM sessions WHERE user_id = $1', [id]);
        await route.continue();
      });
      const notice = page.getByRole('form', { name: 'Sign in' }).getByRole('alert');
      return {
        press: () => page.getByRole('button', { name: 'See what it gives' }).click(),
        told: { notice, says: 'You are signed out', next: 'Sign in again; nothing was changed.' },
        focus: notice,
        ways: [page.getByRole('button', { name: 'Sign in' })],
        async goOn() {
          await house.signIn(page, id);
          await page.goto(`${house.url}${new URL(page.url()).searchParams.get('next')}`);
          await page.locator(`input[value="${shown}"]`).waitFor();
        },
      };
    },
  },
  {
    code: 'wrong_credentials',
    cause: 'nobody has this password',
    who: nobody,
    async meet({ house, visitor: { page } }) {
      const email = page.getByLabel('E-mail');
      const password = page.getByLabel('Password', { exact: true });
      await page.goto(`${house.url}/login`);
      await email.fill('ana@example.test');
      await password.fill('not-her-password');
      return {
        press: () => page.getByRole('button', { name: 'Sign in' }).click(),
        told: {
          notice: page.getByRole('alert'),
          says: 'E-mail and password do not match',
          next: 'Check both and try again.',
        },
        kept: { field: email, text: 'ana@example.test' },
        focus: password,
        ways: [page.getByRole('link', { name: 'Forgot your password?' })],
      };
    },
  },
  {
    code: 'email_taken',
    cause: 'the mailbox has an account',
    who: nobody,
    async meet({ house, visitor: { page } }) {
      const address = `${await house.stage.customer()}@example.test`;
      const email = page.getByLabel('E-mail');
      await page.goto(`${house.url}/register`);
      await page.getByLabel('Name').fill('Ana Torres');
      await email.fill(address);
      await page.getByLabel('Password', { exact: true }).fill('a-long-new-password');
      return {
        press: () => page.getByRole('button', { name: 'Create account' }).click(),
        told: {
          notice: page.getByRole('alert'),
          says: 'This e-mail address has an account already',
          next: 'Sign in instead, or use another address.',
        },
        kept: { field: email, text: address },
        focus: email,
        ways: [page.getByRole('link', { name: 'Sign in' })],
      };
    },
  },
  {
    code: 'reset_link_unusable',
    cause: 'the link was never sent',
    who: nobody,
    async meet({ house, visitor: { page } }) {
      const password = page.getByLabel('New password', { exact: true });
      const notice = page.getByRole('alert');
      await page.goto(`${house.url}/reset#token=${'k'.repeat(43)}`);
      await password.fill('a-long-new-password');
      return {
        press: () => page.getByRole('button', { name: 'Set the password' }).click(),
        told: {
          notice,
          says: 'This link does not work any more',
          next: 'It works once, for 30 minutes. Your password is unchanged. Ask for a new link.',
        },
        kept: { field: password, text: 'a-long-new-password' },
        focus: password,
        ways: [notice.getByRole('button', { name: 'Ask for a new link' })],
      };
    },
  },
];
