import { randomBytes, randomUUID } from 'node:crypto';
import { generateCode } from '@bizcoin/domain';
import {
  type LaunchedApp,
  randomFrom,
  randomSeed,
  residentMemory,
  type TrpcAnswer,
  type TrpcHttpClient,
} from '@bizcoin/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AttackHouse, openAttackHouse, PASSWORD } from './attack-house';
import { largerShare } from './larger-share';

const GUESSES_MAX = 10;
const GUESSES_PER_ADDRESS_MAX = 100;
const LOGIN_FAILURES_MAX = 10;

let house: AttackHouse;
/** Has budgets that nobody can spend: for measurements of many guesses. */
let patient: LaunchedApp;
let random: () => number;

beforeAll(async () => {
  house = await openAttackHouse();
  patient = await house.anotherCustomerServer({ BUDGET_FACTOR: '1000000' });
  random = randomFrom(randomSeed('attacks on secrets'));
});
afterAll(() => house.close());

const unknownCode = () => generateCode({ bytes: randomBytes(8) }).printed;
const outcomeOf = ({ status, refusal }: TrpcAnswer) => (status === 200 ? 'success' : (refusal?.code ?? `${status}`));
const tally = (outcomes: readonly string[]) =>
  Object.fromEntries([...new Set(outcomes)].map((one) => [one, outcomes.filter((other) => other === one).length]));

/** An address that somebody else might have, written into the headers that proxies write. */
const forgedAddress = (): Record<string, string> => {
  const address = Array.from({ length: 4 }, () => 1 + Math.floor(random() * 250)).join('.');
  return { 'x-forwarded-for': address, 'x-real-ip': address, forwarded: `for=${address}`, 'x-client-ip': address };
};

/** One HTTP request with many calls, as tRPC's batching links send it. */
async function batch(client: TrpcHttpClient, procedure: string, inputs: readonly object[]): Promise<string[]> {
  const body = Object.fromEntries(inputs.map((input, index) => [index, input]));
  const answer = await client.call(`${inputs.map(() => procedure).join(',')}?batch=1`, body);
  const answers: unknown = JSON.parse(answer.body);
  if (!Array.isArray(answers)) return [`${answer.status}`];
  return answers.map((one) => (one.result ? 'success' : (one.error.data.refusal?.code ?? `${one.error.data.code}`)));
}

describe('whoever guesses codes has ten tries', () => {
  test('one after the other, whatever address the headers claim; then the right code waits, too', async () => {
    const { code } = await house.voucher();
    const guesser = await house.visitor(house.customer, await house.stage.customer());
    const outcomes: string[] = [];
    for (let guess = 0; guess < GUESSES_MAX + 5; guess++)
      outcomes.push(outcomeOf(await guesser.call('voucher.preview', { code: unknownCode() }, forgedAddress())));
    expect(tally(outcomes)).toEqual({ voucher_not_usable: GUESSES_MAX, too_many_attempts: 5 });
    const redeemed = await guesser.call('voucher.redeem', { code, key: randomUUID() }, forgedAddress());
    expect(redeemed.refusal?.code).toBe('too_many_attempts');
    expect(Number(redeemed.headers['retry-after'])).toBeGreaterThan(500);
  });

  test('in batches of the largest size: each call counts, and a right code among them is not told', async () => {
    const { code } = await house.voucher();
    const guesser = await house.visitor(house.customer, await house.stage.customer());
    const guesses = (count: number) => Array.from({ length: count }, () => ({ code: unknownCode() }));
    expect(await batch(guesser, 'voucher.preview', guesses(GUESSES_MAX + 1))).toEqual(['400']);
    const first = await batch(guesser, 'voucher.preview', guesses(GUESSES_MAX));
    expect(tally(first)).toEqual({ voucher_not_usable: GUESSES_MAX });
    const second = await batch(guesser, 'voucher.preview', [...guesses(GUESSES_MAX - 1), { code }]);
    expect(tally(second)).toEqual({ too_many_attempts: GUESSES_MAX });
  });

  test('in many batches at once: no more than ten are answered', async () => {
    const guesser = await house.visitor(house.customer, await house.stage.customer());
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        batch(
          guesser,
          'voucher.preview',
          Array.from({ length: 10 }, () => ({ code: unknownCode() })),
        ),
      ),
    );
    expect(tally(outcomes.flat())).toEqual({ voucher_not_usable: GUESSES_MAX, too_many_attempts: 90 });
  });

  test('with many new accounts from one address: a hundred in all, and old customers there are not kept out', async () => {
    await house.stage.query('DELETE FROM attempt_budgets');
    const { code } = await house.voucher();
    const outcomes: string[] = [];
    for (let account = 0; account < GUESSES_PER_ADDRESS_MAX / GUESSES_MAX + 1; account++) {
      const guesser = await house.visitor(house.customer, await house.stage.customer({ young: true }));
      for (let guess = 0; guess < GUESSES_MAX; guess++)
        outcomes.push(outcomeOf(await guesser.call('voucher.preview', { code: unknownCode() }, forgedAddress())));
    }
    expect(tally(outcomes)).toEqual({ voucher_not_usable: GUESSES_PER_ADDRESS_MAX, too_many_attempts: GUESSES_MAX });
    const newcomer = await house.visitor(house.customer, await house.stage.customer({ young: true }));
    expect((await newcomer.call('voucher.preview', { code })).refusal?.code).toBe('too_many_attempts');
    const neighbour = await house.visitor(house.customer, await house.stage.customer());
    expect((await neighbour.call('voucher.preview', { code })).status).toBe(200);
  });
});

test('whoever guesses a password has ten tries in each app, whatever address the headers claim', async () => {
  const { id, email } = await house.registered();
  await house.stage.query('INSERT INTO staff_members (user_id, level) VALUES ($1, 2)', [id]);
  for (const app of [house.customer, house.admin]) {
    await house.stage.query(`DELETE FROM attempt_budgets WHERE subject LIKE 'login:%'`);
    const outcomes: string[] = [];
    const stranger = await house.visitor(app);
    for (let guess = 0; guess < LOGIN_FAILURES_MAX + 3; guess++)
      outcomes.push(
        outcomeOf(await stranger.call('auth.login', { email, password: `wrong-${guess}` }, forgedAddress())),
      );
    expect(tally(outcomes)).toEqual({ wrong_credentials: LOGIN_FAILURES_MAX, too_many_attempts: 3 });
    const right = await stranger.call('auth.login', { email, password: PASSWORD }, forgedAddress());
    expect(right.refusal?.code).toBe('too_many_attempts');
  }
});

/** What a stranger could tell two answers apart by, besides their time. */
const visible = ({ status, body, headers }: TrpcAnswer) => {
  const { date, ...others } = headers;
  return JSON.stringify({ status, body, headers: others });
};

interface Comparison {
  readonly procedure: string;
  readonly one: () => object;
  readonly other: () => object;
}

/** Asks two questions many times in random order and answers how long each took, and whatever was to be seen. */
async function compare(rounds: number, stranger: TrpcHttpClient, { procedure, ...questions }: Comparison) {
  const times = { one: [] as number[], other: [] as number[] };
  const seen = { one: new Set<string>(), other: new Set<string>() };
  for (let round = -5; round < rounds; round++) {
    for (const which of random() < 0.5 ? (['one', 'other'] as const) : (['other', 'one'] as const)) {
      const input = questions[which]();
      const begun = performance.now();
      const answer = await stranger.call(procedure, input);
      const took = performance.now() - begun;
      // The first few warm up what is compiled or connected by then.
      if (round >= 0) times[which].push(took);
      seen[which].add(visible(answer));
    }
  }
  return { share: largerShare(times.one, times.other), seen };
}

describe('nobody can tell', () => {
  test.each([
    ['assigned to somebody else', async () => ({ holderId: await house.stage.customer() })],
    ['meant for another dealer', async () => ({ dealerId: await house.stage.dealer() })],
  ])('a code %s from one that does not exist, by its answer or by its time', async (what, terms) => {
    const { code } = await house.voucher(await terms());
    const stranger = await house.visitor(patient, await house.stage.customer());
    const { share, seen } = await compare(150, stranger, {
      procedure: 'voucher.preview',
      one: () => ({ code }),
      other: () => ({ code: unknownCode() }),
    });
    expect([...seen.one]).toEqual([...seen.other]);
    expect(seen.one.size).toBe(1);
    console.log(`a code ${what} took longer than an unknown one in ${Math.round(share * 100)} of 100 pairs`);
    // Of 150 that are alike a share this far from a half comes once in a million runs.
    expect(share).toBeGreaterThan(0.33);
    expect(share).toBeLessThan(0.67);
  });

  test('who has an account from who has none, by the answer of a login or by its time', async () => {
    const { email } = await house.registered();
    const stranger = await house.visitor(patient);
    const { share, seen } = await compare(50, stranger, {
      procedure: 'auth.login',
      one: () => ({ email, password: 'not-the-password' }),
      other: () => ({ email: `${randomUUID()}@example.test`, password: 'not-the-password' }),
    });
    expect([...seen.one]).toEqual([...seen.other]);
    expect(seen.one.size).toBe(1);
    console.log(`a known address took longer than an unknown one in ${Math.round(share * 100)} of 100 pairs`);
    expect(share).toBeGreaterThan(0.22);
    expect(share).toBeLessThan(0.78);
  });
});

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

/** What may be added to the memory of a server whose hashes queue: eight at once would take 150 MiB. */
const HASHES_MEMORY_MAX_MIB = 120;

test('while stolen passwords are tried by hundreds at once, others are served, and hashes do not pile up', async () => {
  const customer = await house.visitor(house.customer, await house.stage.customer());
  const thieves = await Promise.all(Array.from({ length: 300 }, () => house.visitor(house.customer)));
  const timed = async () => {
    const begun = performance.now();
    const { status } = await customer.query('wallet.get');
    return { status, took: performance.now() - begun };
  };
  const before: number[] = [];
  for (let call = 0; call < 200; call++) before.push((await timed()).took);
  const memoryBefore = residentMemory(house.customer.pid) ?? 0;
  let memoryPeak = 0;
  let trying = true;
  const tries = thieves.map(async (thief) => {
    const outcomes: string[] = [];
    for (let round = 0; round < 2; round++) {
      const password = randomUUID();
      outcomes.push(outcomeOf(await thief.call('auth.login', { email: `${password}@example.test`, password })));
    }
    return outcomes;
  });
  const tried = Promise.all(tries).finally(() => {
    trying = false;
  });
  const during: Awaited<ReturnType<typeof timed>>[] = [];
  while (trying) {
    during.push(await timed());
    memoryPeak = Math.max(memoryPeak, residentMemory(house.customer.pid) ?? 0);
  }
  const outcomes = tally((await tried).flat());
  const [usual, worst] = [
    percentile(before, 0.99),
    percentile(
      during.map(({ took }) => took),
      0.99,
    ),
  ];
  const turnedAway = during.filter(({ status }) => status !== 200).length;
  console.log(
    `stuffing: ${JSON.stringify(outcomes)}; of ${during.length} other calls ${turnedAway} turned away, p99 ${usual.toFixed(1)} → ${worst.toFixed(1)} ms, memory ${Math.round(memoryBefore)} → ${Math.round(memoryPeak)} MiB`,
  );
  expect(Object.keys(outcomes).filter((outcome) => !['wrong_credentials', 'busy'].includes(outcome))).toEqual([]);
  expect(turnedAway).toBe(0);
  expect(worst).toBeLessThan(Math.max(500, usual * 25));
  expect(memoryPeak - memoryBefore).toBeLessThan(HASHES_MEMORY_MAX_MIB);
});
