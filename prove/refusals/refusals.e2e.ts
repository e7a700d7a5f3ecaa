import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Meeting } from './meeting';
import { metRefusals } from './met-refusals';
import { openRefusalHouse, type RefusalHouse, type Visitor } from './refusal-house';

let house: RefusalHouse;
let visitor: Visitor | undefined;
beforeAll(async () => {
  house = await openRefusalHouse();
  await house.voucher({ listed: true });
});
// A row that fails takes no other along.
afterEach(() => Promise.all([visitor?.page.context().close(), house.setClock('0'), house.mendGateway()]));
afterAll(() => house?.close());

/** Waits until the refusal has been told, with its next step. */
async function isTold({ told }: Meeting): Promise<void> {
  if ('notice' in told) {
    const page = told.notice.page();
    const notice = told.notice.filter({ has: page.getByText(told.says, { exact: true }) });
    return notice.getByText(told.next, { exact: true }).waitFor();
  }
  const { field, says } = told;
  await field.and(field.page().locator('[aria-invalid=true]')).waitFor();
  const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
  const described = ids.map((id) => field.page().locator(`[id="${id}"]`).textContent());
  expect(await Promise.all(described)).toContain(says);
}

test.each(metRefusals)('behaviour 3: $code, because $cause', async ({ who, meet }) => {
  visitor = await house.visit(await who?.(house));
  const meeting = await meet({ house, visitor });
  const before = await house.owned();
  await meeting.press();
  await isTold(meeting);
  for (const way of meeting.ways) await way.first().waitFor();
  const { kept, focus } = meeting;
  if (kept) expect(await kept.field.inputValue()).toBe(kept.text);
  await focus?.and(visitor.page.locator(':focus')).waitFor();
  expect(await house.owned()).toEqual(before);
  await meeting.goOn?.();
});

test('after all of it the books are right and no server failed', async () => {
  expect(await house.broken()).toEqual([]);
  expect(house.logs()).not.toContain('unexpected failure');
});
