import type { Proof } from '../proof/proof';
import { crashedDatabase, killedServers, linkFaults, skewedClock } from './disturbances';
import { historyProof } from './history-proof';
import { limitedVouchers, richCustomers, rulesOf, sales, wishesOf } from './wishes';

const PRICES = [1_000, 3_000, 6_000];

// More than clients come to within a minute, on any machine.
const WISHES_A_MINUTE = 12_000;

/** A shop with everything: limited vouchers, packages, and customers whose coins do not suffice for all they want. */
const mixed =
  (count: number, disturb?: typeof linkFaults) =>
  async (house: Parameters<typeof richCustomers>[0], { random }: { readonly random: () => number }) => {
    const vouchers = await limitedVouchers(house, [{ limit: 20 }, { limit: 60, perCustomer: 3 }, { limit: 1_200 }]);
    const customers = await richCustomers(house, Math.max(40, Math.ceil(count / 30)), '200');
    const shopping = { count, customers, vouchers, sales: await sales(house, PRICES) };
    return {
      terms: rulesOf(vouchers),
      wishes: wishesOf(random, shopping),
      clients: 24,
      ...(disturb && { disturb: disturb(random) }),
    };
  };

export const historyProofs: readonly Proof[] = [
  historyProof(
    'limit',
    'no voucher is redeemed more often than its limit, whoever comes at once',
    async (house, { random }) => {
      const vouchers = await limitedVouchers(house, [{ limit: 10 }, { limit: 50 }, { limit: 1_050 }]);
      const customers = await house.customers(300);
      return { terms: rulesOf(vouchers), wishes: wishesOf(random, { count: 900, customers, vouchers }), clients: 48 };
    },
  ),
  historyProof(
    'hot-code',
    'one code that everybody wants at once is given out exactly as often as it may',
    async (house, { random }) => {
      const vouchers = await limitedVouchers(house, [{ limit: 500, perCustomer: 2 }]);
      const customers = await house.customers(500);
      return { terms: rulesOf(vouchers), wishes: wishesOf(random, { count: 1_200, customers, vouchers }), clients: 64 };
    },
  ),
  historyProof(
    'last-moment',
    'no voucher is redeemed after its time, and none is refused before, however many come in the last moment',
    async (house, { random }) => {
      const customers = await house.customers(300);
      const ends = Array.from({ length: 4 }, () => Math.round(Date.now() + 500 + random() * 2_500));
      const vouchers = await limitedVouchers(
        house,
        ends.map((expiresAt, index) => ({ limit: index % 2 === 0 ? 900 : 1_100, perCustomer: 2, expiresAt })),
      );
      return { terms: rulesOf(vouchers), wishes: wishesOf(random, { count: 1_500, customers, vouchers }), clients: 48 };
    },
  ),
  historyProof(
    'same-key',
    'one key has one effect and one answer, however often it is sent',
    async (house, { random }) => {
      const vouchers = await limitedVouchers(house, [{ limit: 100, perCustomer: 5 }]);
      const customers = await richCustomers(house, 10, '100');
      const shopping = { count: 500, customers, vouchers, sales: await sales(house, PRICES), repeated: 0.8 };
      return { terms: rulesOf(vouchers), wishes: wishesOf(random, shopping), clients: 32 };
    },
  ),
  historyProof(
    'double-spend',
    'no coin is spent twice, however many purchases want it at once',
    async (house, { random }) => {
      const customers = await richCustomers(house, 8, '100');
      const shopping = { count: 300, customers, sales: await sales(house, PRICES), repeated: 0 };
      return { terms: rulesOf([]), wishes: wishesOf(random, shopping), clients: 32 };
    },
  ),
  historyProof(
    'link-faults',
    'a wire to the database that is slow or cut loses and doubles nothing',
    mixed(700, linkFaults),
  ),
  historyProof(
    'server-kill',
    'servers that are killed in the middle lose and double nothing',
    mixed(700, killedServers),
  ),
  historyProof(
    'database-kill',
    'a database that loses its power loses nothing it has acknowledged',
    mixed(700, crashedDatabase),
  ),
  historyProof('clock-skew', 'a clock that jumps by a minute changes no limit and no balance', mixed(500, skewedClock)),
  historyProof('soak', 'everything at once, for a minute or as long as it is told', async (house, run) => {
    const staged = await mixed(WISHES_A_MINUTE * run.minutes)(house, run);
    const [faults, kills] = [linkFaults(run.random), killedServers(run.random)];
    return {
      ...staged,
      minutes: run.minutes,
      disturb: async (...given) => {
        await Promise.all([faults(...given), kills(...given)]);
      },
    };
  }),
];
