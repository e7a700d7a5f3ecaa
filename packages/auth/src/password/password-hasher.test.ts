import { parseOptions } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { createPasswordHasher } from './password-hasher';

const hasher = createPasswordHasher({ concurrencyMax: 1 });
const password = 'correct horse battery';

test('a stored password is argon2id with the documented cost, and no two are alike', async () => {
  const [first, second] = await Promise.all([hasher.hash(password), hasher.hash(password)]);
  if (!first.ok || !second.ok) throw new Error('the queue has room');
  expect(first.value).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(first.value).not.toBe(second.value);
});

test('only the right password matches', async () => {
  const stored = await hasher.hash(password);
  if (!stored.ok) throw new Error('the queue has room');
  expect(await hasher.verify(stored.value, password)).toEqual({ ok: true, value: true });
  expect(await hasher.verify(stored.value, `${password} `)).toEqual({ ok: true, value: false });
});

test('nobody, and an account whose password was taken away, match no password', async () => {
  for (const stored of [null, '', '!', '$2b$10$abcdefghijklmnopqrstuv']) {
    expect(await hasher.verify(stored, password)).toEqual({ ok: true, value: false });
  }
});

test('an unknown account costs what a real one costs', async () => {
  const stored = await hasher.hash(password);
  if (!stored.ok) throw new Error('the queue has room');
  const { memoryCost, timeCost, parallelism } = parseOptions(stored.value);
  const spent = async (account: string | null) => {
    const before = process.hrtime.bigint();
    for (let round = 0; round < 10; round++) await hasher.verify(account, 'not it');
    return Number(process.hrtime.bigint() - before) / 1e6;
  };
  await spent(null);
  const [known, unknown] = [await spent(stored.value), await spent(null)];
  expect({ memoryCost, timeCost, parallelism }).toEqual({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  // A look-up that skips the hashing is a hundred times faster; the rest is the machine's noise.
  expect(unknown).toBeGreaterThan(known / 4);
});

test('a flood of passwords is told to come back instead of being queued without end', async () => {
  const narrow = createPasswordHasher({ concurrencyMax: 1, waitingMax: 2 });
  const answers = await Promise.all(Array.from({ length: 8 }, () => narrow.verify(null, 'x')));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
  expect(answers.filter((answer) => !answer.ok && answer.refusal.code === 'busy')).toHaveLength(5);
});
