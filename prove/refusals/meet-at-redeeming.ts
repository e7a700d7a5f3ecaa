import type { MetRefusal } from './meeting';
import type { RedeemingRefusal } from './redeeming-refusals';

const LOOK = 'See what it gives';
const REDEEM = /^Redeem /;

/** Types the code of a voucher as it was written by hand, and presses with a finger. */
export const meetAtRedeeming = (refusal: RedeemingRefusal): MetRefusal => ({
  ...refusal,
  async meet(scene) {
    const { arrange, meanwhile, says, next, offers, code } = refusal;
    const { house, visitor } = scene;
    const { page } = visitor;
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const field = page.getByLabel('Voucher code');
    const voucher = await arrange(scene);
    await page.goto(`${house.url}/vouchers`);
    await field.pressSequentially(voucher.code.toLowerCase().replaceAll('-', ' '));
    if (meanwhile) {
      await button(LOOK).click();
      await button(REDEEM).waitFor();
    }
    const goOn = await meanwhile?.(scene, voucher);
    const notice = page.getByRole('alert');
    const others = page.getByRole('region', { name: 'Other offers for you' });
    return {
      press: () => button(meanwhile ? REDEEM : LOOK).click(),
      told: { notice, says: typeof says === 'string' ? says : await says(scene), next },
      kept: { field, text: inGroups(voucher.code) },
      focus: field,
      ways: [
        notice.getByRole('link', { name: 'Help with codes' }).and(page.locator('[href="/help#refused"]')),
        notice.getByRole('link', { name: 'Contact support' }).and(page.locator(`[href="/support?reference=${code}"]`)),
        ...(offers ? [others.getByText('You have one other offer')] : []),
      ],
      ...(goOn && { goOn }),
    };
  },
});

/** As the field shows a code: groups of four. */
const inGroups = (code: string) => code.replaceAll('-', '').replace(/.{4}(?=.)/g, '$&-');
