import type { BuyingRefusal } from './buying-refusals';
import type { MetRefusal } from './meeting';

/** Packages are named by their messages, so that each purchase has one of its own. */
let messages = 1_000;

/** Chooses a package, types how many bizcoins to use, and orders it. */
export const meetAtBuying = (refusal: BuyingRefusal): MetRefusal => ({
  ...refusal,
  async meet({ house, visitor }) {
    const { coins, arrange, meanwhile, says, next, way } = refusal;
    const { id, page } = visitor;
    messages += 1;
    const name = `Package ${messages}`;
    await house.stage.bizcoins(id, '50.00');
    const packageId = await house.stage.package({ messages, price: '40' });
    const purchase = { house, visitor, packageId };
    const search = (await arrange?.(purchase)) ?? '';
    // A tab that does not hear at once what happens elsewhere.
    await page.route('**/live.changes*', (route) => route.abort());
    await page.goto(`${house.url}/packages${search}`);
    await page.getByRole('button', { name: `Buy ${name}` }).click();
    const dialog = page.getByRole('dialog', { name: `Buy ${name}` });
    const field = dialog.getByLabel('Number of bizcoins to use');
    const pay = dialog.getByRole('button', { name: /^Pay / });
    const notice = dialog.getByRole('alert');
    const type = () => field.fill(coins);
    if (meanwhile) {
      await type();
      await dialog.locator('button:enabled:not([aria-disabled])', { hasText: /^Pay / }).waitFor();
      await meanwhile(purchase);
    }
    return {
      press: meanwhile ? () => pay.click() : type,
      told: next === null ? { field, says } : { notice, says, next },
      kept: { field, text: coins },
      // Nothing was pressed where the number itself is refused, and the focus stays where it is typed.
      focus: next === null || !meanwhile ? field : notice,
      ways: [dialog.getByText(way, { exact: true })],
    };
  },
});
